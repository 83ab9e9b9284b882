import type { Extent } from '../../canvas/window';
import classes from './Drag.module.css';

interface Point {
  readonly clientX: number;
  readonly clientY: number;
}

/** The picture of the dragged thing, under the pointer. Moved by the compositor alone. */
export class Ghost {
  readonly #element: HTMLElement;
  readonly #source: HTMLElement;
  readonly #start: Point;

  constructor(source: HTMLElement, start: Point, badge: string) {
    const box = source.getBoundingClientRect();
    const style = getComputedStyle(source);
    const copy = source.cloneNode(true) as HTMLElement;
    for (const name of ['data-pos', 'data-card', 'tabindex']) copy.removeAttribute(name);
    this.#element = document.createElement('div');
    this.#element.className = classes.ghost ?? '';
    this.#element.setAttribute('aria-hidden', 'true');
    this.#element.dir = style.direction;
    for (const name of ['--dye', '--dye-soft']) {
      this.#element.style.setProperty(name, style.getPropertyValue(name));
    }
    const zoom = box.width / source.offsetWidth || 1;
    Object.assign(this.#element.style, {
      left: `${box.left}px`,
      top: `${box.top}px`,
      width: `${source.offsetWidth}px`,
      zoom: '1',
      scale: String(zoom),
    });
    this.#element.append(copy);
    if (badge) {
      const mark = document.createElement('span');
      mark.className = classes.badge ?? '';
      mark.textContent = badge;
      this.#element.append(mark);
    }
    document.body.append(this.#element);
    this.#source = source;
    source.dataset.dragged = '';
    this.#start = start;
  }

  moveTo(pointer: Point): void {
    const x = pointer.clientX - this.#start.clientX;
    const y = pointer.clientY - this.#start.clientY;
    this.#element.style.translate = `${x}px ${y}px`;
  }

  remove(): void {
    this.#element.remove();
    delete this.#source.dataset.dragged;
  }
}

/**
 * Lies over the page while something is dragged: what the pointer passes need not be found, lit up
 * and drawn anew at every move. Turning the wheel scrolls what lies below, as ever.
 */
export class Shield {
  readonly #element = document.createElement('div');

  constructor(scroller: HTMLElement, pointer: number) {
    this.#element.className = classes.shield ?? '';
    this.#element.setAttribute('aria-hidden', 'true');
    this.#element.dataset.shield = '';
    const turned = ({ deltaX, deltaY, ctrlKey }: WheelEvent) => {
      if (!ctrlKey) scroller.scrollBy(deltaX, deltaY);
    };
    this.#element.addEventListener('wheel', turned, { passive: true });
    // Else the browser looks at each move for text to be marked.
    this.#element.addEventListener('mousemove', (event) => event.preventDefault());
    document.body.append(this.#element);
    this.#element.setPointerCapture(pointer);
  }

  remove(): void {
    this.#element.remove();
  }
}

/** The thread that marks where the dragged thing would land. */
export class DropMark {
  readonly #element = document.createElement('div');
  readonly #area = document.createElement('div');

  constructor() {
    this.#element.className = classes.mark ?? '';
    this.#area.className = classes.area ?? '';
    for (const each of [this.#area, this.#element]) {
      each.hidden = true;
      each.setAttribute('aria-hidden', 'true');
      document.body.append(each);
    }
  }

  #show(element: HTMLElement, x: number, y: number, width: number, height: number): void {
    element.hidden = false;
    element.style.translate = `${x}px ${y}px`;
    element.style.width = `${width}px`;
    element.style.height = `${height}px`;
  }

  inCell(cell: Element | undefined, cards: readonly DOMRect[], index: number): void {
    if (!cell) {
      this.#element.hidden = true;
      this.#area.hidden = true;
      return;
    }
    const box = cell.getBoundingClientRect();
    const above = cards[index - 1];
    const below = cards[index];
    const y = above ? above.bottom + 2 : below ? below.top - 5 : box.top + 8;
    this.#show(this.#area, box.left, box.top, box.width, box.height);
    this.#show(this.#element, box.left + 8, y, box.width - 16, 3);
  }

  /** Between heads of columns or rows, counted without the dragged one. */
  between(
    axis: 'x' | 'y',
    heads: readonly (Extent & { readonly id: string })[],
    index: number,
    dragged: string,
  ): void {
    const others = heads.filter(({ id }) => id !== dragged);
    const at = others[index]?.from ?? others.at(-1)?.to ?? 0;
    if (axis === 'x') this.#show(this.#element, at - 1, 0, 3, window.innerHeight);
    else this.#show(this.#element, 0, at - 1, window.innerWidth, 3);
  }

  remove(): void {
    this.#element.remove();
    this.#area.remove();
  }
}
