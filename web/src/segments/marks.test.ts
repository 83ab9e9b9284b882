import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import en from '../i18n/en';
import { formatFor } from '../i18n/useFormat';
import type { SegmentProposalFound, SegmentProposalMark } from '../wire/generated/api';
import { markText, nameOf, steadiness } from './marks';

beforeAll(() => i18next.init({ lng: 'en', resources: { en } }));

const t = () => i18next.getFixedT('en', 'segments');

const mark = (
  kind: SegmentProposalMark['feature']['kind'],
  name: string,
  difference: number,
  value?: string,
): SegmentProposalMark => ({
  feature: { kind, key: name, name, ...(value === undefined ? {} : { value }) },
  inside: 0.75,
  outside: 0.25,
  difference,
});

const segment = (...marks: SegmentProposalMark[]): SegmentProposalFound => ({
  index: 2,
  persons: 80,
  share: 0.3,
  low: 0.25,
  high: 0.35,
  jaccard: 0.9,
  marks,
  examples: [],
  drift: { persons: 80, of: 240, months: [] },
});

describe('a segment in words', () => {
  it('is named after what there is more of, then after what there is less of', () => {
    const found = segment(mark('touchpoints', 'Help', -2), mark('channels', 'chat', 0.8));
    expect(nameOf(found, t())).toBe('Through chat · Hardly at Help');
  });

  it('names a property once', () => {
    const found = segment(mark('traits', 'plan', 2, 'plus'), mark('traits', 'plan', -2, 'basic'));
    expect(nameOf(found, t())).toBe('plan: plus');
  });

  it('has a plain name where nothing sets it far apart', () => {
    expect(nameOf(segment(mark('channels', 'chat', 0.3)), t())).toBe('Group 3');
  });

  it('tells counts as counts and traits as shares', () => {
    expect(markText(mark('channels', 'chat', 1), t(), formatFor('en'))).toBe(
      'Through chat 0.8 times, others 0.3',
    );
    expect(markText(mark('traits', 'plan', 1, 'plus'), t(), formatFor('en'))).toBe(
      'plan is plus: 75%, others 25%',
    );
  });

  it('is trusted as far as it is found again', () => {
    expect([0.9, 0.75, 0.7, 0.5].map(steadiness)).toEqual(['high', 'high', 'middle', 'low']);
  });
});
