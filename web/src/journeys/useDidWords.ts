import { useTranslation } from 'react-i18next';
import { behaviourOf } from './behaviour';
import type { JourneyFilter } from './search';
import type { Place } from './useMapPlaces';

/** What customers must have done and not done, in few words; empty where nothing is asked. */
export function useDidWords(filter: JourneyFilter, touchpoints: readonly Place[]): string {
  const { t } = useTranslation('journeys');
  const nameOf = (id: string) => touchpoints.find((each) => each.id === id)?.name ?? id;
  const { did, didNot } = behaviourOf(filter);
  return [
    ...did.map(({ id, times }) => {
      const words = t('filter.came', { name: nameOf(id) });
      return times > 1 ? `${words} × ${times}` : words;
    }),
    ...didNot.map((id) => t('filter.cameNever', { name: nameOf(id) })),
  ].join(' · ');
}
