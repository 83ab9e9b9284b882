package org.wayloom.collaboration;

import java.time.Instant;
import java.util.List;
import org.wayloom.kernel.Actor;

/** One accepted batch: what of it took effect, who sent it, and the version it made. */
public record Commit(
    long version, ClientId client, long seq, Actor by, Instant at, List<Operation> operations) {
  public Commit {
    operations = List.copyOf(operations);
  }

  /** Whether all it does is to purge what nobody saw any more. */
  public boolean isPurge() {
    return !operations.isEmpty() && operations.stream().allMatch(Operation.Purge.class::isInstance);
  }
}
