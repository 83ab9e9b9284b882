import type { DocumentView, Op } from '../live';
import { concerns, type Grid, numberOf, textOf, textsOf } from './model';
import { moveCard, setFields } from './moves';

/** A touchpoint of the register where it stands on a map. */
export interface Entry {
  readonly card: string;
  readonly touchpoint: string;
  readonly stage: string;
  readonly lane: string;
  readonly name: string;
  readonly className: string;
  readonly verdict: string;
  readonly moment: string;
  readonly momentLabel: string;
  readonly importance: number | undefined;
  readonly persona: string;
}

/** A column: one stage, or one phase with its stages. */
export interface MatrixColumn {
  readonly id: string;
  readonly title: string;
  readonly stages: readonly string[];
}

/** A row: a channel; the empty id stands for touchpoints without one. */
export interface MatrixRow {
  readonly id: string;
  readonly title: string;
}

export interface Matrix {
  readonly columns: readonly MatrixColumn[];
  readonly rows: readonly MatrixRow[];
  /** By row, then by column. A touchpoint stands in the row of each of its channels. */
  readonly cells: readonly (readonly (readonly Entry[])[])[];
  /** Columns without a single touchpoint, filters aside. */
  readonly gaps: ReadonlySet<string>;
}

export interface MatrixFilter {
  readonly className: string;
  readonly verdict: string;
  readonly persona: string;
}

function entryOf(
  library: DocumentView,
  lane: string,
  card: { id: string; f: object },
  stage: string,
) {
  const fields = card as Parameters<typeof textOf>[0];
  const touchpoint = textOf(fields, 'touchpoint');
  const record = library.record(touchpoint);
  if (!record || record.f.deleted === true) return undefined;
  const entry: Entry = {
    card: card.id,
    touchpoint,
    stage,
    lane,
    name: textOf(record, 'name'),
    className: textOf(record, 'ownClass') || textOf(record, 'class') || 'other',
    verdict: textOf(record, 'verdict') || 'unknown',
    moment: textOf(record, 'momentOfTruth'),
    momentLabel: textOf(record, 'momentLabel'),
    importance: numberOf(record, 'importance'),
    persona: textOf(fields, 'persona'),
  };
  return { entry, channels: textsOf(record, 'channels') };
}

function columnsOf(grid: Grid, by: 'stage' | 'phase'): readonly MatrixColumn[] {
  const single = (stage: Grid['stages'][number]): MatrixColumn => ({
    id: stage.id,
    title: stage.title,
    stages: [stage.id],
  });
  if (by === 'stage') return grid.stages.map(single);
  return grid.phases.flatMap((span) => {
    const stages = grid.stages.slice(span.first, span.first + span.length);
    return span.id === undefined
      ? stages.map(single)
      : [{ id: span.id, title: span.title, stages: stages.map(({ id }) => id) }];
  });
}

/** The touchpoints of a map by channel and by stage or phase. */
export function readMatrix(
  map: DocumentView,
  library: DocumentView,
  grid: Grid,
  by: 'stage' | 'phase',
  filter: MatrixFilter,
): Matrix {
  const lanes = new Set(
    grid.lanes.filter(({ kind }) => kind === 'touchpoints').map(({ id }) => id),
  );
  const columns = columnsOf(grid, by);
  const all = columns.map(({ stages }) =>
    stages.flatMap((stage) =>
      map.children(stage).flatMap((card) => {
        const lane = textOf(card, 'lane');
        const found =
          card.type === 'card' && lanes.has(lane) ? entryOf(library, lane, card, stage) : undefined;
        return found ? [found] : [];
      }),
    ),
  );
  const channels = library
    .children(library.root()?.id ?? '')
    .filter(({ type }) => type === 'channel')
    .map((record): MatrixRow => ({ id: record.id, title: textOf(record, 'name') }));
  const known = new Set(channels.map(({ id }) => id));
  const rows: readonly MatrixRow[] = [...channels, { id: '', title: '' }];
  const passes = ({ className, verdict, persona }: Entry) =>
    (!filter.className || className === filter.className) &&
    (!filter.verdict || verdict === filter.verdict) &&
    concerns(persona, filter.persona);
  const inRow = (row: string, own: readonly string[]) =>
    row === '' ? !own.some((channel) => known.has(channel)) : own.includes(row);
  return {
    columns,
    rows,
    cells: rows.map(({ id }) =>
      all.map((found) =>
        found
          .filter((each) => inRow(id, each.channels) && passes(each.entry))
          .map(({ entry }) => entry),
      ),
    ),
    gaps: new Set(columns.filter((_, i) => all[i]?.length === 0).map(({ id }) => id)),
  };
}

/** The channels of a touchpoint after it went from one row to another. */
export function rechannelled(
  channels: readonly string[],
  from: string,
  to: string,
): readonly string[] {
  if (from === to) return channels;
  const rest = channels.filter((channel) => channel !== to);
  const at = rest.indexOf(from);
  const without = rest.filter((channel) => channel !== from);
  if (to === '') return without;
  return at === -1 ? [...without, to] : [...without.slice(0, at), to, ...without.slice(at)];
}

/** Moves a touchpoint to another cell: its card to the stage, its channel in the register. */
export function moveEntry(
  map: DocumentView,
  library: DocumentView,
  entry: Entry,
  from: string,
  to: { readonly channel: string; readonly column: MatrixColumn },
): { readonly library: readonly Op[]; readonly map: readonly Op[] } {
  const [first] = to.column.stages;
  const stays = to.column.stages.includes(entry.stage) || first === undefined;
  const before = textsOf(library.record(entry.touchpoint), 'channels');
  const channels = rechannelled(before, from, to.channel);
  return {
    map: stays
      ? []
      : moveCard(map, entry.card, {
          stage: first,
          lane: entry.lane,
          index: Number.MAX_SAFE_INTEGER,
        }),
    library: String(channels) === String(before) ? [] : setFields(entry.touchpoint, { channels }),
  };
}
