/**
 * What goes over the wire of a live document (protocol wl.v1, docs/live/SPEC.md), as it is spelt
 * there. A document is a forest of records; operations change it; a batch of them is atomic.
 */

export type Scalar = string | number | boolean | null;

/** A JSON object as one value, such as a text with its formatting; set as a whole, members unordered. */
export type Tree = { readonly [name: string]: Branch };

export type Branch = Scalar | readonly Branch[] | Tree;

/** The value of a field. `null` means: as if the field had never been set. */
export type FieldValue = Scalar | readonly Scalar[] | Tree;

export type Fields = Readonly<Record<string, FieldValue>>;

/** Under which parent, and where among its siblings. One register, always set as a whole. */
export interface Place {
  readonly parent: string;
  readonly idx: string;
}

/** A record and the version that last set each of its fields (`fv`) and its place (`pv`). */
export interface RecordState {
  readonly id: string;
  readonly type: string;
  /** The root record alone has no place. */
  readonly place: Place | null;
  readonly f: Fields;
  readonly fv: Readonly<Record<string, number>>;
  readonly pv: number;
}

export interface CreateOp {
  readonly o: 'create';
  readonly id: string;
  readonly type: string;
  readonly place: Place;
  readonly f: Fields;
}

export interface SetOp {
  readonly o: 'set';
  readonly id: string;
  readonly f: Fields;
  /** The field versions that the author saw. */
  readonly base?: Readonly<Record<string, number>>;
}

export interface MoveOp {
  readonly o: 'move';
  readonly id: string;
  readonly place: Place;
}

/** What a window does. */
export type Op = CreateOp | SetOp | MoveOp;

/** A deleted record and all below it leave the document: the server's alone. */
export interface PurgeOp {
  readonly o: 'purge';
  readonly id: string;
}

/** What is in the log. */
export type LoggedOp = Op | PurgeOp;

export interface Author {
  readonly id: string;
  readonly name: string;
}

/** One batch that is on disk: version, client, sequence number, author, time and what took effect. */
export interface Commit {
  readonly v: number;
  readonly c: string;
  readonly s: number;
  readonly by: Author;
  readonly at: string;
  readonly ops: readonly LoggedOp[];
}

/** A refusal in the shape of RFC 9457. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly errors?: readonly { readonly pointer: string; readonly detail: string }[];
}

/** What the server allows; announced in `welcome`. */
export interface Limits {
  readonly frameBytes: number;
  readonly batchOps: number;
  readonly batchBytes: number;
  readonly batchesPerSecond: number;
  readonly batchBurst: number;
  readonly inFlight: number;
  readonly connectionsPerDocument: number;
  readonly connectionsPerUser: number;
  readonly records: number;
  readonly documentBytes: number;
  readonly idxChars: number;
  readonly depth: number;
  readonly textBytes: number;
  readonly presenceBytes: number;
}

/** Another window on the same document. */
export interface Peer {
  readonly c: string;
  readonly by: Author;
}

/** What a window said of itself; null when it has gone. */
export interface PresenceEntry {
  readonly c: string;
  readonly p: unknown;
}

export interface Hello {
  readonly t: 'hello';
  readonly clientId: string;
  readonly mapId: string;
  readonly schema: number;
  readonly ticket?: string;
  readonly epoch?: string;
  readonly version?: number;
  /** The last of the client's own batches of which it knows the outcome. */
  readonly answered?: number;
}

export type ClientMessage =
  | Hello
  | { readonly t: 'push'; readonly seq: number; readonly ops: readonly Op[] }
  | { readonly t: 'pres'; readonly p: unknown }
  | { readonly t: 'ping'; readonly id: number }
  | { readonly t: 'pong'; readonly id: number };

export interface Welcome {
  readonly t: 'welcome';
  readonly epoch: string;
  readonly version: number;
  readonly lastSeq: number;
  /** Own batches up to here are settled, by the numbers of the history line that the hello named. */
  readonly covered: number;
  readonly mode: 'delta' | 'snapshot';
  readonly commits?: readonly Commit[];
  readonly records?: readonly RecordState[];
  /** False when `chunk` messages follow; the last of them says `last: true`. */
  readonly last: boolean;
  /** Own batches after `answered` that were refused while the client was away. */
  readonly rejects: readonly { readonly seq: number; readonly problem: Problem }[];
  /** The versions of those that were not. */
  readonly own: readonly number[];
  readonly caps: readonly string[];
  readonly limits: Limits;
  readonly heartbeatMs: number;
  readonly peers: readonly Peer[];
}

export interface Chunk {
  readonly t: 'chunk';
  readonly commits?: readonly Commit[];
  readonly records?: readonly RecordState[];
  readonly last: boolean;
}

export type ServerMessage =
  | Welcome
  | Chunk
  | { readonly t: 'commit'; readonly commits: readonly Commit[] }
  | { readonly t: 'ack'; readonly seq: number; readonly v: number }
  | { readonly t: 'reject'; readonly seq: number; readonly problem: Problem }
  | { readonly t: 'resync'; readonly reason: string }
  | { readonly t: 'perm'; readonly caps: readonly string[] }
  | {
      readonly t: 'bye';
      readonly code: number;
      readonly retryAfterMs: number;
      /** Why nothing can be saved now. */
      readonly problem?: Problem;
    }
  | { readonly t: 'pres'; readonly peers: readonly PresenceEntry[] }
  | { readonly t: 'ping'; readonly id: number }
  | { readonly t: 'pong'; readonly id: number };

/** Why a socket was closed, as the protocol numbers it. */
export const CloseCode = {
  restart: 1012,
  overload: 1013,
  badFrame: 4400,
  unauthenticated: 4401,
  forbidden: 4403,
  notFound: 4404,
  helloTimeout: 4408,
  connectedElsewhere: 4409,
  tooLarge: 4413,
  clientTooOld: 4426,
  rate: 4429,
} as const;
