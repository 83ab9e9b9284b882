import { Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DateField } from '../ui/dates/DateField';
import { type NoteFacts, noteKinds } from '../wire/notes';
import { languageName, languages } from './languages';
import classes from './NotesPage.module.css';
import { usePersonas } from './usePersonas';

interface FactsFieldsProps {
  readonly facts: NoteFacts;
  readonly onChange: (facts: NoteFacts) => void;
}

/** What people say about a note: what it is, from when, who took part. */
export function FactsFields({ facts, onChange }: FactsFieldsProps) {
  const { t, i18n } = useTranslation('notes');
  const personas = usePersonas();
  const set = (change: Partial<NoteFacts>) => onChange({ ...facts, ...change });
  return (
    <>
      <TextInput
        data-autofocus
        label={t('field.title')}
        dir="auto"
        maxLength={300}
        value={facts.title}
        onChange={(event) => set({ title: event.currentTarget.value })}
      />
      <div className={classes.pair}>
        <Select
          label={t('field.kind')}
          data={noteKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
          value={facts.kind}
          onChange={(value) =>
            set({ kind: noteKinds.find((kind) => kind === value) ?? facts.kind })
          }
        />
        <DateField label={t('field.date')} value={facts.date} onChange={(date) => set({ date })} />
      </div>
      <div className={classes.pair}>
        <TextInput
          label={t('field.person')}
          description={t('personHint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          dir="auto"
          maxLength={400}
          value={facts.person}
          onChange={(event) => set({ person: event.currentTarget.value })}
        />
        <Select
          label={t('field.persona')}
          clearable
          data={personas}
          value={facts.persona || null}
          onChange={(value) => set({ persona: value ?? '' })}
        />
      </div>
      <Select
        label={t('field.language')}
        placeholder={t('recognised')}
        clearable
        data={[...new Set<string>([...languages, facts.language])]
          .filter(Boolean)
          .map((value) => ({ value, label: languageName(value, i18n.language) }))}
        value={facts.language || null}
        onChange={(value) => set({ language: value ?? '' })}
      />
    </>
  );
}
