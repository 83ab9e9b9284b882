import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import en from './en';
import { directionOf, type Language, pickLanguage } from './languages';

const STORAGE_KEY = 'wayloom.language';

/** English comes with the page, the others when they are chosen. */
const loaders: Record<Exclude<Language, 'en'>, () => Promise<{ default: object }>> = {
  pl: () => import('./pl'),
  ru: () => import('./ru'),
  fa: () => import('./fa'),
};

/** The texts by part of the page; `common` needs no prefix. */
export const namespaces = [
  'common',
  'maps',
  'library',
  'data',
  'rules',
  'measured',
  'flow',
  'gallery',
  'personas',
  'segments',
  'rejections',
  'rich',
  'claims',
  'outline',
  'table',
  'matrix',
  'blueprint',
  'cases',
  'checks',
  'variants',
  'persons',
  'surveys',
  'notes',
  'sources',
  'drift',
  'findings',
  'sharing',
  'story',
  'history',
  'merge',
  'comments',
  'together',
  'tour',
  'exports',
] as const;

async function load(language: Language): Promise<void> {
  if (language === 'en' || i18next.hasResourceBundle(language, 'common')) return;
  const { default: texts } = await loaders[language]();
  for (const [namespace, resources] of Object.entries(texts)) {
    i18next.addResourceBundle(language, namespace, resources, true, true);
  }
}

function stored(): string | null {
  try {
    return localStorage.getItem(STORAGE_KEY);
  } catch {
    return null;
  }
}

export async function startI18n(): Promise<void> {
  const remembered = stored();
  const language = pickLanguage(remembered ? [remembered] : navigator.languages);
  await i18next.use(initReactI18next).init({
    lng: 'en',
    fallbackLng: 'en',
    resources: { en },
    ns: namespaces,
    defaultNS: 'common',
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  await switchLanguage(language);
}

/** Changes the language of the whole page without a reload and remembers it on this device. */
export async function switchLanguage(language: Language): Promise<void> {
  await load(language);
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
  document.documentElement.dir = directionOf(language);
  try {
    localStorage.setItem(STORAGE_KEY, language);
  } catch {
    // Private windows may have no storage; the choice then lasts until the page is closed.
  }
}

const translate = i18next.getFixedT(null, namespaces);
const known = new Map<string, string>();
i18next.on('languageChanged', () => known.clear());

/**
 * `t` for code outside React; always in the language of the moment. Texts without values are looked
 * up once: a map asks for the same few with each of its cards.
 */
export const text = ((key: string, values?: object) => {
  if (values) return translate(key as never, values as never);
  let found = known.get(key);
  if (found === undefined) {
    found = String(translate(key as never));
    known.set(key, found);
  }
  return found;
}) as typeof translate;
