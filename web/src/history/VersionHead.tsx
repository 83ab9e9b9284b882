import { Button, Group, Menu } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Pencil, RotateCcw, Tag, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/useFormat';
import { showNote, showProblem } from '../ui/toasts';
import type { NamedVersion, Sitting } from '../wire/generated/api';
import { historyOf, refreshNames } from './history';
import classes from './history.module.css';
import { NameForm } from './NameForm';

interface VersionHeadProps {
  readonly ws: string;
  readonly map: string;
  readonly now: number;
  readonly versions: { readonly to: number };
  readonly sittings: readonly Sitting[];
  readonly names: readonly NamedVersion[];
  readonly restoring: boolean;
  readonly onRestore: () => void;
}

/** Which version it is, its name, and what can be done with it. */
export function VersionHead(props: VersionHeadProps) {
  const { ws, map, now, versions, sittings, names, restoring, onRestore } = props;
  const { t } = useTranslation(['history', 'common']);
  const format = useFormat();
  const client = useQueryClient();
  const [naming, setNaming] = useState(false);
  const version = versions.to;
  const named = names.find((each) => each.version === version);
  const sitting = sittings.find((each) => each.from <= version && version <= each.to);
  const history = historyOf(ws, map);
  const unname = useMutation({
    mutationFn: () => history.unname(version),
    onSuccess: async () => {
      await refreshNames(client, ws, map);
      showNote(t('unnamed'));
    },
    onError: showProblem,
  });
  const when = sitting ? format.dateTime(sitting.end) : '';
  return (
    <div className={classes.head}>
      <div className={classes.which}>
        <strong dir="auto">{named?.name ?? (version === now ? t('now') : when)}</strong>
        <small>
          {[
            named || version === now ? when : '',
            t('versionNumber', { number: format.number(version) }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </small>
      </div>
      <Group gap="xs">
        {named ? (
          <Menu position="bottom-end">
            <Menu.Target>
              <Button
                size="compact-sm"
                variant="default"
                leftSection={<Tag size={14} aria-hidden />}
              >
                {t('nameMenu')}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item
                leftSection={<Pencil size={14} aria-hidden />}
                onClick={() => setNaming(true)}
              >
                {t('rename')}
              </Menu.Item>
              <Menu.Item
                leftSection={<Trash2 size={14} aria-hidden />}
                onClick={() => unname.mutate()}
              >
                {t('unname')}
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        ) : (
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<Tag size={14} aria-hidden />}
            onClick={() => setNaming(true)}
          >
            {t('name')}
          </Button>
        )}
        {version < now && (
          <Button
            size="compact-sm"
            leftSection={<RotateCcw size={14} aria-hidden />}
            loading={restoring}
            onClick={onRestore}
          >
            {t('restore')}
          </Button>
        )}
      </Group>
      <NameForm
        key={`${version} ${named?.name ?? ''}`}
        ws={ws}
        map={map}
        version={version}
        name={named?.name ?? ''}
        opened={naming}
        onClose={() => setNaming(false)}
      />
    </div>
  );
}
