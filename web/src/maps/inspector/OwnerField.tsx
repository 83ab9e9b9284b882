import { Autocomplete } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { membersQuery } from '../../together/members';
import { useEditorPlace } from '../EditorContext';

interface OwnerFieldProps {
  readonly owner: string;
  readonly onSave: (owner: string) => void;
}

/** Who keeps the map true: one of the team, or any other name; saved when one leaves the field. */
export function OwnerField({ owner, onSave }: OwnerFieldProps) {
  const { t } = useTranslation('maps');
  const { workspace } = useEditorPlace();
  const members = useQuery(membersQuery(workspace)).data?.items ?? [];
  const [name, setName] = useState(owner);
  useEffect(() => setName(owner), [owner]);
  const save = (chosen: string) => {
    if (chosen.trim() !== owner) onSave(chosen.trim());
  };
  return (
    <Autocomplete
      label={t('field.owner')}
      description={t('field.ownerHint')}
      dir="auto"
      maxLength={120}
      data={[...new Set(members.map((member) => member.name))]}
      value={name}
      onChange={setName}
      onOptionSubmit={save}
      onBlur={() => save(name)}
    />
  );
}
