/*
 * A map drawn as an SVG picture of its own, on paper colours whatever the page's are. Everything is placed from the start
 * side and mirrored at the very end, so that a map from right to left is the mirror of one from left to right; a
 * text keeps the direction of its own words inside.
 */
import { curvePaths, heightOf } from '../canvas/curve';
import { cardColors, laneDyes } from '../maps/laneStyle';
import type { ExportedCard, ExportedCell, ExportedLane, ExportedMap } from './exportedMap';

/** How wide a text is in a size and weight, in pixels. */
export type Measure = (text: string, size: number, weight: number) => number;

/** The fonts of a picture; texts are measured in them. */
export const families =
  "'Noto Sans Variable','Vazirmatn Variable','Noto Sans',Vazirmatn,sans-serif";

const paper = '#fffdfa';
const ink = '#231f1b';
const quiet = '#6e655a';
const line = '#d8cfc1';
const head = '#f3eee6';

type Dye = (typeof cardColors)[number];

const dyes: Record<Dye, { readonly strong: string; readonly soft: string }> = {
  madder: { strong: '#c24a24', soft: '#fdf1ec' },
  weld: { strong: '#8a6410', soft: '#fcf6e3' },
  fern: { strong: '#3a6f3c', soft: '#f0f6ee' },
  teal: { strong: '#22695f', soft: '#ecf6f4' },
  woad: { strong: '#2a648c', soft: '#edf4f8' },
  lichen: { strong: '#76508a', soft: '#f6f0f8' },
  rose: { strong: '#a8323d', soft: '#fcf0f0' },
  walnut: { strong: '#795639', soft: '#f8f2ec' },
};

const MARGIN = 24;
const LANE_HEAD = 168;
const COLUMN = 216;
const GAP = 8;
const INSET = 10;
const CURVE = 104;
const ROOM_FOR_NUMBERS = 10;
const PHASE = 30;

const TITLE = { size: 24, weight: 650, leading: 32 };
const STAGE = { size: 15, weight: 620, leading: 20 };
const LANE = { size: 13, weight: 600, leading: 18 };
const CARD = { size: 13, weight: 400, leading: 18 };

/** How high the letters of a card are: the smallest that people wrote. */
export const CARD_LETTERS = CARD.size;

type Type = typeof CARD;

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Draws a map; `fonts` is CSS that brings the letters along. */
export function mapPicture(map: ExportedMap, measure: Measure, fonts = ''): string {
  return new Picture(map, measure).draw(fonts);
}

/** How wide and high a drawn picture is. */
export function sizeOf(svg: string): { readonly width: number; readonly height: number } {
  const [, width = '1', height = '1'] = /width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
  return { width: Number(width), height: Number(height) };
}

class Picture {
  readonly #map: ExportedMap;
  readonly #measure: Measure;
  readonly #width: number;
  readonly #parts: string[] = [];

  constructor(map: ExportedMap, measure: Measure) {
    this.#map = map;
    this.#measure = measure;
    this.#width = 2 * MARGIN + LANE_HEAD + Math.max(1, map.stages.length) * COLUMN;
  }

  draw(fonts: string): string {
    const { title, lanes, direction } = this.#map;
    const titleLines = this.#wrapped(title, this.#width - 2 * MARGIN, TITLE);
    this.#text(titleLines, { x: MARGIN, y: MARGIN, width: this.#width - 2 * MARGIN }, TITLE, ink);
    let y = MARGIN + titleLines.length * TITLE.leading + GAP;
    y = this.#phases(y);
    y = this.#stages(y);
    for (const lane of lanes) y = this.#lane(lane, y);
    const height = Math.ceil(y + MARGIN);
    const width = this.#width;
    return [
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" direction="${direction}" font-family="${families}">`,
      `<title>${escaped(title)}</title>`,
      ...(fonts ? [`<style>${fonts}</style>`] : []),
      `<rect width="${width}" height="${height}" fill="${paper}"/>`,
      ...this.#parts,
      '</svg>',
    ].join('');
  }

