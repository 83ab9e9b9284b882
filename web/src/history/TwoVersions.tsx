import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { setFields } from '../canvas/moves';
import { useFormat } from '../i18n/useFormat';
import type { FieldValue, RecordState } from '../live';
import { useEditor } from '../maps/EditorContext';
import { isRichText, plainText } from '../ui/rich/richText';
import { useChildren } from '../ui/useLive';
import classes from './history.module.css';

const KEPT_MS = 30 * 86_400_000;

/**
 * Texts of a record that two people changed in the same place at once: what was overwritten, to be
 * taken or let go. To put both together by hand, one edits the text and lets the other go.
 */
export function TwoVersions({ record }: { record: string }) {
  const editor = useEditor();
  const conflicts = useChildren(editor.session.document, record, 'conflict');
  const fresh = conflicts.filter((each) => {
    const at = Date.parse(String(each.f.at ?? ''));
    return Number.isNaN(at) || Date.now() - at < KEPT_MS;
  });
  return fresh.map((each) => <OtherVersion key={each.id} record={record} conflict={each} />);
}

function OtherVersion({ record, conflict }: { record: string; conflict: RecordState }) {
  const { t } = useTranslation(['history', 'variants']);
  const format = useFormat();
  const editor = useEditor();
  const field = String(conflict.f.field ?? '');
  const value: FieldValue = conflict.f.value ?? null;
  const gone = { o: 'set', id: conflict.id, f: { deleted: true } } as const;
  const at = String(conflict.f.at ?? '');
  return (
    <section className={classes.versions} aria-label={t('twoVersions')}>
      <strong>
        {t('twoVersions')}: {t(`variants:field.${field as 'text'}`, { defaultValue: field })}
      </strong>
      <small>{at ? t('twoVersionsHint', { when: format.ago(at) }) : t('otherVersion')}</small>
      <p dir="auto">{isRichText(value) ? plainText(value) : String(value ?? '')}</p>
      <Group gap="xs">
        <Button
          size="compact-xs"
          onClick={() => editor.push([...setFields(record, { [field]: value }), gone])}
        >
          {t('takeOther')}
        </Button>
        <Button size="compact-xs" variant="default" onClick={() => editor.push([gone])}>
          {t('letGo')}
        </Button>
      </Group>
    </section>
  );
}
