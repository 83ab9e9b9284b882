import type { ParseKeys } from 'i18next';
import { useTranslation } from 'react-i18next';
import { namespaces } from './i18n';

/** The key of any text of the page: plain for `common`, `maps:title` and the like for the rest. */
export type TextKey = ParseKeys<typeof namespaces>;

/** `t` for keys that are data, such as the label of an action. */
export function useTexts() {
  return useTranslation(namespaces).t;
}
