/**
 * What the small picture of a template shows, as shapes in a box of {@link WIDTH} × {@link HEIGHT}. Its maps
 * open in different views, so there are three pictures: the grid of stages and lanes, the matrix of stages
 * and channels, and the flow with its branches and loops. Pure; drawn left to right, mirrored by the page.
 */
import { curvePaths } from '../canvas/curve';
import type { LaneKind } from '../wire/generated/vocabulary';
import type { Template, TemplateStage } from '../wire/maps';

export const WIDTH = 240;
export const HEIGHT = 144;
const GAP = 4;
const HEAD = 8;
/** More would be too small to see. */
const MOST_CARDS = 3;
const MOST_CHANNELS = 9;

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A card, or an empty place for one. */
export interface Cell extends Box {
  readonly lane: LaneKind;
  readonly full: boolean;
}

/** The emotion curve: paths in a box as many wide as there are stages and 1 high. */
export interface Curve extends Box {
  readonly columns: number;
  readonly solid: string;
  readonly bridged: string;
}

export interface GridPicture {
  readonly type: 'grid';
  readonly phases: readonly Box[];
  readonly heads: readonly Box[];
  readonly cells: readonly Cell[];
  readonly curve?: Curve;
  /** The heights of the lines of a service blueprint. */
  readonly lines: readonly number[];
}

export interface MatrixPicture {
  readonly type: 'matrix';
  readonly phases: readonly Box[];
  readonly heads: readonly Box[];
  readonly rows: readonly number[];
  readonly dots: readonly { readonly x: number; readonly y: number }[];
}

export interface FlowPicture {
  readonly type: 'flow';
  readonly nodes: readonly Box[];
  readonly arrows: readonly { readonly path: string; readonly back: boolean }[];
}

export type Picture = GridPicture | MatrixPicture | FlowPicture;

export function stagesOf(template: Template): readonly TemplateStage[] {
  return template.phases.flatMap((phase) => phase.stages);
}

export function pictureOf(template: Template): Picture {
  if (template.view === 'flow') return flowPicture(template);
  return template.view === 'touchpoints' ? matrixPicture(template) : gridPicture(template);
}

function columnsOf(template: Template) {
  const stages = stagesOf(template);
  const width = (WIDTH - GAP * (stages.length - 1)) / Math.max(1, stages.length);
  const left = (column: number) => column * (width + GAP);
  const grouped = template.phases.some((phase) => phase.title !== '');
  const phases: Box[] = [];
  let first = 0;
  for (const phase of grouped ? template.phases : []) {
    const count = phase.stages.length;
    phases.push({ x: left(first), y: 0, width: count * (width + GAP) - GAP, height: HEAD });
    first += count;
  }
  const y = grouped ? HEAD + GAP : 0;
  const heads = stages.map((_, column) => ({ x: left(column), y, width, height: HEAD }));
  return { stages, phases, heads, top: y + HEAD + GAP, left, width };
}

/** How many cards a cell shows. Channels follow from the touchpoints of the stage. */
function countOf(stage: TemplateStage, lane: LaneKind): number {
  const cards =
    lane === 'channels'
      ? new Set(stage.cards.flatMap((card) => card.channels)).size
      : stage.cards.filter((card) => card.lane === lane).length;
  return Math.min(MOST_CARDS, cards);
}

function gridPicture(template: Template): GridPicture {
  const { stages, phases, heads, top, left, width } = columnsOf(template);
  const weights = template.lanes.map(({ kind }) => (kind === 'emotions' ? 2 : 1));
  const room = HEIGHT - top - GAP * (weights.length - 1);
  const unit = room / weights.reduce((sum, weight) => sum + weight, 0);
  const cells: Cell[] = [];
  const bottoms = new Map<LaneKind, number>();
  let curve: Curve | undefined;
  let y = top;
  template.lanes.forEach(({ kind }, index) => {
    const height = unit * (weights[index] ?? 1);
    if (kind === 'emotions') {
      const moods = stages.map((stage) => stage.cards.find((card) => card.lane === kind)?.emotion);
      const box = { x: 0, y, width: WIDTH, height };
      curve = { ...box, columns: stages.length, ...curvePaths(moods) };
    } else {
      stages.forEach((stage, column) => {
        const count = countOf(stage, kind);
        const share = (width - (Math.max(1, count) - 1) * 1.5) / Math.max(1, count);
        for (let i = 0; i < Math.max(1, count); i++) {
          const x = left(column) + i * (share + 1.5);
          cells.push({ x, y, width: share, height, lane: kind, full: count > 0 });
        }
      });
    }
    y += height + GAP;
    bottoms.set(kind, y - GAP / 2);
  });
  const lines =
    template.view === 'blueprint'
      ? (['actions', 'frontstage', 'backstage'] as const).flatMap((kind) => bottoms.get(kind) ?? [])
      : [];
  return { type: 'grid', phases, heads, cells, lines, ...(curve ? { curve } : {}) };
}

