/**
 * Live documents in the page: no React, no knowledge of maps.
 *
 *   const session = openSession(workspaceId, documentId);
 *   await session.loaded;                          // or watch session.status()
 *   session.document.children(stageId);            // in order, deleted ones left out
 *   session.push([{ o: 'set', id: cardId, f: { text: 'Hello' } }], { group: `text ${cardId}` });
 *   session.undo();
 *   session.close();
 *
 * With React, a component subscribes to the record that it draws:
 *
 *   useSyncExternalStore(
 *     useCallback((changed) => session.document.onRecord(id, changed), [session, id]),
 *     () => session.document.record(id),
 *   );
 *
 * and likewise `onChildren` / `children(parent)` for a list and `onStatus` / `status()` for the save
 * state. Records, child lists and the status are the same object until they change.
 *
 * To make a record: `{ o: 'create', id: newId(), type, place: { parent, idx: idxAt(siblings, n) }, f }`.
 * To delete: `{ o: 'set', id, f: { deleted: true } }`; undo and redo know how to take each back.
 * One `push` is one atomic batch and one step of undo: put what belongs together into one.
 */

export { type DocumentView, isDeleted, PENDING_VERSION, sameValue } from './documentState';
export { effective } from './effective';
export { newId } from './ids';
export type { LiveSession, PushOptions } from './liveSession';
export { openSession } from './openSession';
export { bySiblingOrder, idxAt, idxBetween, idxsAt } from './ordering';
export type { OthersEdit } from './others';
export { partsOf } from './parts';
export type { Peer, Room, Whereabouts } from './room';
export { READ_ONLY, type SessionParts } from './session';
export type { Held, SessionStatus } from './status';
export { stillDocument } from './still';
export type {
  Author,
  CreateOp,
  Fields,
  FieldValue,
  MoveOp,
  Op,
  Place,
  Problem,
  RecordState,
  Scalar,
  SetOp,
} from './types';
export type { Change, Skipped, UndoReport } from './undo';
export type { Writer } from './writers';
