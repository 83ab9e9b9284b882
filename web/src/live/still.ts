import { DocumentState, type DocumentView } from './documentState';
import type { RecordState } from './types';

/** A document that stands still: one of its versions, to be looked at. */
export function stillDocument(version: number, records: readonly RecordState[]): DocumentView {
  const state = new DocumentState();
  state.loadSnapshot(version, records, () => true);
  return state;
}
