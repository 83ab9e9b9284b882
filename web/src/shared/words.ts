import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { directionOf, type Language, pickLanguage } from '../i18n/languages';

/** The few words that this page needs, of each language by itself. */
const loaders: Record<Language, () => Promise<readonly [object, object]>> = {
  en: () => both(import('../i18n/en/shared.json'), import('../i18n/en/maps.json')),
  pl: () => both(import('../i18n/pl/shared.json'), import('../i18n/pl/maps.json')),
  ru: () => both(import('../i18n/ru/shared.json'), import('../i18n/ru/maps.json')),
  fa: () => both(import('../i18n/fa/shared.json'), import('../i18n/fa/maps.json')),
};

type Words = Promise<{ readonly default: object }>;

async function both(shared: Words, maps: Words): Promise<readonly [object, object]> {
  return [(await shared).default, (await maps).default];
}

async function load(language: Language): Promise<void> {
  if (i18next.hasResourceBundle(language, 'shared')) return;
  const [shared, maps] = await loaders[language]();
  i18next.addResourceBundle(language, 'shared', shared);
  i18next.addResourceBundle(language, 'maps', maps);
}

/** Begins in the reader's own language; nothing is remembered on their device. */
export async function startWords(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: 'en',
    fallbackLng: 'en',
    resources: {},
    ns: ['shared', 'maps'],
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
