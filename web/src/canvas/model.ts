import type { DocumentView, RecordState } from '../live';
import { choices, type LaneKind, type MapDirection } from '../wire/generated/vocabulary';

/** A column of the grid. */
export interface Stage {
  readonly id: string;
  readonly title: string;
  readonly definition: string;
  /** The phase that groups it; undefined where it stands by itself. */
  readonly phase: string | undefined;
}

/** A row of the grid. */
export interface Lane {
  readonly id: string;
  readonly title: string;
  readonly kind: LaneKind;
  /** Shown folded: a number in place of the cards of each cell. */
  readonly collapsed: boolean;
}

/** Neighbouring columns under one phase, or under none. `first` is the index of its first column. */
export interface PhaseSpan {
  readonly id: string | undefined;
  readonly title: string;
  readonly first: number;
  readonly length: number;
}

/** The frame of a map: its columns and rows in order. Cells are read one by one. */
export interface Grid {
  readonly root: string;
  readonly title: string;
  readonly direction: MapDirection;
  readonly stages: readonly Stage[];
  readonly lanes: readonly Lane[];
  /** Every column is in one span, left to right; a phase without stages has length 0. */
  readonly phases: readonly PhaseSpan[];
}

export function textOf(record: RecordState | undefined, field: string): string {
  const value = record?.f[field];
  return typeof value === 'string' ? value : '';
}

export function numberOf(record: RecordState | undefined, field: string): number | undefined {
  const value = record?.f[field];
  return typeof value === 'number' ? value : undefined;
}

export function textsOf(record: RecordState | undefined, field: string): readonly string[] {
  const value = record?.f[field];
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}

/** Whether what is one persona's, or everybody's when it names none, concerns whoever is looked at. */
export function concerns(whose: string, looked: string): boolean {
  return looked === '' || whose === '' || whose === looked;
}

function laneKindOf(record: RecordState): LaneKind {
  const kind = textOf(record, 'kind');
  return choices.LaneKind.find((each) => each === kind) ?? 'own';
}

/**
 * The frame of the map that a document holds. Phases and stages that stand by themselves share one
 * order under the root, so a lone stage can stand between two phases.
 */
export function readGrid(document: DocumentView): Grid {
  const root = document.root();
  if (!root) {
    return { root: '', title: '', direction: 'auto', stages: [], lanes: [], phases: [] };
  }
  const stages: Stage[] = [];
  const lanes: Lane[] = [];
  const phases: PhaseSpan[] = [];
  const addStage = (record: RecordState, phase: string | undefined) =>
    stages.push({
      id: record.id,
      title: textOf(record, 'title'),
      definition: textOf(record, 'definition'),
      phase,
    });
  for (const child of document.children(root.id)) {
    if (child.type === 'lane') {
      lanes.push({
        id: child.id,
        title: textOf(child, 'title'),
        kind: laneKindOf(child),
        collapsed: child.f.collapsed === true,
      });
    } else if (child.type === 'phase') {
      const first = stages.length;
      for (const stage of document.children(child.id)) {
        if (stage.type === 'stage') addStage(stage, child.id);
      }
      phases.push({
        id: child.id,
        title: textOf(child, 'title'),
        first,
        length: stages.length - first,
      });
    } else if (child.type === 'stage') {
      const last = phases.at(-1);
      if (last && last.id === undefined) {
        phases[phases.length - 1] = { ...last, length: last.length + 1 };
      } else {
        phases.push({ id: undefined, title: '', first: stages.length, length: 1 });
      }
      addStage(child, undefined);
    }
  }
  return {
    root: root.id,
    title: textOf(root, 'title'),
    direction: choices.MapDirection.find((each) => each === root.f.direction) ?? 'auto',
    stages,
    lanes,
    phases,
  };
}

/** The cards where a stage and a lane cross, in order. */
export function readCards(
  document: DocumentView,
  stage: string,
  lane: string,
): readonly RecordState[] {
  return document
    .children(stage)
    .filter((child) => child.type === 'card' && textOf(child, 'lane') === lane);
}
