import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { directionOf, type Language, pickLanguage } from '../i18n/languages';

/** The few words that this page needs, of each language by itself. */
const NAMESPACES = ['shared', 'maps', 'dashboards', 'charts'] as const;

type Words = Promise<{ readonly default: object }>;

const loaders: Record<Language, () => readonly [Words, Words, Words, Words]> = {
  en: () => [
    import('../i18n/en/shared.json'),
    import('../i18n/en/maps.json'),
    import('../i18n/en/dashboards.json'),
    import('../i18n/en/charts.json'),
  ],
  pl: () => [
    import('../i18n/pl/shared.json'),
    import('../i18n/pl/maps.json'),
    import('../i18n/pl/dashboards.json'),
    import('../i18n/pl/charts.json'),
  ],
  ru: () => [
    import('../i18n/ru/shared.json'),
    import('../i18n/ru/maps.json'),
    import('../i18n/ru/dashboards.json'),
    import('../i18n/ru/charts.json'),
  ],
  fa: () => [
    import('../i18n/fa/shared.json'),
    import('../i18n/fa/maps.json'),
    import('../i18n/fa/dashboards.json'),
    import('../i18n/fa/charts.json'),
  ],
};

async function load(language: Language): Promise<void> {
  if (i18next.hasResourceBundle(language, 'shared')) return;
  const loaded = await Promise.all(loaders[language]());
  loaded.forEach(({ default: words }, at) => {
    i18next.addResourceBundle(language, NAMESPACES[at] ?? 'shared', words);
  });
}

/** Begins in the reader's own language; nothing is remembered on their device. */
export async function startWords(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: 'en',
    fallbackLng: 'en',
    resources: {},
    ns: NAMESPACES,
    defaultNS: 'shared',
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  await switchWords(pickLanguage(navigator.languages));
}

export async function switchWords(language: Language): Promise<void> {
  await load(language);
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
  document.documentElement.dir = directionOf(language);
}
