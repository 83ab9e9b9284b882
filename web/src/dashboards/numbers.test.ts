import { describe, expect, it } from 'vitest';
import { formatFor } from '../i18n/useFormat';
import type { MoneyLine } from '../wire/generated/api';
import { arithmetic } from './money';
import { dayBefore, distance, figure, judge, type KeyNumber } from './numbers';

const english = formatFor('en');

function number(changed: Partial<KeyNumber>): KeyNumber {
  return {
    key: 'satisfied',
    method: 'csat.top2/2',
    number: 'total:csat',
    byBeginning: false,
    points: [
      { from: '2026-03-01', to: '2026-03-31', value: 0.8, n: 30, persons: 30 },
      { from: '2026-03-31', to: '2026-04-30', value: 0.4, n: 30, persons: 30 },
    ],
    ...changed,
  };
}

const tested = (effect: number) => ({
  method: 'newcombe/1',
  n: [30, 30],
  effect,
  low: effect - 0.2,
  high: effect + 0.2,
  p: 0.01,
});

describe('what one may say of a number', () => {
  it('follows the verdict and not the difference', () => {
    expect(judge(number({ verdict: 'differs', effect: tested(-0.4) }))).toBe('worse');
    expect(judge(number({ verdict: 'differs', effect: tested(0.4) }))).toBe('better');
    expect(judge(number({ verdict: 'no-evidence', effect: tested(-0.4) }))).toBe('no-evidence');
    expect(judge(number({ verdict: 'too-few' }))).toBe('too-few');
  });

  it('is nothing where nobody answered', () => {
    const [before] = number({}).points;
    const silent = { from: '2026-03-31', to: '2026-04-30', n: 0, persons: 0 };
    if (!before) throw new Error();

    expect(judge(number({ verdict: 'too-few', points: [before, silent] }))).toBe('silent');
    expect(
      judge(number({ verdict: 'too-few', points: [silent, { ...before, from: '2026-04-30' }] })),
    ).toBe('alone');
  });

  it('is no verdict of what is counted', () => {
    expect(judge(number({ key: 'persons' }))).toBe('counted');
  });

  it('is nothing of a count that others may not see', () => {
    const hidden = { from: '2026-03-01', to: '2026-03-31', n: 0, persons: 0 };
    const seen = { ...hidden, value: 40, n: 40, persons: 40 };

    expect(judge(number({ key: 'persons', points: [seen, hidden] }))).toBe('silent');
    expect(judge(number({ key: 'persons', points: [hidden, seen] }))).toBe('alone');
  });
});

describe('figures', () => {
  it('are in the unit of their number', () => {
    expect(figure('conversion', 0.1234, english)).toBe('12.3%');
    expect(figure('recommendation', -12.4, english)).toBe('-12');
    expect(figure('events', 12345, english)).toBe('12,345');
    expect(figure('satisfied', undefined, english)).toBe('–');
  });

  it('tell shares apart in points of a hundred', () => {
    expect(distance('satisfied', -0.042, english)).toBe('4.2');
    expect(distance('effort', -0.42, english)).toBe('0.42');
  });

  it('end with the last day and not the one after', () => {
    expect(dayBefore('2026-03-01')).toBe('2026-02-28');
  });
});

describe('money', () => {
  it('shows its arithmetic', () => {
    const line: MoneyLine = {
      of: 'effect',
      subject: 'c',
      title: 'Form',
      currency: 'EUR',
      factors: [
        { name: 'came', value: 1000 },
        { name: 'effect', value: 0.1, low: 0.02, high: 0.18 },
        { name: 'worth', value: 40 },
      ],
      amount: { value: 4000, low: 800, high: 7200 },
    };

    expect(arithmetic(line, english, 'en', (name) => name)).toBe(
      '1,000 came × +10% effect × €40.00 worth = €4,000.00',
    );
  });
});
