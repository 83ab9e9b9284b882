/** Numbers from 0 to below 1 that are the same for the same seed (a multiplicative congruential generator, Park and Miller). */
export function seeded(seed) {
  let state = (Math.abs(Math.trunc(seed)) % 2_147_483_646) + 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
