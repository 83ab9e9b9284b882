import { flushSync } from 'react-dom';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { HeightBook } from '../../canvas/heights';
import type { Lane, Stage } from '../../canvas/model';
import { keyOfPosition, type Position } from '../../canvas/navigation';
import { pictureOf } from '../../canvas/pictures';
import {
  covers,
  type Extent,
  filling,
  keepOrTake,
  NOTHING,
  near,
  type Span,
  scrollInto,
  within,
} from '../../canvas/window';
import { whenIdle } from '../../ui/whenIdle';
import type { MapEditor } from '../editor';

/**
 * Drawn beyond what is seen, in pixels: so that ordinary scrolling meets what is there already. A
 * column is about as wide as the two differ, so that one comes at a time.
 */
const LEAST = 160;
const WANTED = 380;

/** How long a frame draws what is missing in the window. */
const HOLE_MS = 9;

/** The least width of a column; see `.grid` in the style sheet. */
const COLUMN_PX = 216;

/** How many screens make a map large. */
const LARGE = 5;

/** Up to so many cells are all drawn: then every row is exactly as high as what stands in it. */
const SMALL = 160;

export const ZOOMS = [0.25, 0.35, 0.5, 0.65, 0.8, 1, 1.25, 1.5, 2] as const;

type HeadName = 'column' | 'row' | 'phase';

type Head = Extent & { readonly id: string };

interface MeasuredHeads {
  readonly heads: readonly Head[];
  /** How far the grid was scrolled when they were measured. */
  readonly scrolled: number;
}

interface Near {
  readonly columns: Span;
  readonly rows: Span;
}

interface Drawn {
  /** The columns that are drawn of each lane, by its place in the grid. */
  readonly lanes: readonly Span[];
  readonly zoom: number;
  /** Whether the map fills so many screens that a small picture of it helps. */
  readonly large: boolean;
}

/**
 * What of the grid is near enough to be drawn, and at which size. Heads are always drawn, so where
 * columns and rows lie is read from them; which is right in both directions and at any zoom.
 */
export class GridViewport {
  readonly heights = new HeightBook();
  readonly store: StoreApi<Drawn>;
  readonly #editor: MapEditor;
  readonly #moved = new Set<() => void>();
  readonly #measured = new Map<HeadName, MeasuredHeads>();
  #scroller: HTMLElement | undefined;
  #wanted: Near;
  #frame = 0;
  #stopWaiting: (() => void) | undefined;

  constructor(editor: MapEditor) {
    this.#editor = editor;
    this.#wanted = this.#atFirst();
    const lanes = editor.grid.lanes.map((_, row) => this.#wantedOf(row));
    this.store = createStore<Drawn>(() => ({ lanes, zoom: 1, large: false }));
  }

  /** About what the window has room for, before anything can be measured. */
  #atFirst(): Near {
    const { stages, lanes } = this.#editor.grid;
    const columns = filling(
      stages.map(() => COLUMN_PX),
      window.innerWidth,
    );
    const heights = lanes.map((lane) =>
      Math.max(0, ...stages.slice(0, columns.end).map((stage) => this.cellHeight(stage, lane))),
    );
    return { columns, rows: filling(heights, window.innerHeight) };
  }

  /** How high a cell is or would be. */
  cellHeight(stage: Stage, lane: Lane): number {
    const { model } = this.#editor;
    return this.heights.height(
      `${stage.id} ${lane.id}`,
      model.cards(stage.id, lane.id),
      lane.kind,
      COLUMN_PX,
      (card) => pictureOf(model.document, card.id) !== undefined,
    );
  }

  /**
   * How high a row is at least: as its highest cell that is not drawn, so that nothing jumps when it
   * comes near. What is drawn makes its row higher by itself.
   */
  rowHeight(lane: Lane, drawn: Span): number {
    if (lane.collapsed) return 0;
    const { stages } = this.#editor.grid;
    return stages.reduce(
      (most, stage, column) =>
        within(drawn, column) ? most : Math.max(most, Math.round(this.cellHeight(stage, lane))),
      0,
    );
  }

