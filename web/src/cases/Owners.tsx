import { NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { subjectsQuery } from '../surveys/queries';
import { IconButton } from '../ui/IconButton';
import type { CaseSettingsOwner } from '../wire/generated/api';
import classes from './cases.module.css';

interface OwnersProps {
  readonly ws: string;
  readonly owners: readonly CaseSettingsOwner[];
  readonly onChange: (owners: CaseSettingsOwner[]) => void;
}

/** Who answers for which touchpoint. */
export function Owners({ ws, owners, onChange }: OwnersProps) {
  const { t } = useTranslation('cases');
  const touchpoints = useQuery(subjectsQuery(ws)).data?.touchpoints ?? [];
  const [touchpoint, setTouchpoint] = useState('');
  const free = touchpoints.filter(({ id }) => owners.every((each) => each.touchpoint !== id));
  return (
    <div className={classes.group}>
      <h3>{t('team.owners')}</h3>
      {owners.map((each) => {
        const name = touchpoints.find(({ id }) => id === each.touchpoint)?.name ?? each.touchpoint;
        return (
          <div key={each.touchpoint} className={classes.owner}>
            <bdi>{name}</bdi>
            <span>{each.owner}</span>
            <IconButton
              icon={X}
              label={t('team.noOwner', { name })}
              onClick={() => onChange(owners.filter((other) => other !== each))}
            />
          </div>
        );
      })}
      <div className={classes.fields}>
        <NativeSelect
          label={t('trigger.touchpoint')}
          value={touchpoint}
          onChange={(event) => setTouchpoint(event.currentTarget.value)}
          data={[
            { value: '', label: t('close.choose') },
            ...free.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <TextInput
          label={t('team.owner')}
          disabled={touchpoint === ''}
          maxLength={200}
          dir="auto"
          onBlur={(event) => {
            const owner = event.currentTarget.value.trim();
            if (!owner || !touchpoint) return;
            onChange([...owners, { touchpoint, owner }]);
            setTouchpoint('');
            event.currentTarget.value = '';
          }}
        />
      </div>
    </div>
  );
}
