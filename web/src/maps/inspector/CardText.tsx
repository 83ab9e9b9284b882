import { SegmentedControl, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { textOf } from '../../canvas/model';
import { setFields } from '../../canvas/moves';
import { LiveTextarea } from '../../ui/LiveFields';
import { RichEditor } from '../../ui/rich/RichEditor';
import { emptyRich, isRichText } from '../../ui/rich/richText';
import { useRecord } from '../../ui/useLive';
import { choices } from '../../wire/generated/vocabulary';
import { useEditor } from '../EditorContext';
import classes from './Inspector.module.css';

/** Tongues that teams write in besides the page's, each by its own name. */
const LANGUAGES = ['en', 'pl', 'ru', 'fa', 'uk', 'de', 'fr', 'es', 'ar', 'he', 'tr', 'zh', 'ja'];

function nameOf(language: string): string {
  return new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
}

/** What a card states, more about it, and in which tongue and direction both are written. */
export function CardText({ id }: { id: string }) {
  const { t } = useTranslation(['maps', 'rich']);
  const editor = useEditor();
  const record = useRecord(editor.session.document, id);
  const details = record?.f.details;
  const language = textOf(record, 'language');
  const direction =
    choices.TextDirection.find((each) => each === textOf(record, 'direction')) ?? 'auto';
  const set = (field: string, value: string) => editor.push(setFields(id, { [field]: value }));
  const known = LANGUAGES.includes(language) || !language ? LANGUAGES : [...LANGUAGES, language];
  return (
    <>
      <LiveTextarea
        label={t('maps:field.text')}
        value={textOf(record, 'text')}
        onSave={(value) => editor.rename(id, 'text', value)}
      />
      <RichEditor
        label={t('rich:details')}
        value={isRichText(details) ? details : emptyRich}
        lang={language}
        dir={direction}
        onSave={(value) => editor.push(setFields(id, { details: value }), `details ${id}`)}
      />
      <Select
        label={t('rich:language')}
        data={[
          { value: '', label: t('rich:pageLanguage') },
          ...known.map((value) => ({ value, label: nameOf(value) })),
        ]}
        value={language}
        onChange={(value) => set('language', value ?? '')}
      />
      <div>
        <div className={classes.label} id={`direction-${id}`}>
          {t('rich:direction')}
        </div>
        <SegmentedControl
          fullWidth
          aria-labelledby={`direction-${id}`}
          data={choices.TextDirection.map((value) => ({
            value,
            label: t(`rich:directions.${value}`),
          }))}
          value={direction}
          onChange={(value) => set('direction', value)}
        />
      </div>
    </>
  );
}
