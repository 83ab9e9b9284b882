package org.wayloom.history;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.wayloom.collaboration.Commit;
import org.wayloom.collaboration.Operation;
import org.wayloom.kernel.Actor;

/**
 * Groups batches into sittings, the newest first. A pause ends a sitting, and so does another
 * author, unless the first one goes on within the pause: then both worked together. Wayloom's own
 * batches, which put orders straight or empty the trash, belong to whoever was at work.
 *
 * <p>Where a sitting ends depends on what is older than it alone. So a page of them can begin at
 * any end, and none is cut in two.
 */
final class Sittings {
  static final Duration PAUSE = Duration.ofMinutes(15);

  /** A program that writes all day long makes several sittings. */
  private static final int MOST_EDITS = 1_000;

  private final Iterator<Commit> newestFirst;

  /** What was read beyond the end of the last sitting. */
  private final Deque<Commit> unread = new ArrayDeque<>();

  Sittings(Iterator<Commit> newestFirst) {
    this.newestFirst = newestFirst;
  }

  /** The next older sitting; empty at the end. Batches that changed nothing are in none. */
  Optional<Sitting> next() {
    List<Commit> sitting = new ArrayList<>();
    List<Commit> others = new ArrayList<>();
    while (sitting.size() + others.size() < MOST_EDITS) {
      Commit older = read().orElse(null);
      if (older == null) {
        break;
      }
      if (joins(older, sitting)) {
        sitting.addAll(others);
        others.clear();
        sitting.add(older);
      } else if (!paused(older, sitting) && joins(older, others)) {
        others.add(older);
      } else {
        unread.addFirst(older);
        break;
      }
    }
    others.reversed().forEach(unread::addFirst);
    return sitting.isEmpty() ? Optional.empty() : Optional.of(Sitting.of(sitting));
  }

  private Optional<Commit> read() {
    while (!unread.isEmpty() || newestFirst.hasNext()) {
      Commit commit = unread.isEmpty() ? newestFirst.next() : unread.removeFirst();
      if (!commit.operations().isEmpty()) {
        return Optional.of(commit);
      }
    }
    return Optional.empty();
  }

  /** Whether it was made right before these, and by one of their authors. */
  private static boolean joins(Commit older, List<Commit> newer) {
    if (paused(older, newer)) {
      return false;
    }
    String author = older.by().id();
    return putsStraight(older)
        || newer.stream().allMatch(Sittings::putsStraight)
        || newer.stream().anyMatch(each -> each.by().id().equals(author) && !putsStraight(each));
  }

  /**
   * Whether Wayloom only gave siblings new keys for the order that they are in (LV53), or took out
   * what was deleted long ago (LV18).
   */
  private static boolean putsStraight(Commit commit) {
    return commit.by().equals(Actor.SYSTEM)
        && (commit.isPurge()
            || commit.operations().stream().allMatch(Operation.Move.class::isInstance));
  }

  private static boolean paused(Commit older, List<Commit> newer) {
    return !newer.isEmpty()
        && Duration.between(older.at(), newer.getLast().at()).compareTo(PAUSE) > 0;
  }
}
