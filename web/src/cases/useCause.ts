import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/useFormat';
import type { CaseCause } from '../wire/generated/api';

/** A score is told with its scale where there is one, also of what somebody opened by hand. */
function wordsOf({ why, value, high }: CaseCause) {
  if (why === 'low-score' && high === undefined) return 'scored';
  return why === 'by-hand' && value !== undefined && high !== undefined ? 'by-hand-score' : why;
}

/** A cause as a sentence. */
export function useCause(): (cause: CaseCause) => string {
  const { t } = useTranslation('cases');
  const format = useFormat();
  return (cause) => {
    const place = cause.touchpointName ?? '';
    const why = wordsOf(cause);
    const sentence = t(`why.${why}`, {
      value: cause.value === undefined ? '' : format.number(cause.value, 1),
      high: cause.high === undefined ? '' : format.number(cause.high),
      word: cause.word ?? '',
      times: cause.times === undefined ? '' : format.number(cause.times),
      still: cause.stillDays === undefined ? '' : format.number(cause.stillDays, 1),
      usual: cause.usualDays === undefined ? '' : format.number(cause.usualDays, 1),
    });
    const where = [place, cause.channel].filter(Boolean).map((each) => `\u2068${each}\u2069`);
    return where.length > 0 ? `${where.join(' · ')}: ${sentence}` : sentence;
  };
}
