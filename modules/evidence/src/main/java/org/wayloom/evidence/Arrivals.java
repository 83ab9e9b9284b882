package org.wayloom.evidence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.wayloom.kernel.WorkspaceId;

/**
 * The door for those who react to evidence one by one as it comes in. They keep the sequence number
 * up to which they have read. It means something else after a removal, which {@link
 * Evidence.Revision#signing} tells; then they find their place again by the key of the last piece
 * that they read, or by when that one came in.
 */
public interface Arrivals {
  /** What came in after a sequence number, at most {@code limit} pieces, in order. */
  List<Arrival> after(WorkspaceId workspace, long sequence, int limit);

  /** The sequence number that a piece has now; empty when it was removed. */
  Optional<Long> sequenceOf(WorkspaceId workspace, String key);

  /** The sequence number before the first piece that came in at a moment or later. */
  long sequenceBefore(WorkspaceId workspace, Instant received);

  /** When the newest piece happened; empty without evidence. */
  Optional<Instant> newest(WorkspaceId workspace);

  /** Hands out what happened since a moment, in the order in which it came in. */
  void each(WorkspaceId workspace, Look look, Consumer<Arrival> taker);

  /** All signatures by their codes, with counts of zero. */
  List<Signature> signatures(WorkspaceId workspace);

  /**
   * What is looked at again.
   *
   * @param since when it happened
   * @param persons by the codes of the whole persons; null = everybody's
   * @param signatures null = all
   */
  record Look(Instant since, @Nullable List<Integer> persons, @Nullable List<Integer> signatures) {
    public Look {
      persons = persons == null ? null : List.copyOf(persons);
      signatures = signatures == null ? null : List.copyOf(signatures);
    }
  }
}
