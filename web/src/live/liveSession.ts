import type { DocumentView } from './documentState';
import type { OthersEdit } from './others';
import type { Room } from './room';
import type { SessionStatus } from './status';
import type { Op, Problem } from './types';
import type { UndoReport } from './undo';

export interface PushOptions {
  /** Batches in a row with the same group are undone as one: the typing of one text. */
  readonly group?: string;
  /** False for what undo should not know of. */
  readonly undoable?: boolean;
}

/** One document, live in one tab. Lives from `openSession` until `close`. */
export interface LiveSession {
  readonly document: DocumentView;
  /**
   * Edits: shown at once, sent in order, kept until the server has them on disk. Answers with the
   * number of its step of undo; 0 when there is none.
   */
  push(ops: readonly Op[], options?: PushOptions): number;
  /** Takes back the last step, or the one with that number wherever it stands. */
  undo(step?: number): UndoReport;
  redo(step?: number): UndoReport;
  canUndo(step?: number): boolean;
  canRedo(step?: number): boolean;
  /** The same object until it changes. */
  status(): SessionStatus;
  onStatus(listener: () => void): () => void;
  /** Hears of each batch of one's own that the server refused. */
  onRefused(listener: (problem: Problem) => void): () => void;
  /** Hears of what other windows do, once it is shown here; not of what a whole snapshot brought. */
  onOthers(listener: (edit: OthersEdit) => void): () => void;
  /** Takes the notice of a refused batch away; the status goes back to the plain truth. */
  dismissProblem(): void;
  /** Settles when the document has been loaded for the first time. */
  readonly loaded: Promise<void>;
  /** Whether an edit would be taken now: a window may be let look only (LV57). */
  mayEdit(): boolean;
  /** What waits for the server's answer, or for the user's. */
  waiting(): readonly Op[];
  /** Sends what was held until the user had said so (LV58). */
  sendHeld(): void;
  /** Gives up what waits and was held: it is gone from the view and from the device. */
  discardHeld(): void;
  /** How many batches the server has not answered. */
  pending(): number;
  /** Whether closing the tab now would lose nothing. */
  safe(): boolean;
  /** Whether it will never be connected again. */
  ended(): boolean;
  /** Says anew who is at this window: what is sent from now on is theirs. */
  introduce(): void;
  /** Who else is here. */
  readonly room: Room;
  close(): void;
}
