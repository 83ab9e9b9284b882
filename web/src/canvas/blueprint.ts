import { type DocumentView, idxAt, newId, type Op } from '../live';
import type { LaneKind } from '../wire/generated/vocabulary';
import { type Grid, type Lane, textOf } from './model';
import { addLane, type Made, remove } from './moves';

/** The lanes of a service blueprint, top to bottom (Shostack 1984; Bitner et al. 2008). */
const blueprintKinds = ['evidence', 'actions', 'frontstage', 'backstage', 'support'] as const;

/** The line below a kind of lane. */
export type BlueprintLine = 'interaction' | 'visibility' | 'internal';

export const lineBelow: Partial<Record<LaneKind, BlueprintLine>> = {
  actions: 'interaction',
  frontstage: 'visibility',
  backstage: 'internal',
};

/** Whether cards of this kind of lane belong to the blueprint: they have owner, time and fail point. */
export function isServiceLane(kind: LaneKind): boolean {
  return blueprintKinds.some((each) => each === kind);
}

/** The lanes of the map that belong to the blueprint, in the blueprint's order. */
export function blueprintLanes(grid: Grid): readonly Lane[] {
  return blueprintKinds.flatMap((kind) => grid.lanes.filter((lane) => lane.kind === kind));
}

/** The kinds of lanes that a blueprint needs and the map does not have. */
export function missingKinds(grid: Grid): readonly LaneKind[] {
  return blueprintKinds.filter((kind) => !grid.lanes.some((lane) => lane.kind === kind));
}

/** The batch that adds the missing lanes, last on the map. */
export function addMissingLanes(
  document: DocumentView,
  grid: Grid,
  titleOf: (kind: LaneKind) => string,
): readonly Op[] {
  const root = document.root()?.id ?? '';
  let siblings = document.children(root);
  return missingKinds(grid).flatMap((kind) => {
    const [op] = addLane(document, kind, titleOf(kind)).ops;
    if (op?.o !== 'create') return [];
    const placed = { ...op, place: { parent: root, idx: idxAt(siblings, siblings.length) } };
    siblings = [...siblings, { ...placed, fv: {}, pv: 0 }];
    return [placed];
  });
}

/** A relation between two cards. */
export interface Relation {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly label: string;
}

/** The relations whose ends are both there. */
export function readRelations(document: DocumentView): readonly Relation[] {
  return document.children(document.root()?.id ?? '').flatMap((link) => {
    if (link.type !== 'link' || textOf(link, 'kind') !== 'relation') return [];
    const [from, to] = [textOf(link, 'from'), textOf(link, 'to')];
    return document.visible(from) && document.visible(to)
      ? [{ id: link.id, from, to, label: textOf(link, 'label') }]
      : [];
  });
}

/** Relates two cards; nothing when they are related this way already, or are one. */
export function relate(document: DocumentView, from: string, to: string): Made | undefined {
  const parent = document.root()?.id ?? '';
  const known = readRelations(document).some((each) => each.from === from && each.to === to);
  if (known || from === to || !parent) return undefined;
  const id = newId();
  const siblings = document.children(parent);
  const place = { parent, idx: idxAt(siblings, siblings.length) };
  return { id, ops: [{ o: 'create', id, type: 'link', place, f: { from, to, kind: 'relation' } }] };
}

export const unrelate = remove;
