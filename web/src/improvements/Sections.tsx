import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import classes from './improvements.module.css';

/** The two halves of improving: what could be better, and what is done. */
export function Sections({ ws }: { readonly ws: string }) {
  const { t } = useTranslation('improvements');
  const place = { params: { ws }, className: classes.section, activeOptions: { exact: true } };
  return (
    <nav className={classes.sections} aria-label={t('sections')}>
      <Link to="/w/$ws/improvements" {...place}>
        {t('opportunities')}
      </Link>
      <Link to="/w/$ws/improvements/changes" {...place}>
        {t('changes')}
      </Link>
    </nav>
  );
}
