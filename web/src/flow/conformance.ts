/** The drawn flow beside the moves that customers made: which were drawn, and which were not. */
import type { DrawnFlow, FlowArrow } from '../canvas/flow';
import type { FlowEdge } from '../wire/analysis';

export interface Conformance {
  /** The moves along each drawn arrow, by the arrow's id; an arrow that nobody took is not in it. */
  readonly counted: ReadonlyMap<string, FlowEdge>;
  /** Moves between stages that no arrow stands for, most frequent first. */
  readonly undrawn: readonly FlowEdge[];
  /** Moves from one stage to another: all of them, and those that an arrow stands for. */
  readonly moves: number;
  readonly followed: number;
}

/**
 * Lays measured moves onto the drawn arrows. Moves between stages count for the arrow between the
 * stages, those between touchpoints for an arrow between these two; to stay in a stage deviates from
 * nothing, unless a loop is drawn to count it.
 */
export function conformanceOf(
  flow: DrawnFlow,
  stageMoves: readonly FlowEdge[],
  touchpointMoves: readonly FlowEdge[] = [],
): Conformance {
  const touchpoints = new Map(
    flow.stages.flatMap((stage) =>
      stage.touchpoints.map(({ card, touchpoint }) => [card, touchpoint] as const),
    ),
  );
  const moved = new Map(stageMoves.map((edge) => [key(edge.from, edge.to), edge]));
  const touched = new Map(touchpointMoves.map((edge) => [key(edge.from, edge.to), edge]));
  const edgeOf = ({ from, to }: FlowArrow): FlowEdge | undefined => {
    if (from.id === from.stage && to.id === to.stage) return moved.get(key(from.id, to.id));
    const [first, then] = [touchpoints.get(from.id), touchpoints.get(to.id)];
    return first && then ? touched.get(key(first, then)) : undefined;
  };
  const counted = new Map<string, FlowEdge>();
  for (const arrow of flow.arrows) {
    const edge = edgeOf(arrow);
    if (edge) counted.set(arrow.id, edge);
  }
  const drawn = new Set(flow.arrows.map(({ from, to }) => key(from.stage, to.stage)));
  const between = stageMoves.filter(({ from, to }) => from !== to);
  const undrawn = between
    .filter(({ from, to }) => !drawn.has(key(from, to)))
    .sort((a, b) => b.occurrences - a.occurrences);
  const moves = sum(between);
  return { counted, undrawn, moves, followed: moves - sum(undrawn) };
}

function key(from: string, to: string): string {
  return `${from}>${to}`;
}

function sum(edges: readonly FlowEdge[]): number {
  return edges.reduce((total, { occurrences }) => total + occurrences, 0);
}
