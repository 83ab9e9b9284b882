import { type DocumentView, idxAt, type Op } from '../live';
import type { Grid, Lane } from './model';
import { type CardsOf, keyOfPosition, type Position } from './navigation';

/** One line of a map as an indented outline. */
export interface OutlineRow {
  /** The key of its position. */
  readonly key: string;
  readonly position: Position;
  /** 1 is the outermost. */
  readonly level: number;
  /** Its place among its siblings, from 1, and how many they are. */
  readonly place: number;
  readonly count: number;
  /** Undefined where nothing can be below. */
  readonly expanded: boolean | undefined;
  readonly parent: string | undefined;
}

export interface OutlineOptions {
  /** Keys of the rows whose contents are hidden. */
  readonly folded: ReadonlySet<string>;
  /** Whether a lane without a card stands under this stage too. */
  readonly showsEmpty: (stage: string, lane: string) => boolean;
  /** Whether a stage and lane hold something that is not a card of the outline: an emotion. */
  readonly holds: (stage: string, lane: string) => boolean;
}

/** Groups of the outermost level: a phase with its stages, or one stage that stands by itself. */
function topLevel(grid: Grid): readonly Position[] {
  return grid.phases.flatMap((span): readonly Position[] =>
    span.id === undefined
      ? grid.stages
          .slice(span.first, span.first + span.length)
          .map(({ id }) => ({ kind: 'stage', stage: id }))
      : [{ kind: 'phase', phase: span.id }],
  );
}

/**
 * A map as an outline: phases, their stages, below each stage its lanes that hold something, below
 * these the cards. Last come the lanes themselves, so that they can be named, ordered and removed.
 */
export function outlineRows(
  grid: Grid,
  cardsOf: CardsOf,
  options: OutlineOptions,
): readonly OutlineRow[] {
  const rows: OutlineRow[] = [];
  const add = (
    position: Position,
    parent: OutlineRow | undefined,
    place: number,
    count: number,
    below: readonly Position[] | undefined,
  ) => {
    const key = keyOfPosition(position);
    const row: OutlineRow = {
      key,
      position,
      level: (parent?.level ?? 0) + 1,
      place,
      count,
      expanded: below === undefined ? undefined : !options.folded.has(key),
      parent: parent?.key,
    };
    rows.push(row);
    if (row.expanded && below) addAll(below, row);
  };
  const addAll = (positions: readonly Position[], parent: OutlineRow | undefined, of = 0) => {
    for (const [i, position] of positions.entries()) {
      add(position, parent, i + 1, Math.max(of, positions.length), contentsOf(position));
    }
  };
  const shows = (stage: string, lane: Lane) =>
    cardsOf(stage, lane.id).length > 0 ||
    options.holds(stage, lane.id) ||
    options.showsEmpty(stage, lane.id);
  const contentsOf = (position: Position): readonly Position[] | undefined => {
    switch (position.kind) {
      case 'phase':
        return grid.stages
          .filter((stage) => stage.phase === position.phase)
          .map(({ id }) => ({ kind: 'stage', stage: id }));
      case 'stage':
        return grid.lanes
          .filter((lane) => shows(position.stage, lane))
          .map((lane) => ({ kind: 'cell', stage: position.stage, lane: lane.id }));
      case 'cell': {
        const cards = cardsOf(position.stage, position.lane);
        return cards.length === 0
          ? undefined
          : cards.map((card) => ({ ...position, kind: 'card', card }));
      }
      case 'lane':
      case 'card':
        return undefined;
    }
  };
  const top = topLevel(grid);
  const all = top.length + grid.lanes.length;
  addAll(top, undefined, all);
  for (const [i, { id }] of grid.lanes.entries()) {
    add({ kind: 'lane', lane: id }, undefined, top.length + i + 1, all, undefined);
  }
  return rows;
}

export type OutlineStep = 'up' | 'down' | 'in' | 'out' | 'start' | 'end';

/** One step through the rows that are to be seen; `in` and `out` go to the first below and to the one above. */
export function stepInOutline(
  rows: readonly OutlineRow[],
  from: Position | undefined,
  by: OutlineStep,
): Position | undefined {
  const key = from && keyOfPosition(from);
  const at = rows.findIndex((row) => row.key === key);
  const row = rows[at];
  if (!row) return rows[0]?.position;
  switch (by) {
    case 'up':
      return (rows[at - 1] ?? row).position;
    case 'down':
      return (rows[at + 1] ?? row).position;
    case 'in': {
      const next = rows[at + 1];
      return (next?.parent === row.key ? next : row).position;
    }
    case 'out':
      return (rows.find((each) => each.key === row.parent) ?? row).position;
    case 'start':
      return rows[0]?.position;
    case 'end':
      return rows.at(-1)?.position;
  }
}

/** The keys of the rows that must be open for a position to be seen. */
export function pathTo(grid: Grid, position: Position): readonly string[] {
  const keys: string[] = [];
  if (position.kind === 'card') keys.push(keyOfPosition({ ...position, kind: 'cell' }));
  if (position.kind === 'card' || position.kind === 'cell') {
    keys.push(keyOfPosition({ kind: 'stage', stage: position.stage }));
  }
  if ('stage' in position) {
    const phase = grid.stages.find(({ id }) => id === position.stage)?.phase;
    if (phase) keys.push(keyOfPosition({ kind: 'phase', phase }));
  }
  return keys;
}

/** Puts a stage that stands by itself last into the phase before it; nothing when there is none. */
export function indentStage(document: DocumentView, stage: string): readonly Op[] {
  const root = document.root()?.id;
  if (!root || document.record(stage)?.place?.parent !== root) return [];
  const before = document.children(root);
  const at = before.findIndex((child) => child.id === stage);
  const phase = before.slice(0, at).findLast((child) => child.type === 'phase');
  if (!phase) return [];
  const stages = document.children(phase.id);
  return [{ o: 'move', id: stage, place: { parent: phase.id, idx: idxAt(stages, stages.length) } }];
}

/** Takes a stage out of its phase, to stand right after it. */
export function outdentStage(document: DocumentView, stage: string): readonly Op[] {
  const root = document.root()?.id;
  const phase = document.record(stage)?.place?.parent;
  if (!root || !phase || phase === root) return [];
  const siblings = document.children(root);
  const at = siblings.findIndex((child) => child.id === phase) + 1;
  return [{ o: 'move', id: stage, place: { parent: root, idx: idxAt(siblings, at) } }];
}
