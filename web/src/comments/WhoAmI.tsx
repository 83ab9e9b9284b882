import { Autocomplete, Button, Popover } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { UserRound } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useEditorPlace } from '../maps/EditorContext';
import { showProblem } from '../ui/toasts';
import classes from './comments.module.css';
import { useMe } from './me';
import { addMember, membersQuery } from './queries';
import type { Person } from './talk';

/** Under which name one writes; a click opens the choice. */
export function WhoAmI({ me }: { me: Person }) {
  const { t } = useTranslation('comments');
  const [opened, setOpened] = useState(false);
  return (
    <Popover opened={opened} onChange={setOpened} width={290} position="bottom-start" trapFocus>
      <Popover.Target>
        <button
          type="button"
          className={classes.who}
          aria-expanded={opened}
          onClick={() => setOpened((before) => !before)}
        >
          <UserRound size={14} aria-hidden />
          {me.name ? <span>{t('who.as', { name: me.name })}</span> : <span>{t('who.nobody')}</span>}
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        <Choice me={me} onDone={() => setOpened(false)} />
      </Popover.Dropdown>
    </Popover>
  );
}

function Choice({ me, onDone }: { me: Person; onDone: () => void }) {
  const { t } = useTranslation('comments');
  const { workspace } = useEditorPlace();
  const client = useQueryClient();
  const { data } = useQuery(membersQuery(workspace));
  const [name, setName] = useState(me.name);
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
      className={classes.choice}
      onKeyDown={(event) => event.key !== 'Escape' && event.stopPropagation()}
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '') saving.mutate();
      }}
    >
      <Autocomplete
        label={t('who.label')}
        description={t('who.hint')}
        data-autofocus
        dir="auto"
        maxLength={120}
        comboboxProps={{ withinPortal: false }}
        data={[...new Set((data?.items ?? []).map((each) => each.name))]}
        value={name}
        onChange={setName}
      />
      <Button type="submit" size="compact-sm" loading={saving.isPending} disabled={!name.trim()}>
        {t('action.save')}
      </Button>
    </form>
  );
}
