import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/useFormat';
import type { Deviations } from '../wire/generated/api';
import classes from './Deviations.module.css';

/** How well journeys and drawing go together, in two numbers with what they mean. */
export function Fitness({ deviations }: { deviations: Deviations }) {
  const { t } = useTranslation(['deviations', 'measured']);
  const format = useFormat();
  const { fitness, fitnessLow, fitnessHigh, fitting, persons, fittingLow, fittingHigh } =
    deviations;
  return (
    <dl className={classes.fitness}>
      <Figure
        label={t('fitness')}
        hint={t('fitnessHint')}
        share={fitness}
        low={fitnessLow}
        high={fitnessHigh}
      />
      <Figure
        label={t('fitting')}
        hint={t('fittingHint', {
          fitting: format.number(fitting),
          persons: format.number(persons),
        })}
        share={fitting / persons}
        low={fittingLow}
        high={fittingHigh}
      />
      <div>
        <dt>{t('variants')}</dt>
        <dd className={classes.big}>{format.number(deviations.variants)}</dd>
        <dd className={classes.quiet}>
          {t('variantsHint')} · <bdi>{t('measured:method', { id: deviations.method })}</bdi>
        </dd>
      </div>
    </dl>
  );
}

interface FigureProps {
  readonly label: string;
  readonly hint: string;
  readonly share: number | undefined;
  readonly low: number | undefined;
  readonly high: number | undefined;
}

function Figure({ label, hint, share, low, high }: FigureProps) {
  const { t } = useTranslation('measured');
  const format = useFormat();
  const interval =
    low === undefined || high === undefined
      ? undefined
      : t('interval', { low: format.share(low, 1), high: format.share(high, 1) });
  return (
    <div>
      <dt>{label}</dt>
      <dd className={classes.big}>{share === undefined ? '–' : format.share(share, 1)}</dd>
      <dd className={classes.bar} aria-hidden>
        <i style={{ inlineSize: `${100 * (share ?? 0)}%` }} />
      </dd>
      <dd className={classes.quiet}>
        {hint} {interval && `· ${interval}`}
      </dd>
    </div>
  );
}
