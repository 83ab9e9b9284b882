import type { LoggedOp, ServerMessage } from './types';

/** The number of the operations and messages below; a new one takes a new number (LV45). */
export const SCHEMA = 2;

const OPERATIONS: Readonly<Record<LoggedOp['o'], true>> = {
  create: true,
  set: true,
  move: true,
  purge: true,
};

const MESSAGES: Readonly<Record<ServerMessage['t'], true>> = {
  welcome: true,
  chunk: true,
  commit: true,
  ack: true,
  reject: true,
  resync: true,
  perm: true,
  bye: true,
  pres: true,
  ping: true,
  pong: true,
};

/** What may be in the log, by name. */
export const operationNames: readonly string[] = Object.keys(OPERATIONS);

/** Whether this page knows all that a message says: what it passed over, it would show wrongly. */
export function understands(message: ServerMessage): boolean {
  if (!Object.hasOwn(MESSAGES, message.t)) return false;
  const commits = ('commits' in message && message.commits) || [];
  return commits.every(({ ops }) => ops.every(({ o }) => Object.hasOwn(OPERATIONS, o)));
}
