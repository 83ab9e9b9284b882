/** The drawn flow of a map: the same stages and touchpoints as the grid's, and the arrows between them. */
import type { DocumentView, RecordState } from '../live';
import { readGrid, textOf, textsOf } from './model';

/** A touchpoint placed in a stage. */
export interface FlowTouchpoint {
  readonly card: string;
  readonly lane: string;
  /** The register's touchpoint; empty for one that is only words. */
  readonly touchpoint: string;
  readonly text: string;
}

/** A step of the flow. */
export interface FlowStage {
  readonly id: string;
  readonly title: string;
  readonly optional: boolean;
  readonly ends: boolean;
  readonly touchpoints: readonly FlowTouchpoint[];
}

/** An end of an arrow: a stage, or a card in it. */
export interface FlowEnd {
  readonly id: string;
  readonly stage: string;
}

/**
 * An arrow. `next` leads from each stage to the one after it, `skip` leads past optional stages; both
 * follow from the stages. `link` was drawn by somebody, and its id is that record's.
 */
export interface FlowArrow {
  readonly id: string;
  readonly way: 'next' | 'skip' | 'link';
  readonly from: FlowEnd;
  readonly to: FlowEnd;
  readonly label: string;
  /** Who goes this way; empty is all. */
  readonly personas: readonly string[];
  /** Leads back to an earlier stage, or to where it began. */
  readonly isBack: boolean;
}

export interface DrawnFlow {
  readonly root: string;
  readonly stages: readonly FlowStage[];
  readonly arrows: readonly FlowArrow[];
}

/** Reads the flow out of a map. A link that lost one of its ends is not drawn. */
export function readFlow(document: DocumentView): DrawnFlow {
  const grid = readGrid(document);
  const lanes = new Set(
    grid.lanes.filter((lane) => lane.kind === 'touchpoints').map((lane) => lane.id),
  );
  const order = new Map(grid.stages.map((stage, place) => [stage.id, place]));
  const stages = grid.stages.map(({ id, title }): FlowStage => {
    const record = document.record(id);
    return {
      id,
      title,
      optional: record?.f.optional === true,
      ends: record?.f.ends === true,
      touchpoints: document
        .children(id)
        .filter((child) => child.type === 'card' && lanes.has(textOf(child, 'lane')))
        .map(touchpointOf),
    };
  });
  const endOf = (id: string): FlowEnd | undefined => {
    if (order.has(id)) return { id, stage: id };
    const stage = document.visible(id) ? document.record(id)?.place?.parent : undefined;
    return stage !== undefined && order.has(stage) ? { id, stage } : undefined;
  };
  const drawn = document.children(grid.root).flatMap((record): FlowArrow[] => {
    if (record.type !== 'link' || (textOf(record, 'kind') || 'flow') !== 'flow') return [];
    const from = endOf(textOf(record, 'from'));
    const to = endOf(textOf(record, 'to'));
    if (!from || !to) return [];
    return [
      {
        id: record.id,
        way: 'link',
        from,
        to,
        label: textOf(record, 'label'),
        personas: textsOf(record, 'personas'),
        isBack: (order.get(to.stage) ?? 0) <= (order.get(from.stage) ?? 0) && !within(from, to),
      },
    ];
  });
  return { root: grid.root, stages, arrows: [...implied(stages, drawn), ...drawn] };
}

function touchpointOf(card: RecordState): FlowTouchpoint {
  return {
    card: card.id,
    lane: textOf(card, 'lane'),
    touchpoint: textOf(card, 'touchpoint'),
    text: textOf(card, 'text'),
  };
}

/** From one touchpoint of a stage to another one of it: neither back nor on. */
function within(from: FlowEnd, to: FlowEnd): boolean {
  return from.stage === to.stage && from.id !== to.id;
}

