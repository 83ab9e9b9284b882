/** The languages of the page, each with its own name for itself. */
export const languages = [
  { code: 'en', name: 'English', direction: 'ltr' },
  { code: 'pl', name: 'Polski', direction: 'ltr' },
  { code: 'ru', name: 'Русский', direction: 'ltr' },
  { code: 'fa', name: 'فارسی', direction: 'rtl' },
] as const;

export type Language = (typeof languages)[number]['code'];
export type Direction = (typeof languages)[number]['direction'];

export function isLanguage(code: string): code is Language {
  return languages.some((language) => language.code === code);
}

export function directionOf(code: string): Direction {
  return languages.find((language) => language.code === code)?.direction ?? 'ltr';
}

const RTL = /^[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}]/u;

/** Where a text begins, by its first letter. */
export function directionOfText(text: string): Direction {
  return RTL.test(text) ? 'rtl' : 'ltr';
}

/** The first of the wanted languages that the page speaks, else English. */
export function pickLanguage(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const code = tag.toLowerCase().split('-')[0] ?? '';
    if (isLanguage(code)) return code;
  }
  return 'en';
}
