import { useTranslation } from 'react-i18next';
import { Chart } from '../charts/Chart';
import { LinePicture } from '../charts/LinePicture';
import { useFormat } from '../i18n/useFormat';
import type { PersonaDrift } from '../wire/generated/api';
import classes from './segments.module.css';

/** With a larger p one cannot speak of a trend. */
const LEVEL = 0.05;

interface DriftChartProps {
  readonly name: string;
  readonly drift: PersonaDrift;
}

/** How a group's share went from month to month, and whether that is a trend. */
export function DriftChart({ name, drift }: DriftChartProps) {
  const { t } = useTranslation(['segments', 'charts']);
  const format = useFormat();
  const months = drift.months.flatMap((month, index) =>
    month.share === undefined ? [] : [{ ...month, share: month.share, index }],
  );
  if (months.length < 2) return null;
  const share = (value: number | undefined) => (value === undefined ? '' : format.share(value, 1));
  const most = Math.min(1, 1.05 * Math.max(...months.map(({ high = 0 }) => high)));
  return (
    <div className={classes.drift}>
      <h3>{t('drift')}</h3>
      <Chart
        title={`${name}: ${t('drift')}`}
        rows={months}
        keyOf={({ from }) => from}
        how={t('driftHow')}
        columns={[
          {
            label: t('month'),
            value: ({ from }) => from.slice(0, 7),
            shown: ({ from }) => format.date(from),
          },
          { label: t('came'), value: ({ came }) => came, shown: ({ came }) => format.number(came) },
          {
            label: t('here'),
            value: ({ persons }) => persons,
            shown: ({ persons }) => format.number(persons),
          },
          {
            label: t('drift'),
            value: (month) => month.share,
            shown: (month) => share(month.share),
          },
          { label: t('charts:low'), value: ({ low }) => low, shown: ({ low }) => share(low) },
          { label: t('charts:high'), value: ({ high }) => high, shown: ({ high }) => share(high) },
        ]}
      >
        <LinePicture
          least={0}
          most={most}
          written={(value) => format.share(value)}
          points={months.map((month) => ({
            key: month.from,
            x: (month.index + 0.5) / drift.months.length,
            value: month.share,
            low: month.low,
            high: month.high,
            when: format.date(month.from),
            says: `${format.share(month.share, 1)} (n = ${format.number(month.came)})`,
          }))}
        />
      </Chart>
      <Trend drift={drift} />
    </div>
  );
}

function Trend({ drift: { trend } }: { drift: PersonaDrift }) {
  const { t } = useTranslation('segments');
  const format = useFormat();
  if (!trend) return null;
  const points = format.number(Math.abs(100 * trend.effect), 2);
  const direction = trend.effect > 0 ? t('rising', { points }) : t('falling', { points });
  const says = trend.p <= LEVEL ? direction : t('level');
  return (
    <p className={classes.quiet}>
      {t('p', {
        says,
        p: trend.p < 0.001 ? `< ${format.number(0.001, 3)}` : format.number(trend.p, 3),
      })}
    </p>
  );
}
