import { describe, expect, test } from 'vitest';
import { formatFor, parts } from './format';

describe('lengths of time', () => {
  const minute = 60_000;
  const hour = 60 * minute;
  const day = 24 * hour;

  test.each([
    [90 * minute, [['hour', 1], ['minute', 30]]],
    [2 * hour, [['hour', 2]]],
    [3 * day + 4 * hour, [['day', 3], ['hour', 4]]],
    [12 * day + 4 * hour, [['day', 12]]],
    [day - 1, [['hour', 24]]],
    [1500, [['second', 2]]],
  ])('%d milliseconds are %j', (millis, expected) => {
    expect(parts(millis)).toEqual(expected);
  });

  test('less than a second is in milliseconds', () => {
    expect(formatFor('en').duration(350)).toBe('350 ms');
  });
});

describe('languages', () => {
  test('English groups by commas', () => {
    expect(formatFor('en').count(13087)).toBe('13,087');
  });

  test('Persian has Persian digits', () => {
    expect(formatFor('fa').count(13087)).toBe('۱۳٬۰۸۷');
    expect(formatFor('fa').duration(3 * 3_600_000)).toContain('۳');
  });

  test('Persian has the Persian calendar', () => {
    expect(formatFor('fa').day('2026-03-21T12:00:00Z')).toContain('۱۴۰۵');
  });

  test('a share is a percentage with one decimal at most', () => {
    expect(formatFor('en').share(0.5629)).toBe('56.3%');
  });

  test('sizes are in the unit people would say', () => {
    expect(formatFor('en').bytes(0)).toBe('0 byte');
    expect(formatFor('en').bytes(64_000_000)).toBe('64 MB');
  });
});
