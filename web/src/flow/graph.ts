/** The flow as a picture's measures: which arrow how wide, what ELK is asked to lay out. */
import type { Flow, FlowEdge } from '../wire/analysis';

/** What an arrow's width counts. */
export type Weight = 'persons' | 'occurrences';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where an arrow runs: its start, groups of three Bézier points, and where its label stands. */
export interface Route {
  readonly points: readonly Point[];
  readonly label: Point;
  /** Whether its label would lie over a step or over the label of a heavier arrow. */
  readonly isCrowded: boolean;
}

export interface Layout {
  readonly positions: ReadonlyMap<string, Point>;
  readonly routes: ReadonlyMap<string, Route>;
  readonly width: number;
  readonly height: number;
}

export const NODE_WIDTH = 190;
export const NODE_HEIGHT = 58;

const THINNEST = 1.25;
const WIDEST = 9;

/** Widths in proportion to the square root, so that small arrows stay visible beside big ones. */
export function edgeWidth(edge: FlowEdge, widest: number, weight: Weight): number {
  if (widest <= 0) return THINNEST;
  return THINNEST + (WIDEST - THINNEST) * Math.sqrt(edge[weight] / widest);
}

export function widestOf(flow: Flow, weight: Weight): number {
  return Math.max(0, ...flow.edges.map((edge) => edge[weight]));
}

export function edgeId({ from, to }: FlowEdge): string {
  return JSON.stringify([from, to]);
}

/** The picture seen in a mirror, for languages that run from right to left. */
export function mirrored({ positions, routes, width, height }: Layout): Layout {
  const flip = ({ x, y }: Point): Point => ({ x: width - x, y });
  return {
    positions: new Map(
      [...positions].map(([id, { x, y }]) => [id, { x: width - NODE_WIDTH - x, y }]),
    ),
    routes: new Map(
      [...routes].map(([id, { points, label, isCrowded }]) => [
        id,
        { points: points.map(flip), label: flip(label), isCrowded },
      ]),
    ),
    width,
    height,
  };
}

/**
 * What ELK's layered algorithm gets: heavy arrows are kept short and straight, and the layers are cut
 * into rows that together have the shape of the pane, so that a long journey stays readable.
 */
export function elkGraph(flow: Flow, aspectRatio: number) {
  const widest = Math.max(1, widestOf(flow, 'occurrences'));
  return {
    id: 'flow',
    layoutOptions: {
      'elk.algorithm': 'layered',
      'elk.direction': 'RIGHT',
      'elk.edgeRouting': 'SPLINES',
      'elk.layered.wrapping.strategy': 'MULTI_EDGE',
      'elk.aspectRatio': String(aspectRatio),
      'elk.layered.spacing.nodeNodeBetweenLayers': '72',
      'elk.spacing.nodeNode': '34',
      'elk.layered.cycleBreaking.strategy': 'GREEDY',
      'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
    },
    children: flow.nodes.map(({ id }) => ({ id, width: NODE_WIDTH, height: NODE_HEIGHT })),
    edges: flow.edges.map((edge) => {
      const priority = String(1 + Math.round((9 * edge.occurrences) / widest));
      return {
        id: edgeId(edge),
        sources: [edge.from],
        targets: [edge.to],
        layoutOptions: {
          'elk.layered.priority.shortness': priority,
          'elk.layered.priority.straightness': priority,
          'elk.layered.priority.direction': priority,
        },
      };
    }),
  };
}

/** The arrow as two SVG paths: its line, which ends where the head begins, and its head. */
export function arrowPaths(
  points: readonly Point[],
  width: number,
): { line: string; head: string } {
  const [start] = points;
  const end = points.at(-1);
  const before = points.at(-2);
  if (!start || !end || !before) return { line: '', head: '' };
  const length = 7 + width;
  const half = 3.5 + width * 0.75;
  const distance = Math.hypot(end.x - before.x, end.y - before.y) || 1;
  const along = { x: (end.x - before.x) / distance, y: (end.y - before.y) / distance };
  const neck = { x: end.x - along.x * length, y: end.y - along.y * length };
  const left = { x: neck.x - along.y * half, y: neck.y + along.x * half };
  const right = { x: neck.x + along.y * half, y: neck.y - along.x * half };
  const inner = [...points.slice(1, -1), neck];
  const curve = inner.length % 3 === 0 ? 'C' : 'L';
  return {
    line: `M${at(start)}${curve}${inner.map(at).join(' ')}`,
    head: `M${at(end)}L${at(left)} ${at(right)}Z`,
  };
}

/** One arrow as a row of the table, with the labels of its ends. */
export interface EdgeRow extends FlowEdge {
  readonly fromLabel: string;
  readonly toLabel: string;
}

export function edgeRows(flow: Flow, weight: Weight): EdgeRow[] {
  const labels = new Map(flow.nodes.map(({ id, label }) => [id, label]));
  return flow.edges
    .map((edge) => ({
      ...edge,
      fromLabel: labels.get(edge.from) ?? edge.from,
      toLabel: labels.get(edge.to) ?? edge.to,
    }))
    .sort((a, b) => b[weight] - a[weight]);
}

function at({ x, y }: Point): string {
  return `${Math.round(x * 10) / 10},${Math.round(y * 10) / 10}`;
}
