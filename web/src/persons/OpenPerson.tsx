import { Link } from '@tanstack/react-router';
import { ExternalLink } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import classes from './persons.module.css';

/** Leads from wherever a person is mentioned to the person's own page. */
export function OpenPerson({ workspace, person }: { workspace: string; person: number }) {
  const { t } = useTranslation('persons');
  return (
    <Link
      to="/w/$ws/persons/$person"
      params={{ ws: workspace, person: String(person) }}
      className={classes.open}
    >
      <ExternalLink size={14} aria-hidden /> {t('open')}
    </Link>
  );
}
