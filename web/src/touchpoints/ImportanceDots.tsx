import { useTranslation } from 'react-i18next';
import classes from './ImportanceDots.module.css';

/** How much something matters to customers, as dots of five. */
export function ImportanceDots({ value }: { value: number }) {
  const { t } = useTranslation('matrix');
  const words = t('importanceOf', { value });
  return (
    <span className={classes.dots} role="img" aria-label={words} title={words}>
      {Array.from({ length: 5 }, (_, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: five dots in a row
        <i key={i} data-on={i < value || undefined} />
      ))}
    </span>
  );
}
