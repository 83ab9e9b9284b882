import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import classes from './cases.module.css';

/** The parts of the page of cases. */
export function Sections({ ws }: { readonly ws: string }) {
  const { t } = useTranslation('cases');
  const place = {
    params: { ws },
    className: classes.section,
    activeOptions: { exact: true, includeSearch: false },
  };
  return (
    <nav className={classes.sections} aria-label={t('sections')}>
      <Link to="/w/$ws/cases" {...place}>
        {t('inbox')}
      </Link>
      <Link to="/w/$ws/cases/rules" {...place}>
        {t('rules')}
      </Link>
      <Link to="/w/$ws/cases/settings" {...place}>
        {t('settings')}
      </Link>
    </nav>
  );
}
