import { createContext, useContext } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './journeys.module.css';
import type { Opened } from './queries';

export const OpenContext = createContext<(opened: Opened) => void>(() => {});

interface OpenNumberProps {
  readonly value: string;
  readonly opened: Opened;
  readonly hint?: string | undefined;
}

/** A number that opens the persons behind it. */
export function OpenNumber({ value, opened, hint }: OpenNumberProps) {
  const { t } = useTranslation('measured');
  const open = useContext(OpenContext);
  return (
    <button
      type="button"
      className={classes.number}
      aria-label={t('open', { title: opened.title, value })}
      title={hint}
      onClick={() => open(opened)}
    >
      {value}
    </button>
  );
}
