import { type DocumentView, idxsAt, type Op, type RecordState } from '../live';
import type { LaneKind } from '../wire/generated/vocabulary';
import { type Grid, readCards, textOf } from './model';

/** Several cards at once: which are chosen, and where they go together. */

export interface CellRef {
  readonly stage: string;
  readonly lane: string;
}

/** Cards that come to stand in a cell, at an index counted without any card that is on its way. */
export interface Landing extends CellRef {
  readonly cards: readonly string[];
  readonly index: number;
}

const REFERRING: ReadonlySet<LaneKind> = new Set(['touchpoints', 'channels', 'emotions']);

/** Whether a card of one lane means something in another: texts go anywhere among text lanes. */
export function accepts(from: LaneKind, to: LaneKind): boolean {
  return from === to || (!REFERRING.has(from) && !REFERRING.has(to));
}

export function cellOf(record: RecordState | undefined): CellRef {
  return { stage: record?.place?.parent ?? '', lane: textOf(record, 'lane') };
}

function clamp(value: number, length: number): number {
  return Math.max(0, Math.min(length - 1, value));
}

/** The cell that lies to `to` as `from` lies to `origin`; at the edge of the grid where that is outside. */
export function shifted(grid: Grid, from: CellRef, origin: CellRef, to: CellRef): CellRef {
  const column = (id: string) => grid.stages.findIndex((stage) => stage.id === id);
  const row = (id: string) => grid.lanes.findIndex((lane) => lane.id === id);
  const at = column(from.stage) - column(origin.stage) + column(to.stage);
  const down = row(from.lane) - row(origin.lane) + row(to.lane);
  return {
    stage: grid.stages[clamp(at, grid.stages.length)]?.id ?? to.stage,
    lane: grid.lanes[clamp(down, grid.lanes.length)]?.id ?? to.lane,
  };
}

/**
 * Where chosen cards land when one of them is put into a cell: those of its own cell go along to the
 * index, the others as far as it went, and stay in their lane where the other one is not for them.
 */
export function landings(
  document: DocumentView,
  grid: Grid,
  cards: readonly string[],
  grabbed: string,
  to: CellRef & { readonly index: number },
): readonly Landing[] {
  const origin = cellOf(document.record(grabbed));
  const kind = (lane: string) => grid.lanes.find((each) => each.id === lane)?.kind ?? 'own';
  const byCell = new Map<string, Landing & { cards: string[] }>();
  for (const card of cards) {
    const from = cellOf(document.record(card));
    const target = shifted(grid, from, origin, to);
    const lane = accepts(kind(from.lane), kind(target.lane)) ? target.lane : from.lane;
    const key = `${target.stage} ${lane}`;
    const landing = byCell.get(key) ?? {
      stage: target.stage,
      lane,
      index: target.stage === to.stage && lane === to.lane ? to.index : Number.MAX_SAFE_INTEGER,
      cards: [],
    };
    landing.cards.push(card);
    byCell.set(key, landing);
  }
  return [...byCell.values()];
}

/** Puts cards where they land, in one batch. */
export function placeCards(document: DocumentView, landed: readonly Landing[]): readonly Op[] {
  const moving = new Set(landed.flatMap(({ cards }) => cards));
  const ops: Op[] = [];
  const children = new Map<string, readonly RecordState[]>();
  for (const { stage, lane, index, cards } of landed) {
    const siblings =
      children.get(stage) ?? document.children(stage).filter(({ id }) => !moving.has(id));
    const before = readCards(document, stage, lane).filter(({ id }) => !moving.has(id))[index]?.id;
    const at =
      before === undefined ? siblings.length : siblings.findIndex(({ id }) => id === before);
    const keys = idxsAt(siblings, at, cards.length);
    const placed = cards.flatMap((id, i): readonly RecordState[] => {
      const record = document.record(id);
      return record ? [{ ...record, place: { parent: stage, idx: keys[i] ?? '' } }] : [];
    });
    children.set(stage, [...siblings.slice(0, at), ...placed, ...siblings.slice(at)]);
    for (const { id, place, f } of placed) {
      if (place) ops.push({ o: 'move', id, place });
      if (f.lane !== lane) ops.push({ o: 'set', id, f: { lane } });
    }
  }
  return ops;
}

/** The cards of a set in the order in which the grid is read: stage by stage, lane by lane. */
export function inReadingOrder(
  grid: Grid,
  cardsOf: (stage: string, lane: string) => readonly string[],
  wanted: ReadonlySet<string>,
): readonly string[] {
  return grid.stages.flatMap((stage) =>
    grid.lanes.flatMap((lane) => cardsOf(stage.id, lane.id).filter((card) => wanted.has(card))),
  );
}
