import { Autocomplete } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Case } from '../wire/generated/api';
import { useColleagues } from './useColleagues';
import { useMyName } from './useMyName';

interface OwnerProps {
  readonly ws: string;
  readonly one: Case;
  readonly onGive: (owner: string) => void;
}

/** Who has the case: one of the team, or any other name; given when one leaves the field. */
export function Owner({ ws, one, onGive }: OwnerProps) {
  const { t } = useTranslation('cases');
  const me = useMyName(ws);
  const people = useColleagues(ws);
  const [name, setName] = useState(one.owner);
  useEffect(() => setName(one.owner), [one.owner]);
  const give = (owner: string) => {
    if (owner.trim() && owner.trim() !== one.owner) onGive(owner.trim());
    else setName(one.owner);
  };
  return (
    <Autocomplete
      label={t('owner')}
      placeholder={t('nobody')}
      value={name}
      onChange={setName}
      onOptionSubmit={give}
      onBlur={() => give(name)}
      data={[...new Set([me, ...people])].filter(Boolean)}
      maxLength={200}
      dir="auto"
    />
  );
}
