import type { ClientMessage, Commit, ServerMessage } from '../types';

/**
 * Mistakes planted into a page's session, to see that the simulation would find them. They stand where
 * the session speaks and hears: it behaves as if it had the mistake itself.
 */
export const clientMistakes = [
  /** LV33: a number is taken for the batch that had it on another history line. */
  'names-no-history-line',
  /** LV33: what is pending is dropped when the connection comes back. */
  'drops-pending-at-a-welcome',
  /** LV34: any commit with the number of one's own batch is taken for its answer. */
  'takes-any-commit-for-its-own',
  /** LV33: a batch counts as saved as soon as it is sent. */
  'settles-what-is-sent',
  /** LV16: what the server purges stays, as if it were only deleted. */
  'keeps-what-is-purged',
] as const;

export type ClientMistake = (typeof clientMistakes)[number] | 'none';

/** What a session with the mistake says instead. */
export function said(mistake: ClientMistake, message: ClientMessage): ClientMessage {
  if (mistake !== 'names-no-history-line' || message.t !== 'hello') return message;
  const { epoch: _, ...rest } = message;
  return rest;
}

/** What a session with the mistake hears instead, having sent batches up to a number. */
export function heard(
  mistake: ClientMistake,
  client: string,
  sent: number,
  message: ServerMessage,
): ServerMessage {
  if (mistake === 'drops-pending-at-a-welcome' && message.t === 'welcome') {
    return { ...message, covered: Math.max(message.covered, sent) };
  }
  if (mistake === 'takes-any-commit-for-its-own' && message.t === 'commit') {
    return { ...message, commits: message.commits.map((commit) => ({ ...commit, c: client })) };
  }
  if (mistake === 'keeps-what-is-purged' && message.t === 'commit') {
    return { ...message, commits: message.commits.map(withoutPurges) };
  }
  return message;
}

function withoutPurges(commit: Commit): Commit {
  return { ...commit, ops: commit.ops.filter(({ o }) => o !== 'purge') };
}
