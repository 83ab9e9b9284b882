import { beforeEach, expect, it, vi } from 'vitest';
import { MemoryStorage } from '../together/testStorage';

/** The tour as a page finds it that was just loaded. */
async function afterLoading() {
  vi.resetModules();
  return (await import('./useTour')).useTour;
}

beforeEach(() => vi.stubGlobal('localStorage', new MemoryStorage()));

it('is where it was after a reload, and takes the focus only where it was asked for', async () => {
  const before = await afterLoading();
  before.getState().begin();
  before.getState().did('write');
  expect(before.getState().wantsFocus).toBe(true);
  const after = await afterLoading();
  expect(after.getState()).toMatchObject({ tour: { at: 'open', step: 1 }, wantsFocus: false });
  after.getState().putAside();
  expect((await afterLoading()).getState().tour).toEqual({ at: 'later', step: 1 });
});

it('lasts as long as the page in a browser that keeps nothing', async () => {
  vi.stubGlobal('localStorage', undefined);
  const tour = await afterLoading();
  tour.getState().begin();
  expect(tour.getState().tour).toEqual({ at: 'open', step: 0 });
  expect((await afterLoading()).getState().tour.at).toBe('new');
});
