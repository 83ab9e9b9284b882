import { type Layout, MARGIN, OVERLAP, type Tile } from './printLayout';

const SVG = 'http://www.w3.org/2000/svg';
const PICTURE = 'printed-picture';
/** How long the lines are that say where to cut. */
const MARK = 6;

/**
 * Prints a picture on pages of their own, which the browser can save as PDF too.
 *
 * @param nameOf what stands below the picture on a page; empty for nothing
 */
export function printPages(svg: string, layout: Layout, nameOf: (tile: Tile) => string): void {
  const sheet = document.createElement('div');
  sheet.dataset.printed = '';
  const rules = document.createElement('style');
  rules.textContent = `@page { size: ${layout.width}mm ${layout.height}mm; margin: 0; }`;
  sheet.append(rules, definition(svg));
  for (const tile of layout.tiles) sheet.append(page(layout, tile, nameOf(tile)));
  document.body.append(sheet);
  document.documentElement.dataset.printing = '';
  window.addEventListener(
    'afterprint',
    () => {
      sheet.remove();
      delete document.documentElement.dataset.printing;
    },
    { once: true },
  );
  window.print();
}

/** The picture once, for all pages to use. */
function definition(svg: string): Element {
  const picture = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
  const holder = element('svg', { width: '0', height: '0' });
  const group = element('g', {
    id: PICTURE,
    direction: picture.getAttribute('direction') ?? 'ltr',
    'font-family': picture.getAttribute('font-family') ?? '',
  });
  group.append(...picture.childNodes);
  holder.append(group);
  return holder;
}

function page(layout: Layout, tile: Tile, name: string): Element {
  const { width, height, span, scale, columns, rows } = layout;
  const sheet = document.createElement('section');
  sheet.style.inlineSize = `${width}mm`;
  sheet.style.blockSize = `${height}mm`;
  const shown = element('svg', {
    viewBox: `${tile.x} ${tile.y} ${span.width} ${span.height}`,
    width: `${span.width * scale}mm`,
    height: `${span.height * scale}mm`,
    style: `inset: ${MARGIN}mm auto auto ${MARGIN}mm`,
  });
  shown.append(element('use', { href: `#${PICTURE}` }));
  sheet.append(shown);
  if (columns * rows > 1) sheet.append(marks(layout));
  if (name) {
    const label = document.createElement('p');
    label.textContent = name;
    sheet.append(label);
  }
  return sheet;
}

/** Where to cut: at the corners of the picture, and where the next page begins to lie over this one. */
function marks({ width, height }: Layout): Element {
  const frame = element('svg', {
    viewBox: `0 0 ${width} ${height}`,
    width: `${width}mm`,
    height: `${height}mm`,
    stroke: '#6e655a',
    'stroke-width': '0.2',
  });
  const line = (x1: number, y1: number, x2: number, y2: number, dashes = '') =>
    frame.append(
      element('line', {
        x1: String(x1),
        y1: String(y1),
        x2: String(x2),
        y2: String(y2),
        'stroke-dasharray': dashes,
      }),
    );
  const near = MARGIN - MARK;
  for (const x of [MARGIN, width - MARGIN]) {
    line(x, near, x, MARGIN);
    line(x, height - MARGIN, x, height - near);
  }
  for (const y of [MARGIN, height - MARGIN]) {
    line(near, y, MARGIN, y);
    line(width - MARGIN, y, width - near, y);
  }
  for (const x of [MARGIN + OVERLAP, width - MARGIN - OVERLAP]) {
    line(x, near + MARK / 2, x, MARGIN, '0.8');
  }
  for (const y of [MARGIN + OVERLAP, height - MARGIN - OVERLAP]) {
    line(near + MARK / 2, y, MARGIN, y, '0.8');
  }
  return frame;
}

function element(name: string, attributes: Readonly<Record<string, string>>): SVGElement {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== '') made.setAttribute(key, value);
  }
  return made;
}
