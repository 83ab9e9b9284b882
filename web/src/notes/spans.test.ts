import { describe, expect, it } from 'vitest';
import type { Passage } from '../wire/notes';
import { paragraphsOf, trimmed } from './spans';

const TEXT = 'I waited.\n\nNobody called back.';

function passage(quote: string, certainty: Passage['certainty'] = 'exact'): Passage {
  const start = TEXT.indexOf(quote);
  const facts = { codes: [], touchpoint: '', map: '', stage: '', persona: '', remark: '' };
  const anchor = { start, end: start + quote.length, quote };
  return { id: quote, note: 'n', anchor, certainty, facts };
}

function drawn(passages: readonly Passage[], picked?: { start: number; end: number }): string[] {
  return paragraphsOf(TEXT, passages, picked).map(({ spans }) =>
    spans
      .map((span) => {
        const words = TEXT.slice(span.start, span.end);
        const marks = span.passages.length + (span.picked ? 10 : 0);
        return marks ? `[${words}]${marks}` : words;
      })
      .join(''),
  );
}

describe('the pieces of a text', () => {
  it('are its lines when nothing is marked', () => {
    expect(drawn([])).toEqual(['I waited.', '', 'Nobody called back.']);
  });

  it('are cut where passages begin and end, overlapping ones too', () => {
    expect(drawn([passage('Nobody called'), passage('called back')])).toEqual([
      'I waited.',
      '',
      '[Nobody ]1[called]2[ back]1.',
    ]);
  });

  it('go on in the next paragraph', () => {
    expect(drawn([passage('waited.\n\nNobody')])).toEqual([
      'I [waited.]1',
      '',
      '[Nobody]1 called back.',
    ]);
  });

  it('have the shorter of two passages on top', () => {
    const [line] = paragraphsOf(TEXT, [passage('waited'), passage('I waited.')], undefined);
    expect(line?.spans[1]?.passages.map(({ id }) => id)).toEqual(['I waited.', 'waited']);
  });

  it('show the selection and leave out what was lost', () => {
    expect(drawn([passage('waited', 'lost')], { start: 2, end: 8 })[0]).toBe('I [waited]10.');
  });
});

describe('a selection', () => {
  it('loses the blanks around it', () => {
    expect(trimmed(TEXT, { start: 1, end: 12 })).toEqual({ start: 2, end: 12 });
    expect(trimmed(TEXT, { start: 9, end: 11 })).toBeUndefined();
  });
});
