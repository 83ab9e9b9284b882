import { Autocomplete, Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { showProblem } from '../ui/toasts';
import { useMe } from './me';
import { addMember, membersQuery } from './members';
import classes from './Together.module.css';

interface NameFormProps {
  readonly workspace: string;
  readonly onDone: () => void;
}

/** Says who is at this window: a new name, or one that the workspace knows. */
export function NameForm({ workspace, onDone }: NameFormProps) {
  const { t } = useTranslation(['together', 'common']);
  const client = useQueryClient();
  const { data } = useQuery(membersQuery(workspace));
  const [name, setName] = useState(useMe.getState().me.name);
  const saving = useMutation({
    mutationFn: () => addMember(workspace, name),
    onSuccess: ({ id, name: known }) => {
      useMe.getState().choose({ id, name: known });
      void client.invalidateQueries({ queryKey: membersQuery(workspace).queryKey });
      onDone();
    },
    onError: showProblem,
  });
  return (
    <form
      className={classes.form}
      onKeyDown={(event) => event.key !== 'Escape' && event.stopPropagation()}
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '') saving.mutate();
      }}
    >
      <Autocomplete
        label={t('name')}
        description={t('nameHint')}
        data-autofocus
        dir="auto"
        maxLength={40}
        comboboxProps={{ withinPortal: false }}
        data={[...new Set((data?.items ?? []).map((each) => each.name))]}
        value={name}
        onChange={setName}
      />
      <Button type="submit" size="compact-sm" loading={saving.isPending} disabled={!name.trim()}>
        {t('common:action.save')}
      </Button>
    </form>
  );
}
