package org.wayloom.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.wayloom.evidence.Delivery;
import org.wayloom.evidence.Evidence;
import org.wayloom.evidence.Identity;
import org.wayloom.evidence.NewEvent;
import org.wayloom.evidence.Persons;
import org.wayloom.evidence.Rejection;
import org.wayloom.evidence.StreamState;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.ProblemType;
import org.wayloom.kernel.WorkspaceId;

/**
 * Takes what one workspace's journal holds into the evidence, in order, each source a stream. What
 * a stream has already is skipped, so starting again at the journal's beginning does no harm. One
 * thread.
 */
final class Drain {
  private final WorkspaceId workspace;
  private final Journal journal;
  private final Evidence evidence;
  private final Persons persons;
  private final UnaryOperator<String> nameOf;
  private final Map<String, Long> upTo = new HashMap<>();
  private volatile long drained;

  Drain(
      WorkspaceId workspace,
      Journal journal,
      Evidence evidence,
      Persons persons,
      UnaryOperator<String> nameOf) {
    this.workspace = workspace;
    this.journal = journal;
    this.evidence = evidence;
    this.persons = persons;
    this.nameOf = nameOf;
    this.drained = journal.start();
    for (StreamState state : evidence.streams(workspace)) {
      upTo.put(state.stream(), state.upTo());
    }
  }

  /** A message and the position behind it. */
  private record Placed(Entry entry, long end) {}

  /** Bytes that are durable but not in the evidence. */
  long backlog() {
    return journal.end() - drained;
  }

  /** Takes the next stretch in; false when there was none. */
  boolean next() {
    Map<String, List<Placed>> bySource = new LinkedHashMap<>();
    long position = drained;
    for (Journal.Kept kept : journal.read(drained, Delivery.MOST)) {
      position = kept.end();
      Entry entry = EntryBytes.read(kept.bytes());
      if (position > upTo.getOrDefault(entry.source(), -1L)) {
        bySource
            .computeIfAbsent(entry.source(), source -> new ArrayList<>())
            .add(new Placed(entry, position));
      }
    }
    bySource.forEach(this::deliver);
    boolean some = position > drained;
    drained = position;
    journal.forgetUpTo(position);
    return some;
  }

  /**
   * Delivers in one piece. When the store refuses it for what it says, halves find the messages
   * that it cannot take, which are rejected; a full disk refuses all and is tried again.
   */
  private void deliver(String source, List<Placed> stretch) {
    try {
      deliver(source, stretch, Optional.empty());
    } catch (ProblemException refused) {
      if (refused.problem().type() != ProblemType.UNREADABLE_FILE) {
        throw refused;
      }
      if (stretch.size() == 1) {
        deliver(source, stretch, Optional.of(refused.problem().detail()));
        return;
      }
      int half = stretch.size() / 2;
      deliver(source, stretch.subList(0, half));
      deliver(source, stretch.subList(half, stretch.size()));
    }
  }

  private void deliver(String source, List<Placed> stretch, Optional<String> refusal) {
    List<NewEvent> events = new ArrayList<>();
    List<Rejection> rejected = new ArrayList<>();
    long masked = 0;
    for (Placed placed : stretch) {
      switch (placed.entry()) {
        case Entry.Refused no -> rejected.add(no.rejection());
        case Entry.Taken yes when refusal.isPresent() ->
            rejected.add(new Rejection(1, null, refusal.get(), RawText.of(yes.event())));
        case Entry.Taken yes -> {
          events.add(yes.event());
          masked += yes.replaced();
        }
      }
    }
    // Before the events: cut off in between, both are done again, and a pair that is known is
    // known.
    merge(events);
    long end = stretch.getLast().end();
    evidence.deliver(
        workspace, new Delivery(source, nameOf.apply(source), end, events, rejected, masked));
    upTo.put(source, end);
  }

  /** Who says who they are was the same person before. */
  private void merge(List<NewEvent> events) {
    Set<Identity.Pair> pairs = new LinkedHashSet<>();
    for (NewEvent event : events) {
      String former = formerName(event);
      if (former != null && !former.equals(event.person())) {
        pairs.add(new Identity.Pair(former, event.person()));
      }
    }
    if (!pairs.isEmpty()) {
      persons.merge(workspace, List.copyOf(pairs), "intake");
    }
  }

  private static @Nullable String formerName(NewEvent event) {
    return switch (event.type()) {
      case "identify" -> event.properties().get(SegmentMessage.ANONYMOUS_ID);
      case "alias" -> event.properties().get(SegmentMessage.PREVIOUS_ID);
      default -> null;
    };
  }
}
