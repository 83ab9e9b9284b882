import { describe, expect, it } from 'vitest';
import type { RecordState } from '../live/types';
import { claimsOn } from './claims';

const support = (id: string, parent: string, f: RecordState['f']): RecordState => ({
  id,
  type: 'support',
  place: { parent, idx: 'a0' },
  f: { kind: 'measure', ...f },
  fv: {},
  pv: 1,
});

const records = [
  support('s1', 'slow', { reference: 'touchpoint:pay:score' }),
  support('s2', 'slow', { reference: 'touchpoint:pay:score' }),
  support('s3', 'leave', { reference: 'stage:buy:lost' }),
  support('s4', 'quoted', { kind: 'quote', reference: 'touchpoint:pay:score' }),
  support('s5', 'doubted', { stance: 'contradicts', reference: 'touchpoint:pay:score' }),
  support('gone', 'removed', { reference: 'touchpoint:pay:score' }),
];
const document = {
  records: () => records.values() as IterableIterator<RecordState>,
  visible: (id: string) => id !== 'gone',
};

describe('a number that moved', () => {
  it('shakes the claims that rest on it, each once', () => {
    expect(claimsOn(document, 'touchpoint:pay:score')).toEqual(['slow']);
  });

  it('shakes what rests on those who are lost when fewer or more go on', () => {
    expect(claimsOn(document, 'stage:buy:converted')).toEqual(['leave']);
    expect(claimsOn(document, 'conformance')).toEqual([]);
  });
});