  /** Watches a scroller until the returned function is called. */
  attach(scroller: HTMLElement): () => void {
    this.#scroller = scroller;
    const update = () => this.update();
    const sizes = new ResizeObserver(() => {
      this.#measured.clear();
      this.update();
    });
    sizes.observe(scroller);
    const grid = scroller.querySelector('[role=grid]');
    if (grid) sizes.observe(grid);
    const moved = this.#editor.model.onGrid(() => this.#measured.clear());
    const stop = new AbortController();
    const { signal } = stop;
    scroller.addEventListener('scroll', update, { passive: true, signal });
    scroller.addEventListener('wheel', (event) => this.#wheel(event), { passive: false, signal });
    update();
    return () => {
      sizes.disconnect();
      moved();
      stop.abort();
      cancelAnimationFrame(this.#frame);
      this.#frame = 0;
      this.#stopWaiting?.();
      this.#stopWaiting = undefined;
      this.#scroller = undefined;
    };
  }

  get scroller(): HTMLElement | undefined {
    return this.#scroller;
  }

  /** Hears of each scroll and change of size. */
  onMove(listener: () => void): () => void {
    this.#moved.add(listener);
    return () => this.#moved.delete(listener);
  }

  /** The cell of a stage and a lane, where it is drawn. */
  cell(stage: string, lane: string): HTMLElement | undefined {
    const found = this.#scroller?.querySelector<HTMLElement>(`[data-cell="${stage} ${lane}"]`);
    return found ?? undefined;
  }

  columns(): readonly Head[] {
    return this.#placed('column');
  }

  rows(): readonly Head[] {
    return this.#placed('row');
  }

  phases(): readonly Head[] {
    return this.#placed('phase');
  }

  /** Where heads lie now: as they were measured, moved by what was scrolled since. */
  #placed(name: HeadName): readonly Head[] {
    const scroller = this.#scroller;
    if (!scroller) return [];
    let measured = this.#measured.get(name);
    if (!measured) {
      measured = this.#measureHeads(name, scroller);
      this.#measured.set(name, measured);
    }
    const by = measured.scrolled - (name === 'row' ? scroller.scrollTop : scroller.scrollLeft);
    return measured.heads.map(({ id, from, to }) => ({ id, from: from + by, to: to + by }));
  }

  #measureHeads(name: HeadName, scroller: HTMLElement): MeasuredHeads {
    const rtl = this.#editor.rtl();
    const heads = this.#heads(name).map((head) => {
      const { left, right, top, bottom } = head.getBoundingClientRect();
      const id = head.dataset[name] ?? '';
      if (name === 'row') return { id, from: top, to: bottom };
      return rtl ? { id, from: right, to: left } : { id, from: left, to: right };
    });
    return { heads, scrolled: name === 'row' ? scroller.scrollTop : scroller.scrollLeft };
  }

  #heads(name: string): readonly HTMLElement[] {
    return [...(this.#scroller?.querySelectorAll<HTMLElement>(`[data-${name}]`) ?? [])];
  }

  update(): void {
    const scroller = this.#scroller;
    if (!scroller) return;
    const [least, wanted] = [this.#within(scroller, LEAST), this.#within(scroller, WANTED)];
    const before = this.#wanted;
    const columns = keepOrTake(before.columns, least.columns, wanted.columns);
    const rows = keepOrTake(before.rows, least.rows, wanted.rows);
    if (columns !== before.columns || rows !== before.rows) {
      this.#wanted = { columns, rows };
      this.#measure();
    }
    this.#schedule();
    const screens =
      (scroller.scrollWidth / scroller.clientWidth) *
      (scroller.scrollHeight / scroller.clientHeight);
    if (screens > LARGE !== this.store.getState().large)
      this.store.setState({ large: screens > LARGE });
    for (const listener of this.#moved) listener();
  }

  /** The columns and rows that come nearer to the window than a margin; of a small map all, or what is seen. */
  #within(scroller: HTMLElement, margin: number): Near {
    const box = scroller.getBoundingClientRect();
    const [columns, rows] = [this.columns(), this.rows()];
    const small = columns.length * rows.length <= SMALL;
    const far = small && margin > 0 ? Number.POSITIVE_INFINITY : margin;
    return {
      columns: near(columns, { from: box.left, to: box.right }, far),
      rows: near(rows, { from: box.top, to: box.bottom }, far),
    };
  }

  #wantedOf(row: number): Span {
    return within(this.#wanted.rows, row) ? this.#wanted.columns : NOTHING;
  }

  /** The rows that are not drawn as they are wanted, those first where the window shows a hole. */
  #late(): { readonly rows: readonly number[]; readonly holes: number } {
    const scroller = this.#scroller;
    const { lanes } = this.store.getState();
    const drawn = (row: number) => lanes[row] ?? NOTHING;
    const late = this.#editor.grid.lanes.flatMap((_, row) =>
      drawn(row) === this.#wantedOf(row) ? [] : [row],
    );
    if (!scroller || late.length === 0) return { rows: [], holes: 0 };
    const seen = this.#within(scroller, 0);
    const isHole = (row: number) => within(seen.rows, row) && !covers(drawn(row), seen.columns);
    const holes = late.filter(isHole);
    return { rows: [...holes, ...late.filter((row) => !isHole(row))], holes: holes.length };
  }

  /** What is missing in the window is drawn with the next frame; what only comes near, once there is time. */
  #schedule(): void {
    const { rows, holes } = this.#late();
    if (holes > 0) {
      this.#frame ||= requestAnimationFrame(() => {
        this.#frame = 0;
        const until = performance.now() + HOLE_MS;
        this.#bring(() => performance.now() < until);
      });
    } else if (rows.length > 0) {
      this.#stopWaiting ??= whenIdle((hasTime) => {
        this.#stopWaiting = undefined;
        this.#bring(hasTime);
      });
    }
  }

  /** Draws lane by lane while there is time, and the rest later: so no frame has a whole column to draw. */
  #bring(hasTime: () => boolean): void {
    for (const row of this.#late().rows) {
      this.#draw(row);
      if (!hasTime()) break;
    }
    // What comes and goes may change the rows' heights.
    this.#measured.clear();
    this.#schedule();
  }

  #draw(row: number): void {
    const { lanes } = this.store.getState();
    const drawn = this.#editor.grid.lanes.map((_, each) =>
      each === row ? this.#wantedOf(row) : (lanes[each] ?? NOTHING),
    );
    flushSync(() => this.store.setState({ lanes: drawn }));
  }

  /** Notes how high the cells are that are about to go. */
  #measure(): void {
    const { stages, lanes } = this.#editor.grid;
    const { columns, rows } = this.#wanted;
    const ids = (all: readonly { readonly id: string }[], { first, end }: Span) =>
      new Set(all.slice(first, end).map(({ id }) => id));
    const [stay, remain] = [ids(stages, columns), ids(lanes, rows)];
    for (const cell of this.#heads('cell')) {
      const [stage = '', lane = ''] = (cell.dataset.cell ?? '').split(' ');
      if (stay.has(stage) && remain.has(lane)) continue;
      const foot = cell.lastElementChild as HTMLElement | null;
      if (!foot || foot.dataset.foot === undefined) continue;
      const height = foot.offsetTop + (foot.dataset.foot === 'small' ? 24 : 60) + 9;
      this.heights.note(cell.dataset.cell ?? '', this.#editor.model.cards(stage, lane), height);
    }
  }

  // ---- going somewhere

  /** Scrolls just as far as needed to have a position in view. */
  reveal(position: Position): void {
    const scroller = this.#scroller;
    if (!scroller) return;
    const box = scroller.getBoundingClientRect();
    const rtl = this.#editor.rtl();
    const across = rtl ? { from: box.right, to: box.left } : { from: box.left, to: box.right };
    const stage = 'stage' in position ? position.stage : this.#firstStage(position);
    const column = this.columns().find(({ id }) => id === stage);
    const row = 'lane' in position ? this.rows().find(({ id }) => id === position.lane) : undefined;
    const corner = scroller.querySelector('[data-corner]')?.getBoundingClientRect();
    const left = column ? scrollInto(column, across, corner?.width ?? 0) : 0;
    const head = (corner?.bottom ?? box.top) - box.top;
    const top = row ? scrollInto(row, { from: box.top, to: box.bottom }, head) : 0;
    if (left === 0 && top === 0) return;
    scroller.scrollBy({ left, top, behavior: 'instant' });
    this.update();
  }

  /** Scrolls what is drawn and focused clear of the heads. */
  showWhole(position: Position): void {
    const scroller = this.#scroller;
    const key = CSS.escape(keyOfPosition(position));
    const element = scroller?.querySelector(`[data-pos="${key}"]`);
    if (!scroller || !element) return;
    const corner = scroller.querySelector('[data-corner]')?.getBoundingClientRect();
    const box = scroller.getBoundingClientRect();
    const own = element.getBoundingClientRect();
    const rtl = this.#editor.rtl();
    const across = rtl ? { from: box.right, to: box.left } : { from: box.left, to: box.right };
    const left =
      position.kind === 'lane'
        ? 0
        : scrollInto({ from: own.left, to: own.right }, across, corner?.width ?? 0);
    const top =
      'lane' in position
        ? scrollInto(
            { from: own.top, to: own.bottom },
            { from: box.top, to: box.bottom },
            (corner?.bottom ?? box.top) - box.top,
          )
        : 0;
    if (left !== 0 || top !== 0) scroller.scrollBy({ left, top, behavior: 'instant' });
  }

  #firstStage(position: Position): string | undefined {
    if (position.kind !== 'phase') return undefined;
    const { phases, stages } = this.#editor.grid;
    return stages[phases.find(({ id }) => id === position.phase)?.first ?? -1]?.id;
  }

  // ---- zoom

  zoomBy(steps: number, at?: { readonly clientX: number; readonly clientY: number }): void {
    const { zoom } = this.store.getState();
    const larger = ZOOMS.find((each) => each > zoom + 0.001) ?? 2;
    const smaller = ZOOMS.findLast((each) => each < zoom - 0.001) ?? 0.25;
    this.zoomTo(steps > 0 ? larger : smaller, at);
  }

  /** Ctrl and the wheel, or two fingers drawn apart on a touchpad, zoom the map and not the page. */
  #wheel(event: WheelEvent): void {
    if (!event.ctrlKey) return;
    event.preventDefault();
    const turned = Math.max(-60, Math.min(60, event.deltaY));
    this.zoomTo(this.store.getState().zoom * Math.exp(-turned / 300), event);
  }

  /** Zooms; what lies under the pointer, or else at the start of the view, stays where it is. */
  zoomTo(wanted: number, at?: { readonly clientX: number; readonly clientY: number }): void {
    const scroller = this.#scroller;
    const zoom = Math.max(0.25, Math.min(2, wanted));
    const before = this.store.getState().zoom;
    if (!scroller || zoom === before) return;
    const box = scroller.getBoundingClientRect();
    const rtl = this.#editor.rtl();
    const x = at ? (rtl ? box.right - at.clientX : at.clientX - box.left) : 0;
    const y = at ? at.clientY - box.top : 0;
    const ratio = zoom / before;
    const left = (Math.abs(scroller.scrollLeft) + x) * ratio - x;
    const top = (scroller.scrollTop + y) * ratio - y;
    this.store.setState({ zoom });
    this.#measured.clear();
    scroller.querySelector<HTMLElement>('[role=grid]')?.style.setProperty('--zoom', String(zoom));
    scroller.scrollTo({ left: rtl ? -left : left, top, behavior: 'instant' });
    this.update();
  }

  /** The greatest zoom, up to the natural size, at which the whole map is in view. */
  fit(): void {
    const scroller = this.#scroller;
    if (!scroller) return;
    const { zoom } = this.store.getState();
    const wide = scroller.clientWidth / (scroller.scrollWidth / zoom);
    const high = scroller.clientHeight / (scroller.scrollHeight / zoom);
    this.zoomTo(Math.min(1, wide, high));
    scroller.scrollTo({ left: 0, top: 0, behavior: 'instant' });
    this.update();
  }
}
