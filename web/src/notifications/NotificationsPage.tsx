import { Button, Loader, Switch } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { BellOff, Mail, MailOpen } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../app/PageHeader';
import { useWorkspaceId } from '../app/useWorkspace';
import { Fault } from '../data/Fault';
import { useMe } from '../together/me';
import { EmptyState } from '../ui/EmptyState';
import { IconButton } from '../ui/IconButton';
import { NoticeLine } from './NoticeLine';
import classes from './notifications.module.css';
import { Places } from './Places';
import { notificationsQuery } from './queries';
import { useReading } from './useReading';

/** Everything that happened in a workspace, newest first. */
export function NotificationsPage() {
  const workspace = useWorkspaceId();
  const { t } = useTranslation('notifications');
  const [unreadOnly, setUnreadOnly] = useState(false);
  const reader = useMe((state) => state.me.id);
  const pages = useInfiniteQuery(notificationsQuery(workspace, reader, unreadOnly));
  const { mark, readAll } = useReading(workspace);
  const items = pages.data?.pages.flatMap((page) => page.items) ?? [];
  const newest = items[0];
  const unread = pages.data?.pages[0]?.unread ?? 0;
  return (
    <>
      <PageHeader title={t('title')} hint={t('hint')}>
        {unread > 0 && newest && (
          <Button variant="default" onClick={() => readAll(newest.id)}>
            {t('readAll')}
          </Button>
        )}
      </PageHeader>
      <div className={classes.page}>
        <Places workspace={workspace} />
        <Switch
          label={t('unreadOnly')}
          checked={unreadOnly}
          onChange={({ currentTarget }) => setUnreadOnly(currentTarget.checked)}
        />
        {pages.isPending && <Loader size="sm" aria-label={t('title')} />}
        {pages.isError && <Fault fault={pages.error} onRetry={() => pages.refetch()} />}
        {pages.isSuccess && items.length === 0 && (
          <EmptyState icon={BellOff} title={t('none.title')} hint={t('none.text')}>
            <Button
              variant="default"
              renderRoot={(props) => (
                <Link to="/w/$ws/notifications/settings" params={{ ws: workspace }} {...props} />
              )}
            >
              {t('none.choose')}
            </Button>
          </EmptyState>
        )}
        {items.length > 0 && (
          <ul className={classes.list}>
            {items.map((told) => (
              <NoticeLine
                key={told.id}
                workspace={workspace}
                told={told}
                onOpen={() => told.unread && mark(told.id, true)}
              >
                <IconButton
                  icon={told.unread ? MailOpen : Mail}
                  size={28}
                  label={t(told.unread ? 'markRead' : 'markUnread')}
                  onClick={() => mark(told.id, told.unread)}
                />
              </NoticeLine>
            ))}
          </ul>
        )}
        {pages.hasNextPage && (
          <Button
            variant="default"
            className={classes.more}
            loading={pages.isFetchingNextPage}
            onClick={() => void pages.fetchNextPage()}
          >
            {t('more')}
          </Button>
        )}
      </div>
    </>
  );
}
