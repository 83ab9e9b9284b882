import { Button, Indicator, Popover } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Bell } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWorkspaceId } from '../app/useWorkspace';
import { useFormat } from '../i18n/useFormat';
import { useMe } from '../together/me';
import { IconButton } from '../ui/IconButton';
import { NoticeLine } from './NoticeLine';
import classes from './notifications.module.css';
import { bellQuery } from './queries';
import { useReading } from './useReading';

const MOST_SHOWN = 99;

/** How many notices are unread, and the newest of them at a press. */
export function NotificationBell() {
  const { t } = useTranslation('notifications');
  const format = useFormat();
  const workspace = useWorkspaceId();
  const [opened, setOpened] = useState(false);
  const reader = useMe((state) => state.me.id);
  const { data } = useQuery(bellQuery(workspace, reader));
  const { mark, readAll } = useReading(workspace);
  const unread = data?.unread ?? 0;
  const items = data?.items ?? [];
  const newest = items[0];
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      position="right-end"
      width={380}
      shadow="md"
      trapFocus
      returnFocus
    >
      <Indicator
        label={unread > MOST_SHOWN ? `${format.number(MOST_SHOWN)}+` : format.number(unread)}
        disabled={unread === 0}
        size={16}
        offset={5}
        color="madder"
      >
        <Popover.Target>
          <IconButton
            icon={Bell}
            size={36}
            label={t('bell', { count: unread })}
            expanded={opened}
            onClick={() => setOpened((before) => !before)}
          />
        </Popover.Target>
      </Indicator>
      <Popover.Dropdown p={0} aria-label={t('title')}>
        <div className={classes.bellHead}>
          <h2>{t('title')}</h2>
          {unread > 0 && newest && (
            <Button size="compact-xs" variant="subtle" onClick={() => readAll(newest.id)}>
              {t('readAll')}
            </Button>
          )}
        </div>
        {items.length === 0 ? (
          <p className={classes.nothing}>{t('none.text')}</p>
        ) : (
          <ul className={classes.bellList}>
            {items.map((told) => (
              <NoticeLine
                key={told.id}
                workspace={workspace}
                told={told}
                onOpen={() => {
                  if (told.unread) mark(told.id, true);
                  setOpened(false);
                }}
              />
            ))}
          </ul>
        )}
        <Link
          to="/w/$ws/notifications"
          params={{ ws: workspace }}
          className={classes.bellAll}
          onClick={() => setOpened(false)}
        >
          {t('all')}
        </Link>
      </Popover.Dropdown>
    </Popover>
  );
}
