import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/useFormat';
import type { Dashboard, MoneyLine } from '../wire/generated/api';
import classes from './dashboards.module.css';
import { arithmetic, moneyText } from './money';

type MoneyLinesProps = Pick<Dashboard, 'money' | 'churn'>;

/** Amounts, each with the arithmetic that led there. */
export function MoneyLines({ money, churn }: MoneyLinesProps) {
  return (
    <ul className={classes.money}>
      {money.map((line) => (
        <Line key={`${line.of} ${line.subject}`} line={line} churn={churn} />
      ))}
    </ul>
  );
}

interface LineProps {
  readonly line: MoneyLine;
  readonly churn: Dashboard['churn'];
}

function Line({ line, churn }: LineProps) {
  const { t, i18n } = useTranslation('dashboards');
  const format = useFormat();
  const language = i18n.language;
  const { amount, currency, returned } = line;
  const written = (value: number) => moneyText(value, currency, language);
  const question = churn[0]?.question ?? 'nps';
  const subject =
    line.of === 'churn'
      ? t(`churn.mood.${question}.${line.subject as 'happy' | 'neither' | 'unhappy'}`)
      : line.title || line.subject;
  return (
    <li>
      <h3>{t(`money.of.${line.of}`, { subject })}</h3>
      <p className={classes.amount}>
        <bdi>{written(amount.value)}</bdi>
        {amount.low !== undefined && amount.high !== undefined && (
          <small>
            {t('money.interval', { low: written(amount.low), high: written(amount.high) })}
          </small>
        )}
      </p>
      <p className={classes.quiet} dir="auto">
        {arithmetic(line, format, language, (name) => t(`money.factor.${name}`))}
      </p>
      {returned && (
        <p dir="auto">
          {t('money.returned', {
            cost: written(returned.cost),
            share: format.share(returned.share),
            low: returned.low === undefined ? '–' : format.share(returned.low),
            high: returned.high === undefined ? '–' : format.share(returned.high),
          })}
        </p>
      )}
      {amount.low !== undefined && amount.low < 0 && (amount.high ?? 0) > 0 && (
        <p className={classes.quiet}>{t('money.maybe')}</p>
      )}
    </li>
  );
}
