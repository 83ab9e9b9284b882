import type { Purpose } from '../wire/privacy';

/** Those that do something by themselves. */
const USUAL = ['research', 'contact', 'profiling'];

const LONGEST_KEY = 40;

export function isUsual({ key }: Purpose): boolean {
  return USUAL.includes(key);
}

/** A short word for a purpose that none of the others has: out of its name, where that has Latin letters. */
export function keyFor(name: string, others: readonly Purpose[]): string {
  const word = name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll('ł', 'l')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^[^a-z]+|-+$/g, '')
    .slice(0, LONGEST_KEY - 4);
  const stem = word || 'purpose';
  const taken = new Set(others.map(({ key }) => key));
  for (let number = 1; ; number++) {
    const key = number === 1 ? stem : `${stem}-${number}`;
    if (!taken.has(key)) return key;
  }
}
