import { ArrowDown, ArrowUp, Equal, Hash, Minus } from 'lucide-react';
import { useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/useFormat';
import classes from './dashboards.module.css';
import { FewestContext, useCounts } from './fewest';
import { Line } from './Line';
import { distance, figure, isCount, judge, type KeyNumber, periodsOf } from './numbers';

const ICONS = {
  better: ArrowUp,
  worse: ArrowDown,
  'no-evidence': Equal,
  'too-few': Minus,
  alone: Minus,
  silent: Minus,
  counted: Hash,
} as const;

interface NumberTileProps {
  readonly number: KeyNumber;
  readonly days: number;
  /** Opens what is behind it; undefined where nothing can. */
  readonly onOpen: (() => void) | undefined;
}

/** One number: how much, how sure, against the period before, and where it comes from. */
export function NumberTile({ number, days, onOpen }: NumberTileProps) {
  const { t } = useTranslation(['dashboards', 'measured']);
  const format = useFormat();
  const counted = useCounts();
  const fewest = useContext(FewestContext);
  const { now, before } = periodsOf(number);
  const judged = judge(number);
  const Icon = ICONS[judged];
  const value = figure(number.key, now.value, format, counted);
  const title = t(`number.${number.key}`);
  const by = number.effect?.effect ?? (now.value ?? 0) - (before.value ?? 0);
  return (
    <li className={classes.tile}>
      <h3>{title}</h3>
      {onOpen && now.n > 0 ? (
        <button
          type="button"
          className={classes.figure}
          aria-label={t('measured:open', { title, value })}
          onClick={onOpen}
        >
          {value}
        </button>
      ) : (
        <p className={classes.figure}>{value}</p>
      )}
      <p className={classes.against} data-judged={judged}>
        <Icon size={15} aria-hidden />
        <span>
          {judged === 'silent' && fewest !== undefined
            ? t('few.short', { fewest: format.number(fewest) })
            : judged === 'silent' || judged === 'alone'
              ? t(`verdict.${judged}`)
              : t(`verdict.${judged}`, {
                  by: `${by < 0 ? '−' : '+'}${distance(number.key, by, format)}`,
                  before: figure(number.key, before.value, format, counted),
                  days: format.number(days),
                })}
        </span>
      </p>
      <Line number={number} />
      <dl className={classes.facts}>
        {!isCount(number.key) && (
          <>
            <div>
              <dt>n</dt>
              <dd>{counted(now.n)}</dd>
            </div>
            {now.persons !== now.n && (
              <div>
                <dt>{t('number.persons')}</dt>
                <dd>{counted(now.persons)}</dd>
              </div>
            )}
            {now.low !== undefined && now.high !== undefined && (
              <div>
                <dt>{t('interval')}</dt>
                <dd>
                  <bdi>
                    {figure(number.key, now.low, format)} – {figure(number.key, now.high, format)}
                  </bdi>
                </dd>
              </div>
            )}
          </>
        )}
        <div>
          <dt>{t('method')}</dt>
          <dd>
            <bdi dir="ltr">{number.method}</bdi>
          </dd>
        </div>
      </dl>
    </li>
  );
}
