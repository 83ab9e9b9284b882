import { Menu } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Bell } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useWorkspaceId } from '../app/useWorkspace';
import { useMe } from '../together/me';
import { bellQuery } from './queries';

/** The way to the notices in the menu of a phone, with how many are unread. */
export function NotificationsItem() {
  const { t } = useTranslation('notifications');
  const workspace = useWorkspaceId();
  const navigate = useNavigate();
  const reader = useMe((state) => state.me.id);
  const { data } = useQuery(bellQuery(workspace, reader));
  return (
    <Menu.Item
      leftSection={<Bell size={14} />}
      onClick={() => void navigate({ to: '/w/$ws/notifications', params: { ws: workspace } })}
    >
      {t('bell', { count: data?.unread ?? 0 })}
    </Menu.Item>
  );
}
