import { SegmentedControl, Select } from '@mantine/core';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { setFields } from '../../canvas/moves';
import { LiveTextarea } from '../../ui/LiveFields';
import { RichEditor } from '../../ui/rich/RichEditor';
import { emptyRich, isRichText } from '../../ui/rich/richText';
import { useRecord, useTextField } from '../../ui/useLive';
import { choices } from '../../wire/generated/vocabulary';
import { useEditor } from '../EditorContext';
import classes from './Inspector.module.css';

/** Tongues that teams write in besides the page's, each by its own name. */
const LANGUAGES = ['en', 'pl', 'ru', 'fa', 'uk', 'de', 'fr', 'es', 'ar', 'he', 'tr', 'zh', 'ja'];

const names = new Map<string, string>();

/** A language's own name for itself; asked for once, as the browser is slow to tell. */
function nameOf(language: string): string {
  const known = names.get(language);
  if (known !== undefined) return known;
  const name = new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
  names.set(language, name);
  return name;
}

function useCardField(id: string, field: string): string {
  return useTextField(useEditor().session.document, id, field);
}

function useDirection(id: string) {
  const direction = useCardField(id, 'direction');
  return choices.TextDirection.find((each) => each === direction) ?? 'auto';
}

/**
 * What a card states, more about it, and in which tongue and direction both are written. Each part
 * draws for itself: none of them while a commit only confirms what is shown.
 */
export const CardText = memo(function CardText({ id }: { id: string }) {
  return (
    <>
      <Statement id={id} />
      <Details id={id} />
      <Tongue id={id} />
      <Direction id={id} />
    </>
  );
});

function Statement({ id }: { id: string }) {
  const { t } = useTranslation('maps');
  const editor = useEditor();
  return (
    <LiveTextarea
      label={t('field.text')}
      value={useCardField(id, 'text')}
      onSave={(value) => editor.rename(id, 'text', value)}
    />
  );
}

function Details({ id }: { id: string }) {
  const { t } = useTranslation('rich');
  const editor = useEditor();
  const details = useRecord(editor.session.document, id)?.f.details;
  return (
    <RichEditor
      label={t('details')}
      value={isRichText(details) ? details : emptyRich}
      lang={useCardField(id, 'language')}
      dir={useDirection(id)}
      onSave={(value) => editor.push(setFields(id, { details: value }), `details ${id}`)}
    />
  );
}

function Tongue({ id }: { id: string }) {
  const { t } = useTranslation('rich');
  const editor = useEditor();
  const language = useCardField(id, 'language');
  const known = LANGUAGES.includes(language) || !language ? LANGUAGES : [...LANGUAGES, language];
  return (
    <Select
      label={t('language')}
      data={[
        { value: '', label: t('pageLanguage') },
        ...known.map((value) => ({ value, label: nameOf(value) })),
      ]}
      value={language}
      onChange={(value) => editor.push(setFields(id, { language: value ?? '' }))}
    />
  );
}

function Direction({ id }: { id: string }) {
  const { t } = useTranslation('rich');
  const editor = useEditor();
  return (
    <div>
      <div className={classes.label} id={`direction-${id}`}>
        {t('direction')}
      </div>
      <SegmentedControl
        fullWidth
        aria-labelledby={`direction-${id}`}
        data={choices.TextDirection.map((value) => ({ value, label: t(`directions.${value}`) }))}
        value={useDirection(id)}
        onChange={(direction) => editor.push(setFields(id, { direction }))}
      />
    </div>
  );
}
