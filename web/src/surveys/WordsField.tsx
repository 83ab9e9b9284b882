import { Textarea, TextInput } from '@mantine/core';
import { createContext, useContext } from 'react';
import { useTranslation } from 'react-i18next';
import type { SurveyLanguage, Words } from '../wire/surveys';
import { setWords } from './draft';

/** The language that is being written, and the survey's own. */
export interface Writing {
  readonly language: SurveyLanguage;
  readonly own: SurveyLanguage;
}

export const WritingContext = createContext<Writing>({ language: 'en', own: 'en' });

interface WordsFieldProps {
  readonly label: string;
  readonly value: Words;
  readonly onChange: (value: Words) => void;
  readonly description?: string;
  readonly long?: boolean;
  readonly error?: string | undefined;
}

/**
 * One text in the language that is being written. Where it is missing, the survey's own language
 * shines through, and a line below says so.
 */
export function WordsField({ label, value, onChange, description, long, error }: WordsFieldProps) {
  const { t } = useTranslation('surveys');
  const { language, own } = useContext(WritingContext);
  const text = value[language] ?? '';
  const other = value[own] ?? '';
  const missing = text === '' && other !== '' ? t('missingHere') : undefined;
  const props = {
    label,
    value: text,
    lang: language,
    dir: 'auto' as const,
    placeholder: other,
    description: missing ?? description,
    error,
    maxLength: 2000,
    onChange: (event: { currentTarget: { value: string } }) =>
      onChange(setWords(value, language, event.currentTarget.value)),
  };
  return long ? <Textarea autosize minRows={2} maxRows={8} {...props} /> : <TextInput {...props} />;
}
