import { Menu } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { isNear, places } from './navigation';
import { useWorkspaceId } from './useWorkspace';

/** The places for which the bar of a phone has no room, as items of its menu. */
export function FarPlaces() {
  const { t } = useTranslation();
  const ws = useWorkspaceId();
  return (
    <>
      {places
        .filter((place) => !isNear(place))
        .map(({ to, label, icon: Icon }) => (
          <Menu.Item
            key={to}
            leftSection={<Icon size={16} strokeWidth={1.7} aria-hidden />}
            renderRoot={(props) => <Link to={to} params={{ ws }} {...props} />}
          >
            {t(label)}
          </Menu.Item>
        ))}
    </>
  );
}
