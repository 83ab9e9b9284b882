package org.wayloom.collaboration;

import org.wayloom.kernel.Problem;

/** What became of a pushed batch. */
public sealed interface PushResult {
  /** It is on disk as this version. */
  record Accepted(long version) implements PushResult {}

  /** It was on disk already, as this version; nothing was applied again. */
  record Repeated(long version) implements PushResult {}

  /** It breaks a rule. Its number is used up; nothing was applied. */
  record Refused(Problem problem) implements PushResult {}

  /** An earlier batch of this client is missing. */
  record OutOfOrder(long expectedSeq) implements PushResult {}
}
