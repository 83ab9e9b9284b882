import { describe, expect, it } from 'vitest';
import { formatFor } from '../i18n/useFormat';
import { countText } from './fewest';

const { number } = formatFor('en');

describe('a count', () => {
  it('is itself for the team', () => {
    expect(countText(1234, undefined, number)).toBe('1,234');
    expect(countText(0, undefined, number)).toBe('0');
  });

  it('is at least so many for others', () => {
    expect(countText(1230, 5, number)).toBe('1,230+');
  });

  it('is fewer than the smallest group where others see none', () => {
    expect(countText(0, 5, number)).toBe('<5');
  });

  it('has the digits of the reader', () => {
    expect(countText(0, 5, formatFor('fa').number)).toBe('<۵');
  });
});
