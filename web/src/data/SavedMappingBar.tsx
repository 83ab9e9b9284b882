import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWorkspaceId } from '../app/useWorkspace';
import { IconButton } from '../ui/IconButton';
import type { ColumnDifference, ImportPreview } from '../wire/evidence';
import { Fault } from './Fault';
import { forgetMapping, mappingsQuery, saveMapping } from './queries';
import classes from './SavedMappingBar.module.css';

const CHANGES = ['missing', 'renamed', 'new', 'left-out'] as const;

interface SavedMappingBarProps {
  readonly upload: string;
  readonly preview: ImportPreview;
  readonly onChoose: (name: string) => void;
}

/** Which saved mapping the file goes by, how its columns differ, and a way to keep this one. */
export function SavedMappingBar({ upload, preview, onChoose }: SavedMappingBarProps) {
  const { t } = useTranslation('data');
  const ws = useWorkspaceId();
  const client = useQueryClient();
  const list = useQuery(mappingsQuery(ws));
  const { saved } = preview;
  const refresh = () => client.invalidateQueries({ queryKey: mappingsQuery(ws).queryKey });
  const forget = useMutation({
    mutationFn: (name: string) => forgetMapping(ws, name),
    onSuccess: async () => {
      onChoose('');
      await refresh();
    },
  });
  const names = list.data?.items.map((each) => each.name) ?? [];
  return (
    <section className={classes.bar}>
      <div className={classes.row}>
        {names.length > 0 && (
          <NativeSelect
            label={t('saved.title')}
            value={saved?.name ?? ''}
            onChange={(event) => onChoose(event.currentTarget.value)}
            data={[
              { value: '', label: t('saved.none') },
              ...names.map((name) => ({ value: name, label: name })),
            ]}
          />
        )}
        {saved && (
          <IconButton
            icon={Trash2}
            label={t('saved.forget', { name: saved.name })}
            onClick={() => forget.mutate(saved.name)}
          />
        )}
        <KeepMapping key={saved?.name} upload={upload} preview={preview} onKept={refresh} />
      </div>
      {saved && (
        <div role="status" className={classes.verdict}>
          {saved.same ? t('saved.same', { name: saved.name }) : t('saved.drifted')}
          {!saved.same && <Differences differences={saved.differences} />}
        </div>
      )}
      {forget.isError && <Fault fault={forget.error} />}
    </section>
  );
}

interface KeepMappingProps {
  readonly upload: string;
  readonly preview: ImportPreview;
  readonly onKept: () => void;
}

function KeepMapping({ upload, preview, onKept }: KeepMappingProps) {
  const { t } = useTranslation('data');
  const ws = useWorkspaceId();
  const [name, setName] = useState(preview.saved?.name ?? '');
  const keep = useMutation({
    mutationFn: () => saveMapping(ws, upload, name, preview.mapping),
    onSuccess: onKept,
  });
  return (
    <form
      className={classes.keep}
      onSubmit={(event) => {
        event.preventDefault();
        keep.mutate();
      }}
    >
      <TextInput
        label={t('saved.name')}
        placeholder={t('saved.example')}
        dir="auto"
        maxLength={100}
        value={name}
        onChange={(event) => {
          keep.reset();
          setName(event.currentTarget.value);
        }}
      />
      <Button
        type="submit"
        variant="default"
        loading={keep.isPending}
        disabled={name.trim() === '' || preview.problems.length > 0}
      >
        {t('saved.keep')}
      </Button>
      {keep.isSuccess && (
        <span role="status" className={classes.kept}>
          {t('saved.kept')}
        </span>
      )}
      {keep.isError && <Fault fault={keep.error} />}
    </form>
  );
}

/** Per column what is missing, called otherwise or new, and what it is used as. */
function Differences({ differences }: { differences: readonly ColumnDifference[] }) {
  const { t } = useTranslation('data');
  return (
    <ul className={classes.differences}>
      {CHANGES.map((change) => {
        const columns = differences.filter((each) => each.change === change);
        if (columns.length === 0) return null;
        return (
          <li key={change} data-change={change}>
            <details open={columns.length <= 12}>
              <summary>{t(`saved.${change}`, { count: columns.length })}</summary>
              <ul className={classes.columns}>
                {columns.map((each) => (
                  <li key={each.column}>
                    <code dir="ltr">{each.was ? `${each.was} → ${each.column}` : each.column}</code>{' '}
                    <small>{t(`role.${each.role}`)}</small>
                  </li>
                ))}
              </ul>
            </details>
          </li>
        );
      })}
    </ul>
  );
}
