import { beforeEach, describe, expect, it, vi } from 'vitest';
import { MemoryStorage } from '../together/testStorage';
import { keptSwitch } from './keptSwitch';

describe('a switch that is kept', () => {
  beforeEach(() => vi.stubGlobal('localStorage', new MemoryStorage()));

  it('is on until it is turned off, and stays as it was left', () => {
    const [use, set] = keptSwitch('a');
    expect(use.getState().on).toBe(true);

    set(false);

    expect(use.getState().on).toBe(false);
    expect(keptSwitch('a')[0].getState().on).toBe(false);
    expect(keptSwitch('b')[0].getState().on).toBe(true);
    set(true);
    expect(keptSwitch('a')[0].getState().on).toBe(true);
  });

  it('lasts as long as the page where nothing can be kept', () => {
    vi.stubGlobal('localStorage', undefined);
    const [use, set] = keptSwitch('a');
    expect(use.getState().on).toBe(true);

    set(false);

    expect(use.getState().on).toBe(false);
  });
});
