import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/useFormat';
import type { DriversDriver } from '../wire/generated/api';
import classes from './drivers.module.css';
import { useDriverTexts } from './useDriverTexts';

/** The touchpoints by their importance, and those of which nothing can be said with the reason. */
export function DriverList({ drivers }: { drivers: readonly DriversDriver[] }) {
  const { t } = useTranslation('drivers');
  const format = useFormat();
  const { nameOf, importanceText, saidOf } = useDriverTexts();
  const told = drivers.filter(({ importance }) => importance);
  const untold = drivers.filter(({ importance }) => !importance);
  return (
    <section className={classes.list} aria-label={t('list')}>
      {told.length > 0 && (
        <ol>
          {told.map((driver, index) => (
            <li key={driver.touchpoint}>
              <span className={classes.rank} data-quadrant={driver.quadrant} aria-hidden>
                {format.number(index + 1)}
              </span>
              <div>
                <strong dir="auto">{nameOf(driver)}</strong>
                {driver.quadrant && <span> · {t(`quadrant.${driver.quadrant}`)}</span>}
                <p>
                  {t('facts', {
                    importance: importanceText(driver),
                    performance: format.number(driver.performance),
                    standing: saidOf(driver),
                    n: format.number(driver.n),
                  })}
                </p>
                {driver.standing === 'moves' && (driver.correlation?.effect ?? 0) < 0 && (
                  <p>{t('against')}</p>
                )}
              </div>
            </li>
          ))}
        </ol>
      )}
      {untold.length > 0 && (
        <>
          <h2>{t('tooFew')}</h2>
          <ul>
            {untold.map((driver) => (
              <li key={driver.touchpoint}>
                <div>
                  <strong dir="auto">{nameOf(driver)}</strong>
                  <p>
                    {saidOf(driver)} (n = {format.number(driver.n)})
                  </p>
                </div>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
