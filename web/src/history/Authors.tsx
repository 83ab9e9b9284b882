import { useTranslation } from 'react-i18next';
import { useTexts } from '../i18n/useTexts';
import { UNKNOWN, useMe } from '../together/me';
import type { Actor } from '../wire/generated/api';

/**
 * Who did something, in one line; oneself is "you" in every language. Who has not said a name is
 * oneself for those who have not either, and somebody for the others.
 */
export function useAuthors(): (authors: readonly Actor[]) => string {
  const t = useTexts();
  const { i18n } = useTranslation();
  const me = useMe((state) => state.me.id);
  const nameOf = ({ id, name }: Actor) =>
    id === me ? t('history:you') : id === UNKNOWN ? t('comments:somebody') : name;
  return (authors) =>
    new Intl.ListFormat(i18n.language, { type: 'conjunction' }).format(authors.map(nameOf));
}
