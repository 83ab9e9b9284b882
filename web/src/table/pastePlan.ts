import type { Grid } from '../canvas/model';
import { addLane, addStage } from '../canvas/moves';
import type { DocumentView, Op } from '../live';
import { DocumentState } from '../live/documentState';
import type { LaneKind } from '../wire/generated/vocabulary';
import {
  cellLines,
  type Documents,
  type Edits,
  faultOf,
  type LineFault,
  linesOf,
  Register,
  setLines,
} from './cellLines';
import type { Range } from './tsv';

/** How a pasted range is to be read. */
export interface PasteReading {
  /** Its first row names what stands across. */
  readonly headRow: boolean;
  /** Its first column names what stands down. */
  readonly headColumn: boolean;
  /** Across are stages; else lanes are, and stages go down. */
  readonly stagesAcross: boolean;
  /** What becomes of the cards that are there: they stay and the pasted ones join them, or they go. */
  readonly mode: 'add' | 'replace';
  /** Where its first cell goes when nothing is named, as indices among the stages and lanes. */
  readonly at: { readonly stage: number; readonly lane: number };
}

/** A stage or lane of the plan: one that is there, or a new one. */
export interface PlannedLine {
  readonly id: string | undefined;
  readonly title: string;
  readonly kind: LaneKind;
}

export interface PlannedCell {
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly added: number;
  readonly removed: number;
  readonly fault: LineFault | undefined;
}

/** What a paste would do; `cells` stand by stage, then by lane. */
export interface PastePlan {
  readonly stages: readonly PlannedLine[];
  readonly lanes: readonly PlannedLine[];
  readonly cells: readonly (readonly PlannedCell[])[];
  readonly counts: {
    readonly stages: number;
    readonly lanes: number;
    readonly added: number;
    readonly removed: number;
    readonly faults: number;
  };
}

const same = (a: string, b: string) =>
  a.trim().toLocaleLowerCase() === b.trim().toLocaleLowerCase();

/** Reads names in the first row and column where they are names of this map, or where the corner is empty. */
export function guessReading(
  range: Range,
  grid: Grid,
  at: PasteReading['at'],
  stagesAcross: boolean,
): PasteReading {
  const across = range[0]?.slice(1) ?? [];
  const down = range.slice(1).map((row) => row[0] ?? '');
  const stages = grid.stages.map(({ title }) => title);
  const lanes = grid.lanes.map(({ title }) => title);
  const hits = (words: readonly string[], names: readonly string[]) =>
    words.filter((word) => word && names.some((name) => same(name, word))).length;
  const straight = hits(across, stages) + hits(down, lanes);
  const turned = hits(across, lanes) + hits(down, stages);
  const turn = straight === turned ? !stagesAcross : turned > straight;
  const corner = range[0]?.[0] ?? '';
  const emptyCorner =
    corner === '' &&
    across.length > 0 &&
    down.length > 0 &&
    across.every(Boolean) &&
    down.every(Boolean);
  return {
    headRow: emptyCorner || hits(across, turn ? lanes : stages) > 0,
    headColumn: emptyCorner || hits(down, turn ? stages : lanes) > 0,
    stagesAcross: !turn,
    mode: 'add',
    at,
  };
}

interface Named {
  readonly names: readonly string[] | undefined;
  readonly count: number;
}

function linesFor(
  known: readonly { readonly id: string; readonly title: string; readonly kind: LaneKind }[],
  { names, count }: Named,
  from: number,
  kindOf: (title: string) => LaneKind,
): readonly PlannedLine[] {
  const free = [...known];
  return Array.from({ length: count }, (_, i) => {
    const title = names?.[i]?.trim();
    if (title === undefined) {
      const at = known[from + i];
      return at ?? { id: undefined, title: '', kind: 'own' };
    }
    const found = title === '' ? -1 : free.findIndex((each) => same(each.title, title));
    const [there] = found === -1 ? [] : free.splice(found, 1);
    return there ?? { id: undefined, title, kind: kindOf(title) };
  });
}

