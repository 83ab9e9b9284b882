import { useTranslation } from 'react-i18next';
import type { KeyNumbers } from '../wire/generated/api';
import classes from './dashboards.module.css';
import { NumberTile } from './NumberTile';
import type { KeyNumber } from './numbers';

interface NumbersPartProps {
  readonly numbers: KeyNumbers;
  /** Opens what is behind a number; undefined where nothing can. */
  readonly onOpen?: ((number: KeyNumber) => void) | undefined;
}

/** Every number as a tile. */
export function NumbersPart({ numbers, onOpen }: NumbersPartProps) {
  const { t } = useTranslation('dashboards');
  if (numbers.numbers.length === 0) return null;
  return (
    <section className={classes.part} aria-labelledby="dashboard-numbers">
      <h2 id="dashboard-numbers">{t('numbers')}</h2>
      <ul className={classes.tiles}>
        {numbers.numbers.map((number) => (
          <NumberTile
            key={number.key}
            number={number}
            days={numbers.days}
            onOpen={onOpen && (() => onOpen(number))}
          />
        ))}
      </ul>
      <p className={classes.quiet}>
        {numbers.tested > 0 && t('corrected', { count: numbers.tested })} {t('intervals')}
        {onOpen && ` ${t('opens')}`}
      </p>
    </section>
  );
}
