import { createContext, useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/useFormat';
import { useSampleText } from '../measured/useSampleText';
import classes from './Compare.module.css';
import { type Compared, valueText } from './comparison';

/** A number of one side that is opened. */
export interface Opened {
  readonly side: 'a' | 'b';
  readonly number: string;
  readonly windowOver: boolean;
  readonly title: string;
}

export const OpenContext = createContext<(opened: Opened) => void>(() => {});

interface OpenSideProps {
  readonly one: Compared;
  readonly side: 'a' | 'b';
  /** Whether to say how many it is made of. */
  readonly withN?: boolean;
}

/** A side's number; opens the persons and rows behind it. */
export function OpenSide({ one, side, withN = false }: OpenSideProps) {
  const { t } = useTranslation(['compare', 'measured']);
  const format = useFormat();
  const open = useContext(OpenContext);
  const sampleText = useSampleText();
  const { value, n, number } = one[side];
  const text = valueText(one.measure, value, format);
  const title = `${side.toUpperCase()} · ${t(`measure.${one.measure}`)}`;
  const size = withN && <small>{sampleText(one[side])}</small>;
  if (number === undefined || n === 0) {
    return (
      <span className={classes.value}>
        {text} {size}
      </span>
    );
  }
  return (
    <span className={classes.value}>
      <button
        type="button"
        className={classes.number}
        aria-label={t('measured:open', { title, value: text })}
        title={sampleText(one[side])}
        onClick={() => open({ side, number, windowOver: one.windowOver, title })}
      >
        {text}
      </button>{' '}
      {size}
    </span>
  );
}
