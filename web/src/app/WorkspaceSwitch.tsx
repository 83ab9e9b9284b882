import { Menu, Tooltip, UnstyledButton } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Check, ChevronsUpDown, FlaskConical, Pencil, Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { workspacesQuery } from '../api/queries';
import { useWorkspace } from './useWorkspace';
import { WorkspaceDialog } from './WorkspaceDialog';
import classes from './WorkspaceSwitch.module.css';

/** The open workspace's name, and the way to the others. Simulated data is always labelled here. */
export function WorkspaceSwitch() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const workspace = useWorkspace();
  const { data } = useSuspenseQuery(workspacesQuery);
  const [dialog, setDialog] = useState<'create' | 'rename' | undefined>();
  const open = (ws: string) => void navigate({ to: '/w/$ws/maps', params: { ws } });
  return (
    <div className={classes.line}>
      <Menu position="bottom-start" width={280}>
        <Menu.Target>
          <UnstyledButton className={classes.button} aria-label={t('workspace.switch')}>
            <span dir="auto" className={classes.name}>
              {workspace?.name ?? '–'}
            </span>
            <ChevronsUpDown size={14} aria-hidden />
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          {data.items.map((each) => (
            <Menu.Item
              key={each.id}
              onClick={() => open(each.id)}
              leftSection={<Check size={14} opacity={each.id === workspace?.id ? 1 : 0} />}
              rightSection={
                each.demo && <FlaskConical size={14} aria-label={t('workspace.simulated')} />
              }
            >
              <span dir="auto">{each.name}</span>
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item leftSection={<Plus size={14} />} onClick={() => setDialog('create')}>
            {t('workspace.create')}
          </Menu.Item>
          {workspace && (
            <Menu.Item leftSection={<Pencil size={14} />} onClick={() => setDialog('rename')}>
              {t('workspace.rename')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {workspace?.demo && (
        <Tooltip label={t('workspace.simulatedHint')} multiline maw={280}>
          <span className={classes.simulated}>
            <FlaskConical size={12} aria-hidden />
            {t('workspace.simulated')}
          </span>
        </Tooltip>
      )}
      {dialog && (
        <WorkspaceDialog
          opened
          {...(dialog === 'rename' && workspace ? { workspace } : {})}
          onClose={() => setDialog(undefined)}
          onSaved={(saved) => dialog === 'create' && open(saved.id)}
        />
      )}
    </div>
  );
}
