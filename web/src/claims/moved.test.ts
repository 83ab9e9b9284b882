import { describe, expect, it } from 'vitest';
import type { DocumentView, RecordState } from '../live';
import type { MovedNumber } from '../wire/generated/api';
import { confirmNumber, toldMove } from './moved';

const moved: MovedNumber = {
  claimed: { number: 'stage:buy:lost', day: '2026-05-03' },
  since: '2026-05-03',
  upTo: '2026-06-28',
  kind: 'share',
  before: 0.12,
  beforeN: 640,
  now: 0.19,
  nowN: 812,
  low: 0.03,
  high: 0.11,
};

const support = (id: string, f: RecordState['f']): RecordState => ({
  id,
  type: 'support',
  place: { parent: 'leave', idx: 'a0' },
  f: { kind: 'measure', reference: 'stage:buy:lost', ...f },
  fv: {},
  pv: 1,
});

describe('a number that moved', () => {
  it('is told by its place and by what it counts, though ids hold colons', () => {
    expect(toldMove('stage:buy:lost')).toEqual({ of: 'stage', id: 'buy', what: 'stays' });
    expect(toldMove('touchpoint:a:b:score')).toEqual({
      of: 'touchpoint',
      id: 'a:b',
      what: 'score',
    });
    expect(toldMove('touchpoint:pay:wentOn').what).toBe('goesOn');
  });

  it('is confirmed on every support by it, and on no other', () => {
    const children = [
      support('first', {}),
      support('again', { date: '2026-05-01' }),
      support('other', { reference: 'stage:buy:score' }),
      support('quoted', { kind: 'quote' }),
      support('doubt', { stance: 'contradicts' }),
    ];
    const document = { children: () => children } as Pick<DocumentView, 'children'> as DocumentView;
    expect(confirmNumber(document, 'leave', moved)).toEqual([
      { o: 'set', id: 'first', f: { confirmed: '2026-06-28' } },
      { o: 'set', id: 'again', f: { confirmed: '2026-06-28' } },
    ]);
  });
});
