import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/useFormat';
import type { DriversDriver } from '../wire/generated/api';

/** What is said of a touchpoint, in the reader's language. */
export function useDriverTexts() {
  const { t } = useTranslation('drivers');
  const format = useFormat();
  const nameOf = ({ name }: DriversDriver) => name || t('unnamed');
  const importanceText = ({ importance }: DriversDriver) =>
    importance
      ? t('interval', {
          value: format.share(importance.value, 1),
          low: format.share(importance.low, 1),
          high: format.share(importance.high, 1),
        })
      : '';
  const saidOf = ({ standing, missing }: DriversDriver) =>
    missing ? t(`missing.${missing}`) : t(`standing.${standing}`);
  const pointText = (driver: DriversDriver) =>
    t('point', {
      name: nameOf(driver),
      quadrant: driver.quadrant ? t(`quadrant.${driver.quadrant}`) : '',
      importance: importanceText(driver),
      performance: format.number(driver.performance),
      standing: saidOf(driver),
    });
  return { nameOf, importanceText, saidOf, pointText };
}
