import { Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../app/PageHeader';
import { useWorkspaceId } from '../app/useWorkspace';
import { Fault } from '../data/Fault';
import { useMe } from '../together/me';
import classes from './notifications.module.css';
import { Places } from './Places';
import { settingsQuery } from './queries';
import { SettingsForm } from './SettingsForm';
import { withHome } from './settings';

/** How somebody wants to be told. */
export function SettingsPage() {
  const workspace = useWorkspaceId();
  const { t, i18n } = useTranslation('notifications');
  const reader = useMe((state) => state.me.id);
  const kept = useQuery(settingsQuery(workspace, reader));
  return (
    <>
      <PageHeader title={t('settings.title')} hint={t('settings.hint')} />
      <div className={classes.page}>
        <Places workspace={workspace} />
        {kept.isPending && <Loader size="sm" aria-label={t('settings.title')} />}
        {kept.isError && <Fault fault={kept.error} onRetry={() => kept.refetch()} />}
        {kept.data && (
          <SettingsForm
            key={reader}
            workspace={workspace}
            reader={reader}
            sendsMail={kept.data.sendsMail}
            kept={withHome(
              kept.data.settings,
              i18n.language,
              Intl.DateTimeFormat().resolvedOptions().timeZone,
            )}
          />
        )}
      </div>
    </>
  );
}