/** Each stage leads to the next, and past optional ones, save where an arrow was drawn between the two. */
function implied(stages: readonly FlowStage[], drawn: readonly FlowArrow[]): FlowArrow[] {
  const taken = new Set(drawn.map(({ from, to }) => `${from.id}>${to.id}`));
  return stages.flatMap((stage, place) => {
    if (stage.ends) return [];
    const arrows: FlowArrow[] = [];
    for (let at = place + 1; at < stages.length; at++) {
      const next = stages[at];
      if (!next) break;
      const id = `${stage.id}>${next.id}`;
      if (!taken.has(id)) {
        arrows.push({
          id,
          way: at === place + 1 ? 'next' : 'skip',
          from: { id: stage.id, stage: stage.id },
          to: { id: next.id, stage: next.id },
          label: '',
          personas: [],
          isBack: false,
        });
      }
      if (!next.optional) break;
    }
    return arrows;
  });
}

/** The part of a flow that one persona may pass through. */
export interface FlowPath {
  readonly stages: ReadonlySet<string>;
  readonly arrows: ReadonlySet<string>;
}

/**
 * The way of a persona: from the first stage, and from every stage that nothing leads on to, along the
 * arrows for all and those for this persona. An arrow onwards that is for this persona replaces what
 * the order of the stages implies there; an arrow back comes on top, since who returns goes on again.
 */
export function pathOf(flow: DrawnFlow, persona: string): FlowPath {
  const own = ({ personas }: FlowArrow) => personas.includes(persona);
  const led = new Set(
    flow.arrows.filter((arrow) => own(arrow) && !arrow.isBack).map(({ from }) => from.stage),
  );
  const open = flow.arrows.filter(
    (arrow) =>
      own(arrow) ||
      (arrow.personas.length === 0 && !(arrow.way !== 'link' && led.has(arrow.from.stage))),
  );
  const entered = new Set(
    flow.arrows
      .filter((arrow) => !arrow.isBack && arrow.from.stage !== arrow.to.stage)
      .map(({ to }) => to.stage),
  );
  const stages = new Set<string>();
  const waiting = flow.stages
    .filter((stage, place) => place === 0 || !entered.has(stage.id))
    .map(({ id }) => id);
  for (let stage = waiting.pop(); stage !== undefined; stage = waiting.pop()) {
    if (stages.has(stage)) continue;
    stages.add(stage);
    for (const { from, to } of open) if (from.stage === stage) waiting.push(to.stage);
  }
  return {
    stages,
    arrows: new Set(open.filter(({ from }) => stages.has(from.stage)).map(({ id }) => id)),
  };
}

/** One step through the flow by keyboard: stage by stage, and within an open stage by touchpoint. */
export function flowStep(
  flow: DrawnFlow,
  isOpen: (stage: string) => boolean,
  from: FlowEnd | undefined,
  by: 'previous' | 'next' | 'up' | 'down' | 'first' | 'last',
): FlowEnd | undefined {
  const at = flow.stages.findIndex((stage) => stage.id === from?.stage);
  const stageAt = (place: number): FlowEnd | undefined => {
    const id = flow.stages.at(place)?.id;
    return id === undefined ? undefined : { id, stage: id };
  };
  const stage = flow.stages[at];
  if (!stage || !from) return stageAt(0);
  switch (by) {
    case 'first':
      return stageAt(0);
    case 'last':
      return stageAt(-1);
    case 'previous':
      return stageAt(Math.max(0, at - 1));
    case 'next':
      return stageAt(Math.min(flow.stages.length - 1, at + 1));
    case 'up':
    case 'down': {
      if (!isOpen(stage.id)) return from;
      const column = [stage.id, ...stage.touchpoints.map(({ card }) => card)];
      const row = Math.max(0, column.indexOf(from.id)) + (by === 'up' ? -1 : 1);
      const id = column[Math.max(0, Math.min(column.length - 1, row))];
      return id === undefined ? from : { id, stage: stage.id };
    }
  }
}
