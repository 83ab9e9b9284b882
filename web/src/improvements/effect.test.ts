import { describe, expect, it } from 'vitest';
import { formatFor } from '../i18n/useFormat';
import type { Effect, EffectPoint } from '../wire/generated/api';
import { csvOf, movedBy, rangeOf, sentenceOf, shownDays } from './effect';

const english = formatFor('en');
const POINT: EffectPoint = { day: '2026-03-02', phase: 'after', n: 40, value: 0.5, without: 0.4 };

const effect = (verdict: Effect['verdict'], daysMore?: number): Effect => ({
  design: 'time-series',
  method: 'time-series.gls/1',
  map: 'm',
  number: 'stage:pay:converted',
  measure: 'goes-on',
  start: '2026-03-02',
  expected: 0.05,
  verdict,
  cautions: [],
  points: [],
  ...(daysMore === undefined ? {} : { daysMore }),
});

describe('an effect', () => {
  it('says shares in points of a hundred, with their sign', () => {
    expect(movedBy(0.0512, 'goes-on', english)).toBe('+5.1');
    expect(movedBy(-0.0512, 'goes-on', english)).toBe('−5.1');
    expect(movedBy(1.234, 'score', english)).toBe('+1.23');
  });

  it('tells apart what days will mend from what they will not', () => {
    expect(sentenceOf(effect('not-yet', 12))).toBe('soon');
    expect(sentenceOf(effect('not-yet'))).toBe('never');
    expect(sentenceOf(effect('no-effect'))).toBe('no-effect');
  });

  it('leaves air around what it shows', () => {
    const [least, most] = rangeOf([POINT]);
    expect(least).toBeCloseTo(0.395);
    expect(most).toBeCloseTo(0.505);
    expect(rangeOf([])).toEqual([0, 1]);
  });

  it('draws weeks where days would be a cloud, never across the start', () => {
    const days = Array.from(
      { length: 130 },
      (_, at): EffectPoint => ({
        day: `day ${at}`,
        phase: at < 10 ? 'before' : 'after',
        n: at === 0 ? 3 : 1,
        value: at === 0 ? 1 : 0,
      }),
    );
    const shown = shownDays(days);
    expect(shown.map(({ day }) => day).slice(0, 3)).toEqual(['day 0', 'day 7', 'day 10']);
    // Three of nine in the first week.
    expect(shown[0]?.value).toBeCloseTo(1 / 3);
    expect(shown[0]?.n).toBe(9);
    expect(shownDays(days.slice(0, 20))).toHaveLength(20);
  });

  it('is a file with a line a day', () => {
    expect(csvOf([POINT])).toBe(
      'day,phase,n,value,othersN,othersValue,fitted,without\r\n2026-03-02,after,40,0.5,,,,0.4\r\n',
    );
  });
});
