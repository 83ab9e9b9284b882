import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import classes from './notifications.module.css';

/** The three pages about being told: what happened, how one is told, which programs are told. */
export function Places({ workspace }: { workspace: string }) {
  const { t } = useTranslation('notifications');
  const params = { ws: workspace };
  return (
    <nav className={classes.tabs} aria-label={t('title')}>
      <Link to="/w/$ws/notifications" params={params} activeOptions={{ exact: true }}>
        {t('tab.list')}
      </Link>
      <Link to="/w/$ws/notifications/settings" params={params}>
        {t('tab.settings')}
      </Link>
      <Link to="/w/$ws/notifications/webhooks" params={params}>
        {t('tab.webhooks')}
      </Link>
    </nav>
  );
}
