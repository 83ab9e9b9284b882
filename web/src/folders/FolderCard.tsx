import { Badge, Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Fault } from '../data/Fault';
import { useFormat } from '../i18n/useFormat';
import type { FolderStatus } from '../wire/generated/api';
import classes from './folders.module.css';
import { changeFolder, foldersQuery, unwatchFolder } from './queries';

interface FolderCardProps {
  readonly workspace: string;
  readonly folder: FolderStatus;
  readonly onEdit: () => void;
}

/** One watched folder: is it looked into, what came of it, which files failed and why. */
export function FolderCard({ workspace, folder, onEdit }: FolderCardProps) {
  const { t } = useTranslation(['folders', 'common']);
  const format = useFormat();
  const id = useId();
  const client = useQueryClient();
  const refresh = () => client.invalidateQueries({ queryKey: foldersQuery(workspace).queryKey });
  const pause = useMutation({
    mutationFn: () => {
      const { source, folder: path, mapping, everyMinutes, paused } = folder;
      const wanted = { source, folder: path, mapping, everyMinutes, paused: !paused };
      return changeFolder(workspace, folder.id, wanted);
    },
    onSuccess: refresh,
  });
  const remove = useMutation({
    mutationFn: () => unwatchFolder(workspace, folder.id),
    onSuccess: refresh,
  });
  return (
    <section className={classes.card} aria-labelledby={id}>
      <div className={classes.head}>
        <h2 id={id} dir="auto">
          {folder.source}
        </h2>
        {folder.paused && (
          <Badge variant="light" color="gray" tt="none">
            {t('paused')}
          </Badge>
        )}
        <span className={classes.actions}>
          <Button
            size="compact-sm"
            variant="default"
            loading={pause.isPending}
            onClick={() => pause.mutate()}
          >
            {t(folder.paused ? 'goOn' : 'pause')}
          </Button>
          <Button size="compact-sm" variant="subtle" color="gray" onClick={onEdit}>
            {t('common:action.edit')}
          </Button>
          <Button
            size="compact-sm"
            variant="subtle"
            color="red"
            title={t('removeHint')}
            loading={remove.isPending}
            onClick={() => remove.mutate()}
          >
            {t('remove')}
          </Button>
        </span>
      </div>
      <p className={classes.quiet}>
        <code dir="ltr">{folder.folder}</code> · {t('every', { count: folder.everyMinutes })} ·{' '}
        {t('by', { mapping: folder.mapping })}
      </p>
      <p className={classes.state}>
        <strong>{t('taken', { count: folder.taken })}</strong>
        <span className={classes.quiet}>
          {folder.lookedAt ? t('looked', { ago: format.ago(folder.lookedAt) }) : t('notYet')}
        </span>
      </p>
      {folder.problem && (
        <p className={classes.problem} role="status" dir="auto">
          {folder.problem}
        </p>
      )}
      {folder.failures.length > 0 && (
        <details className={classes.failures} open>
          <summary>{t('failures', { count: folder.failures.length })}</summary>
          <ul>
            {folder.failures.map(({ file, at, problem }) => (
              <li key={`${file} ${at}`}>
                <bdi>{file}</bdi>
                <span className={classes.quiet}>{format.dateTime(at)}</span>
                <span dir="auto">{problem}</span>
              </li>
            ))}
          </ul>
          <p className={classes.quiet}>{t('again')}</p>
        </details>
      )}
      {pause.isError && <Fault fault={pause.error} />}
    </section>
  );
}
