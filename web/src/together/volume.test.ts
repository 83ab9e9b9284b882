import { beforeEach, expect, it, vi } from 'vitest';
import { MemoryStorage } from './testStorage';

/** The choice as a page finds it that was just loaded. */
async function afterLoading() {
  vi.resetModules();
  return (await import('./volume')).useVolume;
}

beforeEach(() => vi.stubGlobal('localStorage', new MemoryStorage()));

it('is what happens near by, until somebody chooses, and then that in this browser', async () => {
  const first = await afterLoading();
  expect(first.getState().volume).toBe('nearby');
  first.getState().setVolume('all');
  expect(first.getState().volume).toBe('all');
  expect((await afterLoading()).getState().volume).toBe('all');
});

it('takes nothing from what it did not write itself', async () => {
  localStorage.setItem('wayloom.announcements', 'shout');
  expect((await afterLoading()).getState().volume).toBe('nearby');
});
