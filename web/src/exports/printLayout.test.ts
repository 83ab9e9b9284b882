import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOut, MARGIN, OVERLAP, type Paper, papers, pointsOf, tileName } from './printLayout';

const several = { paper: 'A4', landscape: false, size: 1 } as const;

/** So many millimetres of a picture at its own size, in pixels. */
const pixels = (millimetres: number) => (millimetres * 96) / 25.4;

describe('a picture on one page', () => {
  it('fills the width or the height of the paper between its margins', () => {
    const one = { paper: 'A0', landscape: true, size: undefined } as const;
    const wide = layOut({ width: 2338, height: 100 }, one, 'ltr');
    // 1189 mm less two margins of 10 mm, over 2338 pixels.
    expect(wide.scale).toBeCloseTo(0.5, 10);
    expect([wide.width, wide.height, wide.tiles.length]).toEqual([1189, 841, 1]);
    const high = layOut({ width: 100, height: 1642 }, one, 'ltr');
    expect(high.scale).toBeCloseTo(0.5, 10);
  });

  it('says how high letters become', () => {
    const layout = layOut({ width: 100, height: 100 }, several, 'ltr');
    expect(pointsOf(13, layout)).toBeCloseTo(9.75, 10);
  });
});

describe('a picture on several pages', () => {
  it('takes as many as it needs when neighbours share the overlap', () => {
    // A4 upright leaves 190 by 277 mm; each further page brings 180 by 267 mm more.
    const count = (width: number, height: number) => {
      const { columns, rows } = layOut(
        { width: pixels(width), height: pixels(height) },
        several,
        'ltr',
      );
      return [columns, rows];
    };
    expect(count(190, 277)).toEqual([1, 1]);
    expect(count(190.1, 277.1)).toEqual([2, 2]);
    expect(count(369.9, 543.9)).toEqual([2, 2]);
    expect(count(370.1, 544.1)).toEqual([3, 3]);
  });

  it('begins at the right where the map does', () => {
    const picture = { width: pixels(400), height: pixels(100) };
    const [first, second, third] = layOut(picture, several, 'rtl').tiles.map(({ x }) => x);
    expect(first).toBeCloseTo(pixels(400 - 190), 6);
    expect(second).toBeCloseTo(pixels(400 - 190 - 180), 6);
    expect(third).toBeCloseTo(pixels(400 - 190 - 360), 6);
  });

  it('shows every place of the picture, and shares exactly the overlap', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 8_000 }),
        fc.integer({ min: 1, max: 8_000 }),
        fc.constantFrom(...(Object.keys(papers) as Paper[])),
        fc.boolean(),
        fc.constantFrom(0.5, 0.75, 1, 1.5, 2),
        fc.constantFrom('ltr' as const, 'rtl' as const),
        (width, height, paper, landscape, size, direction) => {
          const picture = { width, height };
          const layout = layOut(picture, { paper, landscape, size }, direction);
          const { tiles, span, scale, columns, rows } = layout;
          expect(tiles).toHaveLength(columns * rows);
          expect(new Set(tiles.map(tileName)).size).toBe(tiles.length);
          expect(span.width * scale).toBeCloseTo(layout.width - 2 * MARGIN, 6);
          expect(span.height * scale).toBeCloseTo(layout.height - 2 * MARGIN, 6);
          const lefts = tiles.slice(0, columns).map(({ x }) => x);
          if (direction === 'rtl') lefts.reverse();
          expect(lefts[0]).toBeLessThanOrEqual(1e-3);
          expect((lefts.at(-1) ?? 0) + span.width).toBeGreaterThanOrEqual(width - 1e-3);
          for (const [at, left] of lefts.slice(1).entries()) {
            const shared = (lefts[at] ?? 0) + span.width - left;
            expect(shared * scale).toBeCloseTo(OVERLAP, 6);
          }
          expect((tiles.at(-1)?.y ?? 0) + span.height).toBeGreaterThanOrEqual(height - 1e-3);
        },
      ),
      { seed: 20_261_123 },
    );
  });

  it('names pages by a letter for the column and a number for the row', () => {
    const name = (column: number, row: number) => tileName({ column, row, x: 0, y: 0 });
    expect([name(0, 0), name(1, 1), name(25, 0), name(26, 9), name(27, 0)]).toEqual([
      'A1',
      'B2',
      'Z1',
      'AA10',
      'AB1',
    ]);
  });
});
