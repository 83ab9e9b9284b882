import { Button, Group, NativeSelect, NumberInput, Stack, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Fault } from '../data/Fault';
import { mappingsQuery } from '../data/queries';
import type { FolderStatus } from '../wire/generated/api';
import classes from './folders.module.css';
import { changeFolder, foldersQuery, watchFolder } from './queries';

const USUAL_MINUTES = 5;
const MOST_MINUTES = 7 * 24 * 60;

interface FolderFormProps {
  readonly workspace: string;
  /** The one that is changed; undefined for a new one. */
  readonly folder: FolderStatus | undefined;
  readonly onClose: () => void;
}

/** Where a folder is, by which saved mapping its files are read, and how often. */
export function FolderForm({ workspace, folder, onClose }: FolderFormProps) {
  const { t } = useTranslation(['folders', 'common']);
  const client = useQueryClient();
  const mappings = useQuery(mappingsQuery(workspace));
  const names = (mappings.data?.items ?? []).map(({ name }) => name);
  const [source, setSource] = useState(folder?.source ?? '');
  const [path, setPath] = useState(folder?.folder ?? '');
  const [chosen, setChosen] = useState(folder?.mapping);
  const [minutes, setMinutes] = useState<number | string>(folder?.everyMinutes ?? USUAL_MINUTES);
  const mapping = chosen ?? names[0] ?? '';
  const save = useMutation({
    mutationFn: () => {
      const wanted = {
        source: source.trim(),
        folder: path.trim(),
        mapping,
        everyMinutes: Number(minutes),
        paused: folder?.paused ?? false,
      };
      return folder ? changeFolder(workspace, folder.id, wanted) : watchFolder(workspace, wanted);
    },
    meta: { quiet: true },
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: foldersQuery(workspace).queryKey });
      onClose();
    },
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <Stack gap="sm">
        {mappings.isSuccess && names.length === 0 && (
          <p className={classes.quiet}>{t('form.noMapping')}</p>
        )}
        <TextInput
          label={t('form.source')}
          placeholder={t('form.sourceExample')}
          maxLength={120}
          dir="auto"
          data-autofocus
          value={source}
          onChange={({ currentTarget }) => setSource(currentTarget.value)}
        />
        <TextInput
          label={t('form.folder')}
          description={t('form.folderHint')}
          placeholder="shop/orders"
          maxLength={500}
          dir="ltr"
          value={path}
          onChange={({ currentTarget }) => setPath(currentTarget.value)}
        />
        <NativeSelect
          label={t('form.mapping')}
          data={names}
          value={mapping}
          onChange={({ currentTarget }) => setChosen(currentTarget.value)}
        />
        <NumberInput
          label={t('form.every')}
          min={1}
          max={MOST_MINUTES}
          allowDecimal={false}
          allowNegative={false}
          value={minutes}
          onChange={setMinutes}
        />
        {save.isError && <Fault fault={save.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common:action.cancel')}
          </Button>
          <Button
            type="submit"
            loading={save.isPending}
            disabled={!source.trim() || !path.trim() || !mapping}
          >
            {t(folder ? 'common:action.save' : 'add')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
