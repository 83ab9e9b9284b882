import { describe, expect, it } from 'vitest';
import { isBackwards, readVoicesSearch, wantedOf } from './search';

describe('which voices an address asks for', () => {
  it('takes every filter and leaves out what it does not know', () => {
    expect(
      readVoicesSearch({
        stage: 'pay',
        kind: 'ticket',
        channel: 42,
        mood: 'negative',
        from: '2026-03-01',
        to: '2026-03-31',
        page: 7,
      }),
    ).toEqual({
      stage: 'pay',
      kind: 'ticket',
      channel: '42',
      mood: 'negative',
      from: '2026-03-01',
      to: '2026-03-31',
    });
    expect(readVoicesSearch({ kind: 'gossip', mood: 'angry', from: 'yesterday' })).toEqual({});
  });

  it('asks about one place only', () => {
    expect(readVoicesSearch({ stage: 'pay', touchpoint: 'till' })).toEqual({ stage: 'pay' });
  });

  it('includes the last day', () => {
    expect(wantedOf({ from: '2026-02-01', to: '2026-02-28' })).toEqual({
      from: '2026-02-01',
      to: '2026-03-01',
    });
  });

  it('knows a period that ends before it begins', () => {
    expect(isBackwards({ from: '2026-03-02', to: '2026-03-01' })).toBe(true);
    expect(isBackwards({ from: '2026-03-01', to: '2026-03-01' })).toBe(false);
    expect(isBackwards({ from: '2026-03-01' })).toBe(false);
  });
});
