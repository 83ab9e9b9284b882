import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { setFields } from '../canvas/moves';
import { useFormat } from '../i18n/useFormat';
import type { FieldValue, RecordState } from '../live';
import { useEditor } from '../maps/EditorContext';
import { isRichText, plainText } from '../ui/rich/richText';
import { useRecord } from '../ui/useLive';
import classes from './history.module.css';
import { useOtherVersions } from './otherVersions';

/**
 * Texts of a record that two people changed in the same place at once: what stands and what was
 * overwritten, one to be chosen. To put both together by hand, one edits the text and keeps that.
 */
export function TwoVersions({ record }: { record: string }) {
  return useOtherVersions(record).map((each) => (
    <OtherVersion key={each.id} record={record} conflict={each} />
  ));
}

const wordsOf = (value: FieldValue) => (isRichText(value) ? plainText(value) : String(value ?? ''));

function OtherVersion({ record, conflict }: { record: string; conflict: RecordState }) {
  const { t } = useTranslation(['history', 'variants']);
  const format = useFormat();
  const editor = useEditor();
  const field = String(conflict.f.field ?? '');
  const stands = useRecord(editor.session.document, record)?.f[field] ?? null;
  const other: FieldValue = conflict.f.value ?? null;
  const gone = { o: 'set', id: conflict.id, f: { deleted: true } } as const;
  const at = String(conflict.f.at ?? '');
  return (
    <section className={classes.versions} aria-label={t('twoVersions')}>
      <strong>
        {t('twoVersions')}: {t(`variants:field.${field as 'text'}`, { defaultValue: field })}
      </strong>
      <small>{at ? t('twoVersionsHint', { when: format.ago(at) }) : t('otherVersion')}</small>
      <dl className={classes.choices}>
        <dt>{t('standsNow')}</dt>
        <dd dir="auto">{wordsOf(stands)}</dd>
        <dt>{t('wasWritten')}</dt>
        <dd dir="auto">{wordsOf(other)}</dd>
      </dl>
      <Group gap="xs">
        <Button size="compact-xs" variant="default" onClick={() => editor.push([gone])}>
          {t('letGo')}
        </Button>
        <Button
          size="compact-xs"
          variant="default"
          onClick={() => editor.push([...setFields(record, { [field]: other }), gone])}
        >
          {t('takeOther')}
        </Button>
      </Group>
    </section>
  );
}
