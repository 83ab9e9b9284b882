/** What ELK gets of a drawn flow: stages as steps, which show their touchpoints as rows when open. */
import type { FlowEnd, FlowStage } from '../canvas/flow';

export const STEP_WIDTH = 196;
export const HEAD_HEIGHT = 68;
export const ROW_HEIGHT = 36;
export const FOOT_HEIGHT = 8;
export const LABEL_HEIGHT = 32;

/** A step and the rows that it shows. */
export interface StepSize {
  readonly id: string;
  readonly rows: readonly string[];
}

/** An arrow with the room that its label takes; no width, no label. */
export interface DrawnArrow {
  readonly id: string;
  readonly from: FlowEnd;
  readonly to: FlowEnd;
  readonly labelWidth: number;
  /** Which arrows are to run straight, 1 to 10. */
  readonly priority: number;
}

export function sizeOf({ id, touchpoints }: FlowStage, isOpen: boolean): StepSize {
  return { id, rows: isOpen ? touchpoints.map(({ card }) => card) : [] };
}

export function heightOf({ rows }: StepSize): number {
  return HEAD_HEIGHT + (rows.length > 0 ? rows.length * ROW_HEIGHT + FOOT_HEIGHT : 0);
}

/** Where arrows of a step or of one of its rows meet its side, from the top. */
function meetingHeight({ rows }: StepSize, end: string): number {
  const row = rows.indexOf(end);
  return row === -1 ? HEAD_HEIGHT / 2 : HEAD_HEIGHT + row * ROW_HEIGHT + ROW_HEIGHT / 2;
}

function portId(side: 'in' | 'out', { id, stage }: FlowEnd, step: StepSize): string {
  return `${side} ${step.rows.includes(id) ? id : stage}`;
}

/**
 * Stages keep their order from layer to layer. Arrows leave at the end side and arrive at the start
 * side, so one that leads back runs around the steps and is seen to be a loop.
 */
export function drawnGraph(steps: readonly StepSize[], arrows: readonly DrawnArrow[]) {
  const byId = new Map(steps.map((step) => [step.id, step]));
  const drawable = arrows.flatMap((arrow) => {
    const [from, to] = [byId.get(arrow.from.stage), byId.get(arrow.to.stage)];
    return from && to ? [{ arrow, from, to }] : [];
  });
  return {
    id: 'flow',
    layoutOptions: {
      'elk.algorithm': 'layered',
      'elk.direction': 'RIGHT',
      'elk.edgeRouting': 'SPLINES',
      'elk.padding': '[top=12,left=12,bottom=12,right=12]',
      'elk.layered.spacing.nodeNodeBetweenLayers': '52',
      'elk.layered.spacing.edgeNodeBetweenLayers': '16',
      'elk.spacing.nodeNode': '44',
      'elk.spacing.edgeNode': '22',
      'elk.spacing.edgeEdge': '16',
      'elk.spacing.edgeLabel': '3',
      'elk.spacing.nodeSelfLoop': '18',
      'elk.layered.considerModelOrder.strategy': 'PREFER_NODES',
      'elk.layered.cycleBreaking.strategy': 'MODEL_ORDER',
      'elk.layered.feedbackEdges': 'true',
      'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
      'elk.layered.nodePlacement.favorStraightEdges': 'true',
      'elk.edgeLabels.inline': 'false',
    },
    children: steps.map((step) => ({
      id: step.id,
      width: STEP_WIDTH,
      height: heightOf(step),
      layoutOptions: { 'elk.portConstraints': 'FIXED_POS' },
      ports: [
        ...new Set(
          drawable.flatMap(({ arrow }) => [
            ...(arrow.from.stage === step.id ? [portId('out', arrow.from, step)] : []),
            ...(arrow.to.stage === step.id ? [portId('in', arrow.to, step)] : []),
          ]),
        ),
      ].map((id) => {
        const [side, end = ''] = id.split(' ');
        return {
          id,
          width: 0,
          height: 0,
          x: side === 'out' ? STEP_WIDTH : 0,
          y: meetingHeight(step, end),
          layoutOptions: { 'elk.port.side': side === 'out' ? 'EAST' : 'WEST' },
        };
      }),
    })),
    edges: drawable.map(({ arrow, from, to }) => ({
      id: arrow.id,
      sources: [portId('out', arrow.from, from)],
      targets: [portId('in', arrow.to, to)],
      labels:
        arrow.labelWidth > 0
          ? [{ text: arrow.id, width: arrow.labelWidth, height: LABEL_HEIGHT }]
          : [],
      layoutOptions: {
        'elk.layered.priority.straightness': String(arrow.priority),
        'elk.layered.priority.shortness': String(arrow.priority),
      },
    })),
  };
}
