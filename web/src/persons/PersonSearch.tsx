import { Autocomplete } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { Search } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NamedPerson } from '../wire/persons';
import { findPersonsQuery } from './queries';

const PAUSE_MILLIS = 200;

interface PersonSearchProps {
  readonly workspace: string;
  readonly label: string;
  /** Persons who are not to be found. */
  readonly without?: number;
  readonly onPick: (person: NamedPerson) => void;
}

/** Finds a person by a part of any of the person's names. */
export function PersonSearch({ workspace, label, without, onPick }: PersonSearchProps) {
  const { t } = useTranslation('persons');
  const [text, setText] = useState('');
  const [asked] = useDebouncedValue(text, PAUSE_MILLIS);
  const query = useQuery(findPersonsQuery(workspace, asked));
  const found = (query.data?.items ?? []).filter(({ code }) => code !== without);
  const nobody = query.isSuccess && asked.trim() !== '' && found.length === 0;
  return (
    <Autocomplete
      label={label}
      placeholder={t('find.placeholder')}
      description={nobody ? t('find.nobody') : undefined}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      leftSection={<Search size={15} aria-hidden />}
      data={found.map(({ id }) => id)}
      filter={({ options }) => options}
      value={text}
      onChange={setText}
      onOptionSubmit={(id) => {
        const person = found.find((one) => one.id === id);
        if (person) onPick(person);
      }}
    />
  );
}
