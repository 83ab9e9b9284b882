import { describe, expect, it } from 'vitest';
import { readCaseFilter } from './search';

describe('which cases an address asks for', () => {
  it('takes every filter and leaves out what it does not know', () => {
    expect(
      readCaseFilter({ state: 'new', owner: 42, rule: 'r1', overdue: true, map: 'm1', page: 7 }),
    ).toEqual({ state: 'new', owner: '42', rule: 'r1', overdue: true, map: 'm1' });
    expect(readCaseFilter({ state: 'lost', owner: '', overdue: 'yes' })).toEqual({});
  });

  it('asks for those that nobody has, or for those of one person', () => {
    expect(readCaseFilter({ unowned: true, owner: 'Ewa' })).toEqual({ unowned: true });
  });
});
