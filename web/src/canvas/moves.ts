import { type DocumentView, type Fields, idxAt, newId, type Op, type RecordState } from '../live';
import type { LaneKind } from '../wire/generated/vocabulary';
import { numberOf, readCards, readGrid, textOf } from './model';

/** What a person does to a map, as the operations that go over the wire. Nothing here changes state. */

/** A batch and the record that it is about, to go there afterwards. */
export interface Made {
  readonly id: string;
  readonly ops: readonly Op[];
}

function rootId(document: DocumentView): string {
  return document.root()?.id ?? '';
}

function siblingsWithout(
  document: DocumentView,
  parent: string,
  id: string,
): readonly RecordState[] {
  return document.children(parent).filter((child) => child.id !== id);
}

/** The place in a parent's whole child list that puts a record before the given child, or last. */
function indexBefore(siblings: readonly RecordState[], before: string | undefined): number {
  const index = before === undefined ? -1 : siblings.findIndex((child) => child.id === before);
  return index === -1 ? siblings.length : index;
}

function create(
  document: DocumentView,
  type: string,
  parent: string,
  before: string | undefined,
  f: Fields,
): Made {
  const id = newId();
  const siblings = document.children(parent);
  const idx = idxAt(siblings, indexBefore(siblings, before));
  return { id, ops: [{ o: 'create', id, type, place: { parent, idx }, f }] };
}

/** A stage after another one (in that one's phase), or at the very end. */
export function addStage(document: DocumentView, title: string, after?: string): Made {
  const last = after ?? readGrid(document).stages.at(-1)?.id;
  const parent = (last && document.record(last)?.place?.parent) || rootId(document);
  const siblings = document.children(parent);
  const at = last === undefined ? -1 : siblings.findIndex((child) => child.id === last);
  const before = at === -1 ? undefined : siblings[at + 1]?.id;
  return create(document, 'stage', parent, before, { title });
}

/** A phase around one stage, standing where that stage stands. */
export function addPhase(document: DocumentView, title: string, stage: string): Made {
  const parent = document.record(stage)?.place?.parent;
  const root = rootId(document);
  const neighbours = document.children(root);
  const anchor = parent === root ? stage : parent;
  const at = neighbours.findIndex((child) => child.id === anchor);
  const made = create(document, 'phase', root, neighbours[at + 1]?.id, { title });
  return {
    id: made.id,
    ops: [...made.ops, { o: 'move', id: stage, place: { parent: made.id, idx: idxAt([], 0) } }],
  };
}

export function addLane(
  document: DocumentView,
  kind: LaneKind,
  title: string,
  after?: string,
): Made {
  const { lanes } = readGrid(document);
  const at = after === undefined ? lanes.length : lanes.findIndex((lane) => lane.id === after) + 1;
  return create(document, 'lane', rootId(document), lanes[at]?.id, { title, kind });
}

/** A card in a cell, before the card at `index` of that cell, or last. */
export function addCard(
  document: DocumentView,
  stage: string,
  lane: string,
  fields: Fields,
  index?: number,
): Made {
  const before = index === undefined ? undefined : readCards(document, stage, lane)[index]?.id;
  return create(document, 'card', stage, before, { ...fields, lane });
}

export function setFields(id: string, f: Fields): readonly Op[] {
  return [{ o: 'set', id, f }];
}

export function remove(id: string): readonly Op[] {
  return [{ o: 'set', id, f: { deleted: true } }];
}

/** Dissolves a phase: its stages stay, in its place. */
export function ungroup(document: DocumentView, phase: string): readonly Op[] {
  const root = rootId(document);
  const moves: Op[] = [];
  let siblings = [...document.children(root)];
  for (const stage of document.children(phase)) {
    const idx = idxAt(siblings, indexBefore(siblings, phase));
    const moved = { ...stage, place: { parent: root, idx } };
    siblings.splice(indexBefore(siblings, phase), 0, moved);
    siblings = [...siblings];
    moves.push({ o: 'move', id: stage.id, place: moved.place });
  }
  return [...moves, ...remove(phase)];
}

