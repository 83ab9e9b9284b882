import i18next from 'i18next';
import { describe, expect, it } from 'vitest';
import en from './en';
import fa from './fa';
import { namespaces, text } from './i18n';
import { languages, pickLanguage } from './languages';
import pl from './pl';
import ru from './ru';
import { formatFor } from './useFormat';

const texts: Record<string, object> = { en, pl, ru, fa };
const PLURAL = /_(zero|one|two|few|many|other)$/;

function flatten(node: object, prefix = ''): readonly (readonly [string, string])[] {
  return Object.entries(node).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[`${prefix}${key}`, value] as const]
      : flatten(value as object, `${prefix}${key}.`),
  );
}

function stems(node: object): readonly string[] {
  return [...new Set(flatten(node).map(([key]) => key.replace(PLURAL, '')))].sort();
}

function variables(text: string): readonly string[] {
  return [...new Set([...text.matchAll(/\{\{\s*(\w+)/g)].map((match) => match[1] ?? ''))].sort();
}

describe.each(languages.map(({ code }) => code))('the texts in %s', (code) => {
  const own = texts[code] ?? {};
  const flat = new Map(flatten(own));

  it('have the keys of the English ones, no more and no fewer', () => {
    expect(stems(own)).toEqual(stems(en));
  });

  it('are none of them empty', () => {
    expect([...flat].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('have every plural form that the language needs', () => {
    const needed = new Intl.PluralRules(code).resolvedOptions().pluralCategories;
    const plural = flatten(en).filter(([key]) => PLURAL.test(key));
    const missing = plural.flatMap(([key]) =>
      needed
        .map((category) => key.replace(PLURAL, `_${category}`))
        .filter((wanted) => !flat.has(wanted)),
    );
    expect([...new Set(missing)]).toEqual([]);
  });

  it('use the variables of the English ones', () => {
    const english = new Map(flatten(en));
    const wrong = [...flat].filter(([key, text]) => {
      const model =
        english.get(key) ?? english.get(key.replace(PLURAL, '_other')) ?? english.get(key);
      return model !== undefined && String(variables(model)) !== String(variables(text));
    });
    expect(wrong).toEqual([]);
  });
});

describe('the language of the page', () => {
  it('is the first wanted one that it speaks', () => {
    expect(pickLanguage(['de-DE', 'fa-IR', 'en'])).toBe('fa');
  });

  it('is English when it speaks none of them', () => {
    expect(pickLanguage(['ja'])).toBe('en');
  });
});

describe('numbers', () => {
  it('have Persian digits in Persian', () => {
    expect(formatFor('fa').number(13087)).toBe('۱۳٬۰۸۷');
  });

  it('say a length of time by its largest sensible unit', () => {
    expect(formatFor('en').duration(2.5 * 86_400_000)).toBe('2.5 days');
  });
});

describe('a text outside React', () => {
  it('is in the language of the moment, however often it was asked for in another', async () => {
    await i18next.init({ lng: 'en', resources: { en, pl }, ns: namespaces, defaultNS: 'common' });
    expect([text('action.more'), text('action.more')]).toEqual([
      en.common.action.more,
      en.common.action.more,
    ]);
    await i18next.changeLanguage('pl');
    expect(text('action.more')).toBe(pl.common.action.more);
    await i18next.changeLanguage('en');
    expect(text('action.more')).toBe(en.common.action.more);
  });

  it('takes its values anew each time', async () => {
    await i18next.init({ lng: 'en', resources: { en }, ns: namespaces, defaultNS: 'common' });
    expect(text('maps:chosen', { count: 2 })).not.toBe(text('maps:chosen', { count: 3 }));
  });
});
