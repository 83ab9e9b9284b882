import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arrowBetween, type Box } from './arrows';

const box = (x: number, y: number): Box => ({ x, y, width: 100, height: 40 });

const numbers = (path: string) => [...path.matchAll(/-?[\d.]+/g)].map(([each]) => Number(each));

describe('an arrow between two cards', () => {
  it('goes from the lower edge to the upper edge of a card below', () => {
    const { path, head } = arrowBetween(box(0, 0), box(0, 100));
    expect(path).toBe('M50 40C50 66.5 50 66.5 50 93');
    expect(head).toBe('M46.2 93L50 100L53.9 93Z');
  });

  it('goes from the upper edge to the lower edge of a card above', () => {
    expect(arrowBetween(box(0, 100), box(0, 0)).path).toMatch(/^M50 100C/);
  });

  it('keeps what hangs on its ends off the cards', () => {
    const { tail, tip } = arrowBetween(box(0, 0), box(0, 100));
    expect([tail, tip]).toEqual([
      { x: 50, y: 54 },
      { x: 50, y: 86 },
    ]);
  });

  it('goes from side to side on one level', () => {
    const { path } = arrowBetween(box(0, 0), box(200, 0));
    expect(path).toMatch(/^M100 20C.* 193 20$/);
    expect(arrowBetween(box(200, 0), box(0, 0)).path).toMatch(/^M200 20C.* 107 20$/);
  });

  it('is the mirror image of itself on a mirrored page', () => {
    const place = fc.integer({ min: 0, max: 800 });
    const width = 1_000;
    const mirrored = (each: Box): Box => ({ ...each, x: width - each.x - each.width });
    fc.assert(
      fc.property(place, place, place, place, (x1, y1, x2, y2) => {
        fc.pre(x1 !== x2);
        const [from, to] = [box(x1, y1), box(x2, y2)];
        const here = numbers(arrowBetween(from, to).path);
        const there = numbers(arrowBetween(mirrored(from), mirrored(to)).path);
        here.forEach((value, i) => {
          expect(there[i]).toBeCloseTo(i % 2 === 0 ? width - value : value, 0);
        });
      }),
      { seed: 11 },
    );
  });
});
