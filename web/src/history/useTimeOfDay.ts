import { useTranslation } from 'react-i18next';
import { isLanguage } from '../i18n/languages';

/** From when to when somebody was at work, in the reader's digits; one time when it was a moment. */
export function useTimeOfDay(): (start: string, end: string) => string {
  const { i18n } = useTranslation();
  const locale = isLanguage(i18n.language) ? i18n.language : 'en';
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short' });
  const withDay = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  return (start, end) => {
    const [from, to] = [new Date(start), new Date(end)];
    const sameDay = from.toDateString() === to.toDateString();
    return (sameDay ? time : withDay).formatRange(from, to);
  };
}
