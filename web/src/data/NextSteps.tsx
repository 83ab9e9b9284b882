import { Link } from '@tanstack/react-router';
import { ArrowRight, ListFilter, MapIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useWorkspaceId } from '../app/useWorkspace';
import classes from './EvidencePage.module.css';

const STEPS = [
  { to: '/w/$ws/proposal', text: 'proposal', icon: MapIcon },
  { to: '/w/$ws/rules', text: 'rules', icon: ListFilter },
] as const;

/** What to do with evidence once it is here. */
export function NextSteps() {
  const { t } = useTranslation('data');
  const ws = useWorkspaceId();
  return (
    <section className={classes.section}>
      <h2>{t('next.title')}</h2>
      <div className={classes.steps}>
        {STEPS.map(({ to, text, icon: Icon }) => (
          <Link key={to} to={to} params={{ ws }} className={classes.step}>
            <Icon className={classes.stepIcon} size={26} strokeWidth={1.6} aria-hidden />
            <span>
              <strong>{t(`next.${text}`)}</strong>
              <small>{t(`next.${text}Hint`)}</small>
            </span>
            <ArrowRight className={classes.stepArrow} size={18} aria-hidden />
          </Link>
        ))}
      </div>
    </section>
  );
}
