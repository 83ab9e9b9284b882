import { describe, expect, it } from 'vitest';
import { MEASURES, numberOf, readNumber } from './places';
import { editOf, groupOf, type PlanDraft } from './plan';

const NOBODY = { channel: '', persona: '', property: '', values: '' };
const PLACES = [{ key: 'stage:pay', of: 'stage', id: 'pay', name: 'Pay' }] as const;
const DRAFT: PlanDraft = {
  starts: '2026-03-02',
  audience: 'everyone',
  group: NOBODY,
  share: '',
  map: 'm',
  place: 'stage:pay',
  measure: 'goes-on',
  direction: 'up',
  size: 5,
  withinDays: 7,
  design: 'fitting',
  compareWith: NOBODY,
  reading: 'once',
};

describe('a plan', () => {
  it('says points of a hundred as a share', () => {
    expect(editOf(DRAFT, PLACES)).toEqual({
      starts: '2026-03-02',
      audience: { kind: 'everyone' },
      expected: {
        map: 'm',
        number: 'stage:pay:converted',
        direction: 'up',
        size: 0.05,
        withinDays: 7,
        reading: 'once',
      },
    });
  });

  it('is not ready while something is missing', () => {
    expect(editOf({ ...DRAFT, size: '' }, PLACES)).toBeUndefined();
    expect(editOf({ ...DRAFT, starts: '' }, PLACES)).toBeUndefined();
    expect(editOf({ ...DRAFT, place: 'stage:gone' }, PLACES)).toBeUndefined();
    expect(editOf({ ...DRAFT, audience: 'segment' }, PLACES)).toBeUndefined();
    expect(editOf({ ...DRAFT, design: 'experiment' }, PLACES)).toBeUndefined();
  });

  it('knows a group by what is said', () => {
    expect(groupOf(NOBODY)).toBeUndefined();
    expect(groupOf({ ...NOBODY, channel: ' web ' })).toEqual({ channel: 'web', values: [] });
    expect(groupOf({ ...NOBODY, property: 'arm', values: 'new، newer, ' })).toEqual({
      property: 'arm',
      values: ['new', 'newer'],
    });
  });
});

describe('a number', () => {
  it('is named as the server names it, and read back', () => {
    const touchpoint = { of: 'touchpoint', id: 'a:b' } as const;
    expect(numberOf(touchpoint, 'goes-on')).toBe('touchpoint:a:b:wentOn');
    expect(readNumber('touchpoint:a:b:wentOn')).toEqual({
      key: 'touchpoint:a:b',
      measure: 'goes-on',
    });
    expect(readNumber('stage:x:timeToNext').measure).toBe('hours-to-next');
    expect(readNumber('touchpoint:x:ticketScore').measure).toBe('score');
    for (const measure of MEASURES) {
      expect(readNumber(numberOf(touchpoint, measure)).measure).toBe(measure);
    }
  });
});