function matrixPicture(template: Template): MatrixPicture {
  const { stages, phases, heads, top, left, width } = columnsOf(template);
  const used = stages.map((stage) => new Set(stage.cards.flatMap((card) => card.channels)));
  const channels = [...new Set(used.flatMap((keys) => [...keys]))].slice(0, MOST_CHANNELS);
  const step = (HEIGHT - top) / Math.max(1, channels.length);
  const rows = channels.map((_, row) => top + step * (row + 0.5));
  const dots = used.flatMap((keys, column) =>
    channels.flatMap((key, row) =>
      keys.has(key) ? [{ x: left(column) + width / 2, y: rows[row] ?? top }] : [],
    ),
  );
  return { type: 'matrix', phases, heads, rows, dots };
}

interface Edge {
  readonly from: number;
  readonly to: number;
}

/** Implied and drawn ways; a stage that ends has only the drawn ones. */
function edgesOf(template: Template, stages: readonly TemplateStage[]): readonly Edge[] {
  const implied = stages
    .slice(1)
    .flatMap((_, i) => (stages[i]?.ends ? [] : [{ from: i, to: i + 1 }]));
  return [...implied, ...template.ways];
}

/** Each stage stands one column after the last of those that lead forward to it. */
function ranksOf(count: number, edges: readonly Edge[]): readonly number[] {
  const ranks: number[] = Array.from({ length: count }, () => 0);
  for (let to = 0; to < count; to++) {
    for (const edge of edges) {
      if (edge.to === to && edge.from < to) {
        ranks[to] = Math.max(ranks[to] ?? 0, (ranks[edge.from] ?? 0) + 1);
      }
    }
  }
  return ranks;
}

function flowPicture(template: Template): FlowPicture {
  const stages = stagesOf(template);
  const edges = edgesOf(template, stages);
  const ranks = ranksOf(stages.length, edges);
  const columns = Math.max(...ranks, 0) + 1;
  const step = WIDTH / columns;
  const width = step * 0.64;
  const height = 14;
  const nodes = stages.map((_, index) => {
    const rank = ranks[index] ?? 0;
    const mates = ranks.flatMap((other, i) => (other === rank ? [i] : []));
    const room = HEIGHT / mates.length;
    const middle = room * (mates.indexOf(index) + 0.5);
    return { x: rank * step + (step - width) / 2, y: middle - height / 2, width, height };
  });
  const arrows = edges.flatMap(({ from, to }) => {
    const [a, b] = [nodes[from], nodes[to]];
    return a && b ? [arrow(a, b, (ranks[to] ?? 0) <= (ranks[from] ?? 0))] : [];
  });
  return { type: 'flow', nodes, arrows };
}

/** Forward from side to side; back in an arc below. */
function arrow(from: Box, to: Box, back: boolean): FlowPicture['arrows'][number] {
  if (back) {
    const [x1, y1] = [from.x, from.y + from.height / 2];
    const [x2, y2] = [to.x + to.width / 2, to.y + (y1 < to.y ? 0 : to.height)];
    return { path: `M${x1} ${y1}Q${x2} ${y1} ${x2} ${y2}`, back };
  }
  const [x1, y1] = [from.x + from.width, from.y + from.height / 2];
  const [x2, y2] = [to.x, to.y + to.height / 2];
  const half = (x2 - x1) / 2;
  return { path: `M${x1} ${y1}C${x1 + half} ${y1} ${x2 - half} ${y2} ${x2} ${y2}`, back };
}
