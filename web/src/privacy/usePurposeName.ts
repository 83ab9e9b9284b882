import { useTranslation } from 'react-i18next';
import type { Purpose } from '../wire/privacy';

/** The usual purposes have names in every language; a team's own have the name it gave them. */
export function usePurposeName(): (purpose: Purpose) => string {
  const { t, i18n } = useTranslation('privacy');
  return ({ key, name }) =>
    i18n.exists(`privacy:purpose.${key}`) ? String(t(`purpose.${key}` as 'purpose.contact')) : name;
}
