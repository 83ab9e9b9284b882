import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/useFormat';
import type { RejectionReasonGiven } from '../wire/generated/api';

interface Told {
  /** In English. */
  readonly reason: string;
  readonly given?: RejectionReasonGiven;
}

/** What of the values counts something; the others are texts out of the row. */
const counted: ReadonlySet<string> = new Set([
  'cells',
  'columns',
  'cell',
  'at',
  'line',
  'depth',
  'most',
  'has',
  'kilobytes',
  'low',
  'high',
]);

/** Says why a row was rejected in the reader's language; what the page has no words for, as the server says it. */
export function useReason(): (told: Told) => string {
  const { t } = useTranslation('rejections');
  const format = useFormat();
  return ({ reason, given }) => {
    if (!given) return reason;
    const shown = Object.entries(given.values).map(([place, value]) => [
      place,
      counted.has(place) ? format.number(Number(value), 2) : `\u2068${value}\u2069`,
    ]);
    return t(given.code, Object.fromEntries(shown));
  };
}
