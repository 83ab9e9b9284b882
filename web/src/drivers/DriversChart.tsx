import { useTranslation } from 'react-i18next';
import { Chart } from '../charts/Chart';
import { useFormat } from '../i18n/useFormat';
import type { Drivers, DriversDriver } from '../wire/generated/api';
import { PlanePicture } from './PlanePicture';
import { performanceSpan, planeOf } from './plane';
import { useDriverTexts } from './useDriverTexts';

/** Importance by performance, with all that it is drawn from as a table. */
export function DriversChart({ drivers }: { drivers: Drivers }) {
  const { t } = useTranslation(['drivers', 'charts']);
  const format = useFormat();
  const { nameOf, saidOf } = useDriverTexts();
  const plane = planeOf(drivers);
  if (!plane) return null;
  const share = (value: number | undefined) => (value === undefined ? '' : format.share(value, 1));
  return (
    <Chart
      title={`${t('picture')}: ${drivers.overall ?? ''}`}
      rows={drivers.drivers}
      keyOf={({ touchpoint }) => touchpoint}
      how={t('how', { draws: format.number(drivers.draws), method: drivers.method })}
      columns={[
        { label: t('column.touchpoint'), value: nameOf },
        { label: 'n', value: ({ n }) => n, shown: ({ n }) => format.number(n) },
        {
          label: t('column.importance'),
          value: ({ importance }) => importance?.value,
          shown: ({ importance }) => share(importance?.value),
        },
        {
          label: `${t('column.importance')}, ${t('charts:low')}`,
          value: ({ importance }) => importance?.low,
          shown: ({ importance }) => share(importance?.low),
        },
        {
          label: `${t('column.importance')}, ${t('charts:high')}`,
          value: ({ importance }) => importance?.high,
          shown: ({ importance }) => share(importance?.high),
        },
        ...(drivers.shapleyMethod === undefined
          ? []
          : [
              {
                label: t('column.shapley'),
                value: ({ shapley }: DriversDriver) => shapley?.value,
                shown: ({ shapley }: DriversDriver) => share(shapley?.value),
              },
              {
                label: `${t('column.shapley')}, ${t('charts:low')}`,
                value: ({ shapley }: DriversDriver) => shapley?.low,
                shown: ({ shapley }: DriversDriver) => share(shapley?.low),
              },
              {
                label: `${t('column.shapley')}, ${t('charts:high')}`,
                value: ({ shapley }: DriversDriver) => shapley?.high,
                shown: ({ shapley }: DriversDriver) => share(shapley?.high),
              },
            ]),
        {
          label: t('column.correlation'),
          value: ({ correlation }) => correlation?.effect,
          shown: ({ correlation }) => (correlation ? format.number(correlation.effect, 2) : ''),
        },
        {
          label: t('column.performance'),
          value: ({ performance }) => performance,
          shown: ({ performance }) => format.number(performance, 1),
        },
        {
          label: `${t('column.performance')}, ${t('charts:low')}`,
          value: (driver) => performanceSpan(driver).low,
          shown: (driver) => format.number(performanceSpan(driver).low, 1),
        },
        {
          label: `${t('column.performance')}, ${t('charts:high')}`,
          value: (driver) => performanceSpan(driver).high,
          shown: (driver) => format.number(performanceSpan(driver).high, 1),
        },
        { label: t('column.standing'), value: saidOf },
        {
          label: t('column.quadrant'),
          value: ({ quadrant }) => (quadrant ? t(`quadrant.${quadrant}`) : undefined),
        },
      ]}
    >
      <PlanePicture plane={plane} />
    </Chart>
  );
}