  #columnAt(column: number): number {
    return MARGIN + LANE_HEAD + column * COLUMN;
  }

  #phases(y: number): number {
    const named = this.#map.phases.filter(({ id, length }) => id !== undefined && length > 0);
    for (const { title, first, length } of named) {
      const box = { x: this.#columnAt(first), y, width: length * COLUMN - GAP, height: PHASE };
      this.#box({ ...box, y: y + PHASE - 3, height: 3 }, quiet);
      const [words = ''] = this.#wrapped(title, box.width, LANE);
      this.#text([words], { ...box, y: y + 2 }, LANE, quiet);
    }
    return named.length > 0 ? y + PHASE + GAP : y;
  }

  #stages(y: number): number {
    const titles = this.#map.stages.map(({ title }) =>
      this.#wrapped(title, COLUMN - GAP - 2 * INSET, STAGE),
    );
    const height = Math.max(1, ...titles.map(({ length }) => length)) * STAGE.leading + 2 * INSET;
    titles.forEach((lines, column) => {
      const box = { x: this.#columnAt(column), y, width: COLUMN - GAP, height };
      this.#box(box, head, line);
      this.#text(lines, inside(box), STAGE, ink);
    });
    return y + height + GAP;
  }

  #lane(lane: ExportedLane, y: number): number {
    const { strong } = dyes[laneDyes[lane.kind]];
    const title = this.#wrapped(lane.title, LANE_HEAD - GAP - 2 * INSET, LANE);
    const curve = lane.kind === 'emotions' ? ROOM_FOR_NUMBERS + CURVE : 0;
    const cells = lane.cells.map((cell) => this.#cards(cell));
    const height = Math.max(
      title.length * LANE.leading + 2 * INSET,
      ...cells.map((cards) => curve + cards.reduce((sum, card) => sum + card.height + GAP, 0)),
    );
    this.#box({ x: MARGIN, y, width: 4, height }, strong);
    this.#text(
      title,
      { x: MARGIN + INSET + 4, y: y + INSET - 4, width: LANE_HEAD - GAP - 2 * INSET },
      LANE,
      ink,
    );
    if (curve > 0) this.#curve(lane.cells, y, strong);
    cells.forEach((cards, column) => {
      let top = y + curve;
      for (const { lines, height: tall, color } of cards) {
        const dye = dyes[dyeOf(color) ?? laneDyes[lane.kind]];
        const box = { x: this.#columnAt(column), y: top, width: COLUMN - GAP, height: tall };
        this.#box(box, dye.soft, line);
        this.#box({ ...box, width: 3 }, dye.strong);
        this.#text(lines, inside(box), CARD, ink);
        top += tall + GAP;
      }
    });
    const below = y + height + GAP;
    this.#box({ x: MARGIN, y: below - GAP / 2, width: this.#width - 2 * MARGIN, height: 1 }, line);
    return below + GAP;
  }

  #cards(cell: ExportedCell) {
    return cell.cards.map(({ text, color }: ExportedCard) => {
      const lines = this.#wrapped(text, COLUMN - GAP - 2 * INSET, CARD);
      return { lines, color, height: lines.length * CARD.leading + 2 * INSET };
    });
  }

  /** The curve, with the number of each stage over its point: the height alone is read by nobody to a half. */
  #curve(cells: readonly ExportedCell[], top: number, color: string): void {
    const y = top + ROOM_FOR_NUMBERS;
    const values = cells.map(({ emotion }) => emotion);
    const { solid, bridged } = curvePaths(values);
    const side = this.#map.direction === 'rtl' ? -1 : 1;
    const x = side === 1 ? this.#columnAt(0) : this.#width - this.#columnAt(0);
    const place = `transform="translate(${x} ${y}) scale(${side * COLUMN} ${CURVE})" fill="none" stroke="${color}" stroke-width="2.5" stroke-linecap="round"`;
    const own = 'vector-effect="non-scaling-stroke"';
    const middle = y + heightOf(0) * CURVE;
    this.#box({ x: this.#columnAt(0), y: middle, width: cells.length * COLUMN, height: 1 }, line);
    if (bridged) this.#parts.push(`<path d="${bridged}" ${place} ${own} stroke-dasharray="3 6"/>`);
    if (solid) this.#parts.push(`<path d="${solid}" ${place} ${own}/>`);
    values.forEach((value, column) => {
      if (value === undefined) return;
      const at = x + side * (column + 0.5) * COLUMN;
      const down = y + heightOf(value) * CURVE;
      this.#parts.push(
        `<circle cx="${at}" cy="${round(down)}" r="5" fill="${paper}" stroke="${color}" stroke-width="2.5"/>`,
        `<text x="${at}" y="${round(down - 10)}" font-size="12" font-weight="600" fill="${quiet}" direction="ltr" text-anchor="middle">${signed(value)}</text>`,
      );
    });
  }

  #box({ x, y, width, height }: Box, fill: string, stroke?: string): void {
    const left = this.#map.direction === 'rtl' ? this.#width - x - width : x;
    const edge = stroke ? ` stroke="${stroke}" rx="6"` : '';
    this.#parts.push(
      `<rect x="${round(left)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" fill="${fill}"${edge}/>`,
    );
  }

  #text(lines: readonly string[], box: Omit<Box, 'height'>, type: Type, fill: string): void {
    const rtl = this.#map.direction === 'rtl';
    const x = rtl ? this.#width - box.x : box.x;
    const own = directionOfText(lines.join(' ')) ?? this.#map.direction;
    const anchor = (own === 'rtl') === rtl ? 'start' : 'end';
    lines.forEach((words, row) => {
      const y = box.y + (row + 1) * type.leading - type.leading * 0.28;
      this.#parts.push(
        `<text x="${round(x)}" y="${round(y)}" font-size="${type.size}" font-weight="${type.weight}" fill="${fill}" direction="${own}" text-anchor="${anchor}">${escaped(words)}</text>`,
      );
    });
  }

  /** The lines of a text; words stay whole unless they are longer than a line. */
  #wrapped(text: string, width: number, { size, weight }: Type): readonly string[] {
    const fits = (words: string) => this.#measure(words, size, weight) <= width;
    const lines: string[] = [];
    let row = '';
    for (const word of text.split(/\s+/).filter(Boolean)) {
      const longer = row ? `${row} ${word}` : word;
      if (fits(longer)) {
        row = longer;
        continue;
      }
      if (row) lines.push(row);
      row = '';
      for (const letter of word) {
        if (row && !fits(row + letter)) {
          lines.push(row);
          row = '';
        }
        row += letter;
      }
    }
    return row ? [...lines, row] : lines;
  }
}

const inside = ({ x, y, width }: Box) => ({
  x: x + INSET,
  y: y + INSET,
  width: width - 2 * INSET,
});

const dyeOf = (color: string): Dye | undefined => cardColors.find((each) => each === color);

const round = (value: number): number => Math.round(value * 10) / 10;

const signed = (value: number): string =>
  `${value > 0 ? '+' : value < 0 ? '−' : ''}${Math.abs(value)}`;

/** The direction of the first letter that has one. */
function directionOfText(text: string): 'ltr' | 'rtl' | undefined {
  const letter = /\p{L}/u.exec(text)?.[0];
  if (letter === undefined) return undefined;
  return /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(letter) ? 'rtl' : 'ltr';
}

/** Text as XML; what no XML may hold is left out. */
function escaped(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
