/** The flow as a picture's measures: which arrow how wide, what ELK is asked to lay out. */
import type { Flow, FlowEdge, FlowNode } from '../wire/analysis';

/** What an arrow's width counts. */
export type Weight = 'persons' | 'occurrences';

export interface Box {
  readonly x: number;
  readonly y: number;
}

export interface Layout {
  readonly positions: ReadonlyMap<string, Box>;
  readonly width: number;
  readonly height: number;
}

export const NODE_WIDTH = 190;
export const NODE_HEIGHT = 64;

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

export function edgeId(edge: FlowEdge): string {
  return `${edge.from}→${edge.to}`;
}

/** The picture seen in a mirror, for languages that run from right to left. */
export function mirrored(layout: Layout): Layout {
  const positions = new Map(
    [...layout.positions].map(([id, { x, y }]) => [id, { x: layout.width - NODE_WIDTH - x, y }]),
  );
  return { ...layout, positions };
}

/** What ELK's layered algorithm gets: heavy arrows are kept short and straight. */
export function elkGraph(flow: Flow) {
  const widest = Math.max(1, widestOf(flow, 'occurrences'));
  return {
    id: 'root',
    layoutOptions: {
      'elk.algorithm': 'layered',
      'elk.direction': 'RIGHT',
      'elk.layered.spacing.nodeNodeBetweenLayers': '110',
      'elk.spacing.nodeNode': '36',
      'elk.layered.cycleBreaking.strategy': 'GREEDY_MODEL_ORDER',
      'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
      'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
    },
    children: flow.nodes.map((node) => ({ id: node.id, width: NODE_WIDTH, height: NODE_HEIGHT })),
    edges: flow.edges
      .filter((edge) => edge.from !== edge.to)
      .map((edge) => ({
        id: edgeId(edge),
        sources: [edge.from],
        targets: [edge.to],
        layoutOptions: {
          'elk.layered.priority.shortness': priority(edge, widest),
          'elk.layered.priority.straightness': priority(edge, widest),
        },
      })),
  };
}

/** One arrow as a row of the table, with the labels of its ends. */
export interface EdgeRow extends FlowEdge {
  readonly fromLabel: string;
  readonly toLabel: string;
}

export function edgeRows(flow: Flow, weight: Weight): EdgeRow[] {
  const labels = new Map(flow.nodes.map((node: FlowNode) => [node.id, node.label]));
  return flow.edges
    .map((edge) => ({
      ...edge,
      fromLabel: labels.get(edge.from) ?? edge.from,
      toLabel: labels.get(edge.to) ?? edge.to,
    }))
    .sort((a, b) => b[weight] - a[weight]);
}

function priority(edge: FlowEdge, widest: number): string {
  return String(1 + Math.round((9 * edge.occurrences) / widest));
}
