import type { PointerEvent as ReactPointerEvent } from 'react';
import { accepts } from '../../canvas/arrange';
import { type CellTarget, cellTarget, orderTarget } from '../../canvas/drop';
import { textOf } from '../../canvas/model';
import { text } from '../../i18n/i18n';
import { pointIn, usePointer } from '../../together/pointer';
import type { MapEditor } from '../editor';
import { DropMark, Ghost, Shield } from './dragPicture';
import { viewportOf } from './useOfferedViewport';
import type { GridViewport } from './viewport';

export type DragKind = 'card' | 'stage' | 'lane' | 'phase';

const THRESHOLD_PX = 5;
const EDGE_PX = 56;
const SCROLL_PX = 16;
const LONG_PRESS_MS = 350;

interface Point {
  readonly clientX: number;
  readonly clientY: number;
}

interface PointerStart extends Point {
  readonly pointerId: number;
}

/**
 * One drag. Nothing that follows the pointer goes through React: each frame reads where things lie,
 * moves a picture and a mark, and scrolls at the edges. Only the drop is an edit.
 */
class DragSession {
  readonly #editor: MapEditor;
  readonly #viewport: GridViewport;
  readonly #kind: DragKind;
  readonly #id: string;
  readonly #ghost: Ghost;
  readonly #mark = new DropMark();
  readonly #shield: Shield | undefined;
  #pointer: Point;
  #frame = 0;
  #cell: CellTarget | undefined;
  #order: number | undefined;

  constructor(
    editor: MapEditor,
    viewport: GridViewport,
    kind: DragKind,
    id: string,
    source: HTMLElement,
    start: PointerStart,
  ) {
    this.#editor = editor;
    this.#viewport = viewport;
    this.#kind = kind;
    this.#id = id;
    this.#pointer = start;
    const count = kind === 'card' && this.#cards().length > 1 ? this.#cards().length : 0;
    this.#ghost = new Ghost(source, start, count ? text('count.cards', { count }) : '');
    this.#shield = viewport.scroller && new Shield(viewport.scroller, start.pointerId);
    this.#frame = requestAnimationFrame(() => this.#draw());
  }

  #cards(): readonly string[] {
    const chosen = this.#editor.picked.ids();
    return chosen.includes(this.#id) ? chosen : [this.#id];
  }

  move(pointer: Point): void {
    this.#pointer = pointer;
  }

