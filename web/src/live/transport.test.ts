import { expect, it } from 'vitest';
import { onwards } from './transport';

it('LV76: time goes on where the clock of the device is set back', () => {
  let clock = 10_000;
  const now = onwards(() => clock);
  expect(now()).toBe(10_000);
  clock -= 3_600_000;
  expect(now()).toBe(10_000);
  clock += 250;
  expect(now()).toBe(10_250);
  clock -= 1_000;
  clock += 400;
  expect(now()).toBe(10_250);
  clock += 100;
  expect(now()).toBe(10_350);
});
