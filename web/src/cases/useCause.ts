import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/useFormat';
import type { CaseCause } from '../wire/generated/api';

/** A cause as a sentence. */
export function useCause(): (cause: CaseCause) => string {
  const { t } = useTranslation('cases');
  const format = useFormat();
  return (cause) => {
    const place = cause.touchpointName ?? '';
    const why = cause.why === 'low-score' && cause.high === undefined ? 'scored' : cause.why;
    const sentence = t(`why.${why}`, {
      value: cause.value === undefined ? '' : format.number(cause.value, 1),
      high: cause.high === undefined ? '' : format.number(cause.high),
      word: cause.word ?? '',
      times: cause.times === undefined ? '' : format.number(cause.times),
      still: cause.stillDays === undefined ? '' : format.number(cause.stillDays, 1),
      usual: cause.usualDays === undefined ? '' : format.number(cause.usualDays, 1),
    });
    return place ? `\u2068${place}\u2069: ${sentence}` : sentence;
  };
}
