import { useTranslation } from 'react-i18next';
import type { Person } from './talk';

/** What a person is called: "you" for oneself, and a word for whoever has not said. */
export function useNameOf(me: Person): (person: Person) => string {
  const { t } = useTranslation('comments');
  return ({ id, name }) => (id === me.id ? t('you') : name || t('somebody'));
}
