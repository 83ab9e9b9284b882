import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

/** Of how much a number is; of how many persons too, where somebody adds to it more than once. */
export interface Sample {
  readonly n: number;
  readonly persons: number;
}

export function useSampleText(): (sample: Sample) => string {
  const { t } = useTranslation(['measured', 'common']);
  return useCallback(
    ({ n, persons }) =>
      n === persons
        ? t('n', { count: n })
        : `${t('n', { count: n })} · ${t('common:count.persons', { count: persons })}`,
    [t],
  );
}