  #draw(): void {
    this.#frame = requestAnimationFrame(() => this.#draw());
    this.#scrollAtEdges();
    this.#aim();
    this.#ghost.moveTo(this.#pointer);
  }

  #scrollAtEdges(): void {
    const { scroller } = this.#viewport;
    if (!scroller) return;
    const box = scroller.getBoundingClientRect();
    const push = (near: number, far: number) =>
      near < EDGE_PX ? -SCROLL_PX : far < EDGE_PX ? SCROLL_PX : 0;
    const { clientX: x, clientY: y } = this.#pointer;
    const across = this.#kind === 'lane' ? 0 : push(x - box.left, box.right - x);
    const down =
      this.#kind === 'card' || this.#kind === 'lane' ? push(y - box.top, box.bottom - y) : 0;
    if (across !== 0 || down !== 0) scroller.scrollBy(across, down);
  }

  #aim(): void {
    const { clientX: x, clientY: y } = this.#pointer;
    switch (this.#kind) {
      case 'card':
        this.#aimAtCell(x, y);
        return;
      case 'stage':
        this.#order = orderTarget(this.#viewport.columns(), x, this.#id);
        this.#mark.between('x', this.#viewport.columns(), this.#order, this.#id);
        return;
      case 'phase':
        this.#order = orderTarget(this.#viewport.phases(), x, this.#id);
        this.#mark.between('x', this.#viewport.phases(), this.#order, this.#id);
        return;
      case 'lane':
        this.#order = orderTarget(this.#viewport.rows(), y, this.#id);
        this.#mark.between('y', this.#viewport.rows(), this.#order, this.#id);
    }
  }

  #aimAtCell(x: number, y: number): void {
    const columns = this.#viewport.columns();
    const rows = this.#viewport.rows();
    const over = cellTarget({ columns, rows, cards: [] }, x, y, '');
    const own = textOf(this.#editor.session.document.record(this.#id), 'lane');
    const fits =
      over && accepts(this.#editor.laneKind(own), this.#editor.laneKind(over.lane))
        ? over
        : undefined;
    const moving = new Set(this.#cards());
    const under = over && this.#viewport.cell(over.stage, over.lane);
    usePointer.setState({ over: under && pointIn(under, x, y) });
    const cell = fits ? under : undefined;
    const boxes = [...(cell?.querySelectorAll<HTMLElement>('[data-card]') ?? [])]
      .filter((card) => !moving.has(card.dataset.card ?? ''))
      .map((card) => card.getBoundingClientRect());
    const index = boxes.filter((box) => (box.top + box.bottom) / 2 < y).length;
    this.#cell = fits && cell ? { ...fits, index } : undefined;
    this.#mark.inCell(cell, boxes, index);
  }

  drop(): void {
    const { mover } = this.#editor;
    if (this.#kind === 'card') {
      if (this.#cell) mover.card(this.#id, this.#cell);
    } else if (this.#order === undefined) {
      return;
    } else if (this.#kind === 'stage') mover.stage(this.#id, this.#order);
    else if (this.#kind === 'lane') mover.lane(this.#id, this.#order);
    else mover.phase(this.#id, this.#order);
  }

  end(): void {
    cancelAnimationFrame(this.#frame);
    this.#ghost.remove();
    this.#mark.remove();
    this.#shield?.remove();
    usePointer.setState({ over: undefined });
  }
}

/**
 * Begins to drag: on a mouse's first few pixels, or when a finger stays on a thing for a moment; a
 * finger that moves at once scrolls. Escape lets go without moving anything.
 */
export function startDrag(
  editor: MapEditor,
  kind: DragKind,
  id: string,
  event: ReactPointerEvent<HTMLElement>,
): void {
  const viewport = viewportOf(editor);
  if (event.button !== 0 || !viewport || event.shiftKey || event.ctrlKey || event.metaKey) return;
  const source = event.currentTarget;
  const { clientX, clientY, pointerId } = event;
  const start = { clientX, clientY, pointerId };
  const touch = event.pointerType === 'touch';
  const stop = new AbortController();
  let drag: DragSession | undefined;
  const begin = () => {
    drag = new DragSession(editor, viewport, kind, id, source, start);
    return drag;
  };
  const press = touch ? setTimeout(begin, LONG_PRESS_MS) : undefined;
  const finish = () => {
    clearTimeout(press);
    stop.abort();
    drag?.end();
    drag = undefined;
  };
  const listen = <K extends keyof WindowEventMap>(
    name: K,
    heard: (event: WindowEventMap[K]) => void,
    passive = true,
  ) => window.addEventListener(name, heard, { signal: stop.signal, passive });
  const hush = (each: Event) => {
    if (drag && each.cancelable) each.preventDefault();
  };
  listen('pointermove', (move) => {
    const far = Math.hypot(move.clientX - start.clientX, move.clientY - start.clientY);
    if (drag) drag.move(move);
    else if (far < THRESHOLD_PX) return;
    else if (touch) finish();
    else begin().move(move);
  });
  listen('pointerup', () => {
    if (drag) swallowClick();
    drag?.drop();
    finish();
  });
  listen('pointercancel', finish);
  window.addEventListener(
    'keydown',
    (key) => {
      if (key.key !== 'Escape' || !drag) return;
      key.stopPropagation();
      finish();
    },
    { signal: stop.signal, capture: true },
  );
  listen('touchmove', hush, false);
  listen('contextmenu', hush, false);
}

/** The click that ends a drag is not meant for what lies under it. */
function swallowClick(): void {
  const stop = new AbortController();
  window.addEventListener('click', (click) => click.stopPropagation(), {
    capture: true,
    signal: stop.signal,
  });
  setTimeout(() => stop.abort());
}
