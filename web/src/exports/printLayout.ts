/** How a picture comes onto paper: pure, in millimetres of paper and pixels of the picture. */

/** The papers of ISO 216, upright: width and height in millimetres. */
export const papers = {
  A4: [210, 297],
  A3: [297, 420],
  A2: [420, 594],
  A1: [594, 841],
  A0: [841, 1189],
} as const;

export type Paper = keyof typeof papers;

/** Printers leave so much of each side white; the name of a page stands there. */
export const MARGIN = 10;

/** Neighbouring pages show so much of the same, to be glued over each other. */
export const OVERLAP = 10;

/** A pixel of CSS at its own size. */
const MILLIMETRES = 25.4 / 96;

/** What is asked of a printer. */
export interface Wanted {
  readonly paper: Paper;
  readonly landscape: boolean;
  /** The size of a picture that is laid out over several pages, 1 as on the screen; else it fills one. */
  readonly size: number | undefined;
}

/** One page: what of the picture it shows, in pixels. */
export interface Tile {
  /** From the side where the map begins, and from the top; both from 0. */
  readonly column: number;
  readonly row: number;
  readonly x: number;
  readonly y: number;
}

export interface Layout {
  /** Of the paper, in millimetres. */
  readonly width: number;
  readonly height: number;
  /** Millimetres of paper for a pixel of the picture. */
  readonly scale: number;
  readonly columns: number;
  readonly rows: number;
  /** What of the picture each page shows, in pixels. */
  readonly span: { readonly width: number; readonly height: number };
  readonly tiles: readonly Tile[];
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export function layOut(picture: Size, wanted: Wanted, direction: 'ltr' | 'rtl'): Layout {
  const [short, long] = papers[wanted.paper];
  const [width, height] = wanted.landscape ? [long, short] : [short, long];
  const room = { width: width - 2 * MARGIN, height: height - 2 * MARGIN };
  if (wanted.size === undefined) {
    const scale = Math.min(room.width / picture.width, room.height / picture.height);
    const tiles = [{ column: 0, row: 0, x: 0, y: 0 }];
    return { width, height, scale, columns: 1, rows: 1, span: picture, tiles };
  }
  const scale = wanted.size * MILLIMETRES;
  const span = { width: room.width / scale, height: room.height / scale };
  const overlap = OVERLAP / scale;
  const columns = pages(picture.width, span.width, overlap);
  const rows = pages(picture.height, span.height, overlap);
  const tiles = Array.from({ length: columns * rows }, (_, at): Tile => {
    const column = at % columns;
    const row = Math.floor(at / columns);
    const from = column * (span.width - overlap);
    const x = direction === 'rtl' ? picture.width - from - span.width : from;
    return { column, row, x, y: row * (span.height - overlap) };
  });
  return { width, height, scale, columns, rows, span, tiles };
}

/** How many pages a length takes, of which neighbours share some; a hair more is no page more. */
const pages = (length: number, span: number, overlap: number): number =>
  Math.max(1, Math.ceil((length - overlap) / (span - overlap) - 1e-9));

/** The name of a page among others: its column as a letter, its row as a number. */
export function tileName({ column, row }: Tile): string {
  let letters = '';
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  }
  return `${letters}${row + 1}`;
}

/** How high letters of a size in pixels become, in points. */
export const pointsOf = (pixels: number, { scale }: Layout): number => (pixels * scale * 72) / 25.4;
