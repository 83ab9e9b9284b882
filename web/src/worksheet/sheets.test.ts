import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import en from '../i18n/en';
import fa from '../i18n/fa';
import { languages } from '../i18n/languages';
import pl from '../i18n/pl';
import ru from '../i18n/ru';
import { parseTsv } from '../table/tsv';
import { answerSheets, eventSheets, type Sheet, type Words, workshopSheets } from './sheets';

const codes = languages.map(({ code }) => code);
const wordsOf = (code: string) => i18next.getFixedT(code) as unknown as Words;
const texts = (sheet: Sheet | undefined) =>
  (sheet?.rows ?? []).map((row) => row.map(({ text }) => text));

beforeAll(() => i18next.init({ lng: 'en', resources: { en, pl, ru, fa } }));

describe.each(codes)('the workbooks in %s', (code) => {
  const books = () => {
    const t = wordsOf(code);
    return [workshopSheets(t), eventSheets(t), answerSheets(t, ['Checkout'])];
  };

  it('have names for their sheets that Excel takes, each once', () => {
    for (const sheets of books()) {
      const names = sheets.map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
      for (const name of names) expect(name).toMatch(/^[^[\]:*?/\\]{1,31}$/);
    }
  });

  it('say all of it in words, not in keys', () => {
    for (const text of books().flat().flatMap(texts).flat()) {
      expect(text).not.toMatch(/^\w+(:|\.)\w+\.|\{\{/);
    }
  });

  it('are as wide as their rows', () => {
    for (const sheet of books().flat()) {
      for (const row of sheet.rows) expect(row.length).toBeLessThanOrEqual(sheet.widths.length);
    }
  });

  it('name the columns of data as the import knows them, in whichever language', () => {
    const t = wordsOf(code);
    expect(texts(eventSheets(t)[0])).toEqual([
      ['person', 'time', 'activity', 'channel', 'value', 'text'],
    ]);
    const [columns] = texts(answerSheets(t, ['Checkout', 'Delivery'])[0]);
    expect(columns?.slice(0, 2)).toEqual(['respondent', 'time']);
    expect(columns?.slice(2, -1).join()).toMatch(/Checkout.*Delivery/);
    expect(columns?.at(-1)).toBe('text');
  });
});

describe('the workbook for a workshop', () => {
  it('has a journey that can be pasted into a map as it is', () => {
    const journey = workshopSheets(wordsOf('en'))[2];
    const pasted = parseTsv(
      texts(journey)
        .map((row) => row.join('\t'))
        .join('\n'),
    );
    expect(pasted[0]?.slice(0, 3)).toEqual(['', 'Stage 1', 'Stage 2']);
    expect(pasted.slice(1).map(([lane]) => lane)).toContain('Pain points');
  });

  it('asks for what a persona, a stage and a touchpoint have', () => {
    const [, persona, , touchpoints] = workshopSheets(wordsOf('en'));
    const asked = texts(persona).map(([first]) => first);
    expect(asked).toEqual(
      expect.arrayContaining(['Age', 'Industry', 'Purchases', 'Preferred channels', 'Needs']),
    );
    expect(texts(touchpoints)[0]).toContain('Moment of truth');
  });
});

describe('the table for answers', () => {
  it('asks for one rating where there are no touchpoints yet', () => {
    expect(texts(answerSheets(wordsOf('en'), [])[0])).toEqual([
      ['respondent', 'time', 'Rating: overall', 'text'],
    ]);
  });
});
