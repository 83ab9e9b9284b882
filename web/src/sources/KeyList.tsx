import { Button, CopyButton } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/useFormat';
import { showProblem } from '../ui/toasts';
import type { SourceStatus, WriteKey } from '../wire/sources';
import { addKey, revokeKey, sourcesQuery } from './queries';
import classes from './SourcesPage.module.css';

interface KeyListProps {
  readonly workspace: string;
  readonly source: SourceStatus;
}

/** The write keys of a source: copy one, add one beside it, revoke one that got about. */
export function KeyList({ workspace, source }: KeyListProps) {
  const { t } = useTranslation('sources');
  const client = useQueryClient();
  const refresh = () => client.invalidateQueries({ queryKey: sourcesQuery(workspace).queryKey });
  const add = useMutation({
    mutationFn: () => addKey(workspace, source.id),
    onSuccess: refresh,
    onError: showProblem,
  });
  const revoke = useMutation({
    mutationFn: (key: string) => revokeKey(workspace, source.id, key),
    onSuccess: refresh,
    onError: showProblem,
  });
  return (
    <div className={classes.keys}>
      <h3>{t('keys')}</h3>
      <ul>
        {source.keys.map((key) => (
          <KeyLine key={key.key} writeKey={key} onRevoke={() => revoke.mutate(key.key)} />
        ))}
      </ul>
      <Button
        size="compact-sm"
        variant="subtle"
        color="gray"
        loading={add.isPending}
        onClick={() => add.mutate()}
      >
        {t('addKey')}
      </Button>
    </div>
  );
}

function KeyLine({ writeKey, onRevoke }: { writeKey: WriteKey; onRevoke: () => void }) {
  const { t } = useTranslation('sources');
  const format = useFormat();
  return (
    <li>
      <code dir="ltr" data-revoked={writeKey.revoked ? true : undefined}>
        {writeKey.key}
      </code>
      {writeKey.revoked ? (
        <span className={classes.quiet}>
          {t('revoked', { time: format.dateTime(writeKey.revoked) })}
        </span>
      ) : (
        <>
          <CopyButton value={writeKey.key}>
            {({ copied, copy }) => (
              <Button size="compact-sm" variant="default" onClick={copy}>
                {copied ? t('copied') : t('copy')}
              </Button>
            )}
          </CopyButton>
          <Button
            size="compact-sm"
            variant="subtle"
            color="red"
            title={t('revokeHint')}
            onClick={onRevoke}
          >
            {t('revoke')}
          </Button>
        </>
      )}
    </li>
  );
}
