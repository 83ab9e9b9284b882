import { useTranslation } from 'react-i18next';
import type { Actor } from '../wire/generated/api';

/** Who did something, in one line; oneself is "you" in every language. */
export function useAuthors(): (authors: readonly Actor[]) => string {
  const { t, i18n } = useTranslation('history');
  return (authors) =>
    new Intl.ListFormat(i18n.language, { type: 'conjunction' }).format(
      authors.map(({ id, name }) => (id === 'local' ? t('you') : name)),
    );
}
