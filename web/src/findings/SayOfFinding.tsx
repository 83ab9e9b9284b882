import { Button, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import { useEditorPlace } from '../maps/EditorContext';
import { showProblem } from '../ui/toasts';
import type { FindingListSeen, FindingsEndpointSaid } from '../wire/generated/api';
import classes from './FindingsPanel.module.css';
import { findingsKey } from './queries';

/** What the team says of a finding: that it is known, or why it is wrong. */
export function SayOfFinding({ seen }: { readonly seen: FindingListSeen }) {
  const { t } = useTranslation('findings');
  const { workspace, map } = useEditorPlace();
  const client = useQueryClient();
  const [reason, setReason] = useState<string>();
  const say = useMutation({
    mutationFn: (said: FindingsEndpointSaid) =>
      api.put<void>(`/workspaces/${workspace}/maps/${map}/findings/marks`, said),
    onSuccess: () => client.invalidateQueries({ queryKey: findingsKey({ workspace, map }) }),
    onError: showProblem,
  });
  const { id } = seen.finding;
  if (seen.mark) {
    return (
      <Button size="compact-xs" variant="subtle" onClick={() => say.mutate({ id })}>
        {t('takeBack')}
      </Button>
    );
  }
  if (reason !== undefined) {
    return (
      <form
        className={classes.reason}
        onSubmit={(event) => {
          event.preventDefault();
          say.mutate({ id, as: 'wrong', reason });
          setReason(undefined);
        }}
      >
        <TextInput
          size="xs"
          autoFocus
          maxLength={2000}
          aria-label={t('because')}
          placeholder={t('because')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Button size="compact-xs" type="submit">
          {t('save')}
        </Button>
      </form>
    );
  }
  return (
    <>
      <Button size="compact-xs" variant="subtle" onClick={() => say.mutate({ id, as: 'known' })}>
        {t('known')}
      </Button>
      <Button size="compact-xs" variant="subtle" onClick={() => setReason('')}>
        {t('wrong')}
      </Button>
    </>
  );
}
