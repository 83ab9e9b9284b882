import { useTranslation } from 'react-i18next';
import { Chart } from '../charts/Chart';
import { LinePicture } from '../charts/LinePicture';
import { dayBefore } from '../dashboards/numbers';
import { useFormat } from '../i18n/useFormat';
import type { SourceHealth, SourceHealthPeriod } from '../wire/generated/api';
import classes from './health.module.css';

/** How much came of a source, day by day or week by week. */
export function SourceVolume({ source }: { readonly source: SourceHealth }) {
  const { t } = useTranslation(['data', 'dashboards']);
  const format = useFormat();
  const { name, step, volume } = source;
  return (
    <div className={classes.part}>
      <h3>{t(`health.volume.${step}`)}</h3>
      <Chart<SourceHealthPeriod>
        title={`${name}: ${t(`health.volume.${step}`)}`}
        rows={volume}
        keyOf={({ from }) => from}
        how={t('health.how')}
        columns={[
          {
            label: t('dashboards:from'),
            value: ({ from }) => from,
            shown: ({ from }) => format.date(from),
          },
          {
            label: t('dashboards:to'),
            value: ({ to }) => dayBefore(to),
            shown: ({ to }) => format.date(dayBefore(to)),
          },
          {
            label: t('total.events'),
            value: ({ events }) => events,
            shown: ({ events }) => format.number(events),
          },
        ]}
      >
        <LinePicture
          least={0}
          most={Math.max(1, ...volume.map(({ events }) => events))}
          written={(value) => format.compact(value)}
          points={volume.map(({ from, events }, index) => ({
            key: from,
            x: (index + 0.5) / volume.length,
            value: events,
            low: undefined,
            high: undefined,
            when: format.date(from),
            says: format.number(events),
          }))}
        />
      </Chart>
    </div>
  );
}
