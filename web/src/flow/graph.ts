/** The flow as a picture's measures: which arrow how wide, what ELK is asked to lay out. */
import type { Flow, FlowEdge, FlowNode } from '../wire/analysis';

/** What an arrow's width counts. */
export type Weight = 'persons' | 'occurrences';

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

/**
 * What ELK's layered algorithm gets: the steps in the order of the journey's stages, heavy arrows kept
 * short and straight, and the layers cut into rows that together have the shape of the pane, so that a
 * long journey stays readable.
 *
 * @param placeOf the place of a step's stage in the journey; undefined for a step without one
 */
export function elkGraph(
  flow: Flow,
  aspectRatio: number,
  placeOf: (node: FlowNode) => number | undefined = () => undefined,
) {
  const places = new Map(flow.nodes.map((node) => [node.id, placeOf(node)]));
  const isOrdered = [...places.values()].every((place) => place !== undefined);
  const nodes = flow.nodes.toSorted((a, b) => (places.get(a.id) ?? 0) - (places.get(b.id) ?? 0));
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
      'elk.layered.cycleBreaking.strategy': isOrdered ? 'MODEL_ORDER' : 'GREEDY',
      'elk.partitioning.activate': String(isOrdered),
      'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
    },
    children: nodes.map(({ id }) => ({
      id,
      width: NODE_WIDTH,
      height: NODE_HEIGHT,
      layoutOptions: isOrdered ? { 'elk.partitioning.partition': String(places.get(id)) } : {},
    })),
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
