import { CircleCheck, CircleHelp, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { choices } from '../wire/generated/vocabulary';
import classes from './VerdictControl.module.css';

const icons = {
  unknown: CircleHelp,
  'works-well': CircleCheck,
  'needs-improvement': TriangleAlert,
} as const;

interface VerdictControlProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly compact?: boolean;
}

/** Works well, needs improvement, or not judged: by icon and word, never by colour alone. */
export function VerdictControl({ value, onChange, compact }: VerdictControlProps) {
  const { t } = useTranslation('library');
  return (
    <fieldset className={classes.verdicts} data-compact={compact || undefined}>
      <legend className={compact ? 'wl-hidden' : classes.label}>{t('field.verdict')}</legend>
      {choices.Verdict.map((verdict) => {
        const Icon = icons[verdict];
        const chosen = (value || 'unknown') === verdict;
        return (
          <button
            key={verdict}
            type="button"
            className={classes.verdict}
            data-verdict={verdict}
            aria-pressed={chosen}
            title={t(`verdict.${verdict}`)}
            onClick={() => onChange(verdict)}
          >
            <Icon size={15} aria-hidden />
            <span className={compact && !chosen ? 'wl-hidden' : classes.word}>
              {t(`verdict.${verdict}`)}
            </span>
          </button>
        );
      })}
    </fieldset>
  );
}