/** Puts a card at an index of a cell, counted without the card itself. */
export function moveCard(
  document: DocumentView,
  card: string,
  to: { readonly stage: string; readonly lane: string; readonly index: number },
): readonly Op[] {
  const record = document.record(card);
  if (!record?.place) return [];
  const others = readCards(document, to.stage, to.lane).filter((each) => each.id !== card);
  const sameCell = record.place.parent === to.stage && record.f.lane === to.lane;
  if (sameCell && readCards(document, to.stage, to.lane)[to.index]?.id === card) return [];
  const siblings = siblingsWithout(document, to.stage, card);
  const idx = idxAt(siblings, indexBefore(siblings, others[to.index]?.id));
  return [
    { o: 'move', id: card, place: { parent: to.stage, idx } },
    ...(record.f.lane === to.lane ? [] : setFields(card, { lane: to.lane })),
  ];
}

/**
 * Puts a stage at a column, counted without the stage itself, into the phase of the stage that stands
 * before that column (or behind it, at the very start).
 */
export function moveStage(document: DocumentView, stage: string, column: number): readonly Op[] {
  const { stages } = readGrid(document);
  if (stages.findIndex((each) => each.id === stage) === column) return [];
  const others = stages.filter((each) => each.id !== stage);
  const left = others[column - 1];
  const right = others[column];
  const neighbour = left ?? right;
  if (!neighbour) return [];
  const parent = document.record(neighbour.id)?.place?.parent ?? rootId(document);
  const siblings = siblingsWithout(document, parent, stage);
  const at = siblings.findIndex((child) => child.id === neighbour.id) + (left ? 1 : 0);
  return [{ o: 'move', id: stage, place: { parent, idx: idxAt(siblings, at) } }];
}

/** Puts a stage last into a phase, or with no phase last under the root. */
export function moveStageToPhase(
  document: DocumentView,
  stage: string,
  phase: string | undefined,
): readonly Op[] {
  const parent = phase ?? rootId(document);
  if (document.record(stage)?.place?.parent === parent) return [];
  const siblings = siblingsWithout(document, parent, stage);
  return [{ o: 'move', id: stage, place: { parent, idx: idxAt(siblings, siblings.length) } }];
}

/** Puts a lane at a row, counted without the lane itself. */
export function moveLane(document: DocumentView, lane: string, row: number): readonly Op[] {
  const { lanes, root } = readGrid(document);
  if (lanes.findIndex((each) => each.id === lane) === row) return [];
  const before = lanes.filter((each) => each.id !== lane)[row]?.id;
  const siblings = siblingsWithout(document, root, lane);
  const idx = idxAt(siblings, indexBefore(siblings, before));
  return [{ o: 'move', id: lane, place: { parent: root, idx } }];
}

/** Puts a phase at a place among the phases, counted without the phase itself. */
export function movePhase(document: DocumentView, phase: string, to: number): readonly Op[] {
  const { phases, root } = readGrid(document);
  const named = phases.flatMap((span) => span.id ?? []);
  if (named.indexOf(phase) === to || to < 0) return [];
  const before = named.filter((id) => id !== phase)[to];
  const siblings = siblingsWithout(document, root, phase);
  const idx = idxAt(siblings, indexBefore(siblings, before));
  return [{ o: 'move', id: phase, place: { parent: root, idx } }];
}

/**
 * The card that holds what a persona feels in a stage (everybody, when none is named): the first of
 * the cell that has a value, else the first.
 */
export function emotionCard(cards: readonly RecordState[], persona = ''): RecordState | undefined {
  const own = cards.filter((card) => textOf(card, 'persona') === persona);
  return own.find((card) => numberOf(card, 'emotion') !== undefined) ?? own[0];
}

/** Sets the emotion of a stage, from -2 to 2 in halves; makes the card when there is none. */
export function setEmotion(
  document: DocumentView,
  stage: string,
  lane: string,
  value: number,
  persona = '',
): readonly Op[] {
  const emotion = snapEmotion(value);
  const card = emotionCard(readCards(document, stage, lane), persona);
  if (!card) {
    return addCard(document, stage, lane, persona ? { emotion, persona } : { emotion }).ops;
  }
  return numberOf(card, 'emotion') === emotion ? [] : setFields(card.id, { emotion });
}

export function snapEmotion(value: number): number {
  return Math.max(-2, Math.min(2, Math.round(value * 2) / 2)) || 0;
}
