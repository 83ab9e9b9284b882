import { describe, expect, it } from 'vitest';
import { isRichText, plainText } from '../ui/rich/richText';
import { draftOf, languageOf, meant, richOf, wantedAt, withName } from './compose';

const anna = { id: 'a1', name: 'Anna' };
const annaNowak = { id: 'a2', name: 'Anna Nowak' };
const babak = { id: 'b3', name: 'بابک' };
const people = [anna, annaNowak, babak];

describe('what is typed', () => {
  it('is a paragraph a line, without the empty ones around', () => {
    expect(richOf('\n\nOne\r\nTwo\n\n', people)).toEqual({
      b: [
        { t: 'p', c: [{ s: 'One' }] },
        { t: 'p', c: [{ s: 'Two' }] },
      ],
    });
  });

  it('says nothing when it is blank', () => {
    expect(richOf(' \n ', people)).toEqual({ b: [] });
    expect(richOf('', people)).toEqual({ b: [] });
    expect(richOf('\n\n', people)).toEqual({ b: [] });
  });

  it('is a list where lines begin with hyphens or numbers', () => {
    expect(richOf('Do:\n- a\n- b\n1. c\n2) d', people)).toEqual({
      b: [
        { t: 'p', c: [{ s: 'Do:' }] },
        { t: 'ul', i: [[{ s: 'a' }], [{ s: 'b' }]] },
        { t: 'ol', i: [[{ s: 'c' }], [{ s: 'd' }]] },
      ],
    });
  });

  it('is bold between two stars, and keeps two that have no end', () => {
    expect(richOf('so **very** good **', people).b).toEqual([
      { t: 'p', c: [{ s: 'so ' }, { s: 'very', b: true }, { s: ' good **' }] },
    ]);
  });

  it('links an address without what ends the sentence', () => {
    expect(richOf('See https://example.org/a?b=1.', people).b).toEqual([
      {
        t: 'p',
        c: [
          { s: 'See ' },
          { s: 'https://example.org/a?b=1', a: 'https://example.org/a?b=1' },
          { s: '.' },
        ],
      },
    ]);
  });

  it('mentions the longest name that stands there, whatever its case', () => {
    expect(richOf('@anna nowak, @Anna and @بابک!', people).b).toEqual([
      {
        t: 'p',
        c: [
          { s: '@Anna Nowak', m: 'a2' },
          { s: ', ' },
          { s: '@Anna', m: 'a1' },
          { s: ' and ' },
          { s: '@بابک', m: 'b3' },
          { s: '!' },
        ],
      },
    ]);
  });

  it('mentions nobody inside a word, an address or a longer name', () => {
    const words = 'me@Anna.example @Annabel https://example.org/@Anna @ @@';
    const text = richOf(words, people);
    expect(JSON.stringify(text)).not.toContain('"m"');
    expect(plainText(text)).toBe(words);
  });

  it.each([
    '<img src=x onerror=alert(1)>',
    '[x](javascript:alert(1)) javascript:alert(1)',
    '@<b>Anna</b> **<script>**',
    'a\u0000b\u0007c\u200f\u202e',
    '- '.repeat(300),
    '@Anna'.repeat(500),
    `https://${'x'.repeat(3000)}`,
  ])('is never anything that runs: %j', (typed) => {
    const text = richOf(typed, [{ id: 'x', name: '<b>' }, ...people]);
    expect(isRichText(text)).toBe(true);
    expect(JSON.stringify(text)).not.toMatch(/"a":"(?!https?:)/);
  });

  it('is what was kept, typed again', () => {
    for (const typed of [
      'One\n\nTwo @Anna Nowak',
      '- a **b** c\n- https://example.org/x\n\n1. @بابک\n2. two',
      '**@Anna** and **https://example.org**',
    ]) {
      const kept = richOf(typed, people);
      expect(richOf(draftOf(kept), people)).toEqual(kept);
      expect(draftOf(kept)).toBe(typed);
    }
  });
});

describe('a name that is being typed', () => {
  it.each([
    ['Ask @an', 7, { at: 4, letters: 'an' }],
    ['@', 1, { at: 0, letters: '' }],
    ['@Anna Maria Now', 15, { at: 0, letters: 'Anna Maria Now' }],
    ['Ask @an', 4, undefined],
    ['me@example', 10, undefined],
    ['@ an', 4, undefined],
    ['@a\nb', 4, undefined],
    ['@one two three four', 19, undefined],
  ])('in %j at %d is %j', (draft, caret, wanted) => {
    expect(wantedAt(draft, caret)).toEqual(wanted);
  });

  it('means whose name or a word of it begins so, without its accents', () => {
    const zoe = { id: 'z', name: 'Zoë Łęcka' };
    expect(meant([annaNowak, zoe, anna], 'no')).toEqual([annaNowak]);
    expect(meant([annaNowak, zoe, anna], 'AN')).toEqual([annaNowak, anna]);
    expect(meant([zoe], 'zoe')).toEqual([zoe]);
    expect(meant(people, '', 2)).toHaveLength(2);
  });

  it('is written out with a space behind it', () => {
    expect(withName('Ask @an', { at: 4, letters: 'an' }, 7, 'Anna')).toEqual({
      draft: 'Ask @Anna ',
      caret: 10,
    });
    expect(withName('@b now', { at: 0, letters: 'b' }, 2, 'بابک')).toEqual({
      draft: '@بابک now',
      caret: 6,
    });
  });
});

describe('the language of a text', () => {
  it.each([
    ['این خوب است', 'en', 'fa'],
    ['Это хорошо, OK?', 'en', 'ru'],
    ['Zażółć', 'en', 'pl'],
    ['Good', 'en', 'en'],
    ['Dobrze', 'pl', 'pl'],
    ['Good', 'fa', ''],
    ['123 !', 'en', ''],
  ])('of %j on a page in %s is %j', (words, page, language) => {
    expect(languageOf(words, page)).toBe(language);
  });
});
