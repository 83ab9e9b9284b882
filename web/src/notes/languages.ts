/** The languages that texts are recognised in. */
export const languages = ['en', 'pl', 'ru', 'fa'] as const;

/** What a language is called, in another one. */
export function languageName(tag: string, inLanguage: string): string {
  try {
    return new Intl.DisplayNames([inLanguage], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
