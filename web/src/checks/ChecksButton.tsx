import { ListChecks } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/useFormat';
import { useReviewPanel } from '../maps/useReviewPanel';
import classes from './ChecksButton.module.css';
import { useChecks } from './useChecks';

/** How many remarks there are on the map; opens their list. */
export function ChecksButton() {
  const { t } = useTranslation('checks');
  const format = useFormat();
  const { open } = useChecks();
  const expanded = useReviewPanel((state) => state.panel === 'checks');
  if (!open) return null;
  const words = t('count', { count: open.length });
  return (
    <button
      type="button"
      className={classes.button}
      data-problem={open.some(({ severity }) => severity === 'problem') || undefined}
      aria-expanded={expanded}
      aria-label={words}
      title={words}
      onClick={() => useReviewPanel.getState().toggle('checks')}
    >
      <ListChecks size={16} aria-hidden />
      <span>{format.number(open.length)}</span>
    </button>
  );
}
