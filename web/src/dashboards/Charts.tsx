import { useTranslation } from 'react-i18next';
import { Chart } from '../charts/Chart';
import { LinePicture } from '../charts/LinePicture';
import { roomyScale } from '../charts/scale';
import { useFormat } from '../i18n/useFormat';
import type { KeyNumbersPoint } from '../wire/generated/api';
import classes from './dashboards.module.css';
import { useCounts } from './fewest';
import { dayBefore, figure, isCount, type KeyNumber, possible } from './numbers';

/** Every number from period to period, as a picture with its table and file. */
export function Charts({ numbers }: { readonly numbers: readonly KeyNumber[] }) {
  const { t } = useTranslation('dashboards');
  return (
    <section className={classes.part} aria-labelledby="dashboard-charts">
      <h2 id="dashboard-charts">{t('charts')}</h2>
      <div className={classes.charts}>
        {numbers.filter(isShown).map((number) => (
          <div key={number.key} className={classes.chart}>
            <h3>{t(`number.${number.key}`)}</h3>
            <NumberChart number={number} />
          </div>
        ))}
      </div>
    </section>
  );
}

/** Whether there is a period to draw. */
const isShown = ({ points }: KeyNumber) => points.some(({ value }) => value !== undefined);

/** One number from period to period. */
export function NumberChart({ number }: { readonly number: KeyNumber }) {
  const { t } = useTranslation(['dashboards', 'charts']);
  const format = useFormat();
  const counted = useCounts();
  const { key, points } = number;
  const written = (value: number | undefined) => figure(key, value, format, counted);
  const there = points.flatMap((point, index) =>
    point.value === undefined ? [] : [{ point, index, value: point.value }],
  );
  const scale = roomyScale(
    there.flatMap(({ point, value }) => [value, point.low ?? value, point.high ?? value]),
    possible(number),
  );
  return (
    <Chart<KeyNumbersPoint>
      title={t(`number.${key}`)}
      rows={points}
      keyOf={({ from }) => from}
      how={`${t(`how.${key}`)} ${number.method}`}
      columns={[
        {
          label: t('from'),
          value: ({ from }) => from,
          shown: ({ from }) => format.date(from),
        },
        {
          label: t('to'),
          value: ({ to }) => dayBefore(to),
          shown: ({ to }) => format.date(dayBefore(to)),
        },
        {
          label: t(`number.${key}`),
          value: ({ value }) => value,
          shown: ({ value }) => written(value),
        },
        ...(isCount(key)
          ? []
          : [
              {
                label: t('charts:low'),
                value: ({ low }: KeyNumbersPoint) => low,
                shown: ({ low }: KeyNumbersPoint) => written(low),
              },
              {
                label: t('charts:high'),
                value: ({ high }: KeyNumbersPoint) => high,
                shown: ({ high }: KeyNumbersPoint) => written(high),
              },
              {
                label: 'n',
                value: ({ n }: KeyNumbersPoint) => n,
                shown: ({ n }: KeyNumbersPoint) => counted(n),
              },
              {
                label: t('number.persons'),
                value: ({ persons }: KeyNumbersPoint) => persons,
                shown: ({ persons }: KeyNumbersPoint) => counted(persons),
              },
            ]),
      ]}
    >
      <LinePicture
        least={scale.least}
        most={scale.most}
        written={(value) => figure(key, value, format)}
        points={there.map(({ point, index, value }) => ({
          key: point.from,
          x: (index + 0.5) / points.length,
          value,
          low: point.low,
          high: point.high,
          when: format.date(point.from),
          says: isCount(key) ? written(value) : `${written(value)} (n = ${counted(point.n)})`,
        }))}
      />
    </Chart>
  );
}
