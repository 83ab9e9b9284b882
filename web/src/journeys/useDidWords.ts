import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/useFormat';
import { behaviourOf } from './behaviour';
import type { Customers } from './search';
import type { Place } from './useMapPlaces';

/** What customers must have done, not done and be, in few words; empty where nothing is asked. */
export function useDidWords(customers: Customers, touchpoints: readonly Place[]): string {
  const { t } = useTranslation('journeys');
  const format = useFormat();
  const nameOf = (id: string) => touchpoints.find((each) => each.id === id)?.name ?? id;
  const { property, value } = customers;
  const { did, didNot } = behaviourOf(customers);
  return [
    ...did.map(({ id, times, withinDays }) =>
      [
        t('filter.came', { name: nameOf(id) }),
        times > 1 && `× ${format.number(times)}`,
        times > 1 && withinDays > 0 && t('filter.inDays', { count: withinDays }),
      ]
        .filter(Boolean)
        .join(' '),
    ),
    ...didNot.map((id) => t('filter.cameNever', { name: nameOf(id) })),
    ...(property && value ? [t('filter.has', { property, value })] : []),
  ].join(' · ');
}