/** What it means to paste a range; nothing is changed yet. `kindOf` knows lanes by their usual titles. */
export function planPaste(
  documents: Documents,
  grid: Grid,
  range: Range,
  reading: PasteReading,
  kindOf: (title: string) => LaneKind = () => 'own',
): PastePlan {
  const body = range
    .slice(reading.headRow ? 1 : 0)
    .map((row) => row.slice(reading.headColumn ? 1 : 0));
  const across: Named = {
    names: reading.headRow ? (range[0] ?? []).slice(reading.headColumn ? 1 : 0) : undefined,
    count: body[0]?.length ?? Math.max(0, (range[0]?.length ?? 0) - (reading.headColumn ? 1 : 0)),
  };
  const down: Named = {
    names: reading.headColumn
      ? range.slice(reading.headRow ? 1 : 0).map((row) => row[0] ?? '')
      : undefined,
    count: body.length,
  };
  const [ofStages, ofLanes] = reading.stagesAcross ? [across, down] : [down, across];
  const stages = linesFor(
    grid.stages.map(({ id, title }) => ({ id, title, kind: 'own' as const })),
    ofStages,
    reading.at.stage,
    () => 'own',
  );
  const lanes = linesFor(grid.lanes, ofLanes, reading.at.lane, kindOf);
  const cells = stages.map((stage, s) =>
    lanes.map((lane, l) => {
      const text = (reading.stagesAcross ? body[l]?.[s] : body[s]?.[l]) ?? '';
      const before = stage.id && lane.id ? cellLines(documents, stage.id, lane.id, lane.kind) : [];
      return planCell(lane.kind, before, linesOf(text), reading.mode);
    }),
  );
  const all = cells.flat();
  const sum = (field: 'added' | 'removed') => all.reduce((total, cell) => total + cell[field], 0);
  return {
    stages,
    lanes,
    cells,
    counts: {
      stages: stages.filter(({ id }) => id === undefined).length,
      lanes: lanes.filter(({ id }) => id === undefined).length,
      added: sum('added'),
      removed: sum('removed'),
      faults: all.filter(({ fault }) => fault).length,
    },
  };
}

function planCell(
  kind: LaneKind,
  before: readonly string[],
  pasted: readonly string[],
  mode: PasteReading['mode'],
): PlannedCell {
  const fault = faultOf(kind, pasted);
  if (fault) return { before, after: before, added: 0, removed: 0, fault };
  const after =
    mode === 'replace'
      ? pasted
      : kind === 'emotions'
        ? pasted.length > 0
          ? pasted
          : before
        : [...before, ...pasted.filter((line) => !before.includes(line))];
  const added = after.filter((line) => !before.includes(line)).length;
  const removed = before.filter((line) => !after.includes(line)).length;
  return { before, after, added, removed, fault: undefined };
}

/** A copy of a document to try edits on, so that later ones are placed among the earlier ones. */
function copyOf(document: DocumentView): DocumentState {
  const copy = new DocumentState();
  copy.loadSnapshot(document.version(), [...document.records()], () => false);
  return copy;
}

/** The edits of a plan, all of them, to be undone as one. */
export function pasteEdits(documents: Documents, plan: PastePlan): Edits {
  const map = copyOf(documents.map);
  const register = new Register(documents);
  const ops: Op[] = [];
  const perform = (made: readonly Op[]) => {
    if (made.length === 0) return;
    ops.push(...made);
    const v = map.version() + 1;
    map.commit([{ v, c: '', s: v, by: { id: '', name: '' }, at: '', ops: made }], () => false);
  };
  const idOf = (line: PlannedLine, make: () => { id: string; ops: readonly Op[] }) => {
    if (line.id) return line.id;
    const made = make();
    perform(made.ops);
    return made.id;
  };
  const stages = plan.stages.map((stage) => idOf(stage, () => addStage(map, stage.title)));
  const lanes = plan.lanes.map((lane) => idOf(lane, () => addLane(map, lane.kind, lane.title)));
  for (const [s, column] of plan.cells.entries()) {
    for (const [l, cell] of column.entries()) {
      const stage = stages[s];
      const lane = lanes[l];
      if (!stage || !lane || cell.fault || String(cell.before) === String(cell.after)) continue;
      const kind = plan.lanes[l]?.kind ?? 'own';
      perform(setLines({ ...documents, map }, register, { stage, lane, kind }, cell.after));
    }
  }
  return { library: register.made, map: ops };
}
