package org.wayloom.collaboration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What must hold of every life of a document, whatever happens to server, disk and network. */
final class LiveLaws {
  private LiveLaws() {}

  /** LV20, LV31: commits come without gaps. */
  static void follows(Forest before, Commit commit, SimulatedClient client) {
    if (commit.version() != before.version() + 1) {
      throw new AssertionError(
          "LV31: %s has version %d and is sent version %d"
              .formatted(client.id.value(), before.version(), commit.version()));
    }
  }

  /** LV35: what is acknowledged has gone out before. */
  static void heard(long acknowledged, SimulatedClient client) {
    if (Objects.requireNonNull(client.confirmed).version() < acknowledged) {
      throw new AssertionError(
          "LV35: %s is told of version %d as saved, and has not heard it"
              .formatted(client.id.value(), acknowledged));
    }
  }

  /** LV32: a delta leads to the version that the welcome names. */
  static void sameVersion(Forest told, Forest reached, SimulatedClient client) {
    if (told.version() != reached.version()) {
      throw new AssertionError(
          "LV32: %s came to version %d, and was welcomed at %d"
              .formatted(client.id.value(), reached.version(), told.version()));
    }
  }

  /**
   * LV14, LV20: the log counts its versions without gaps, holds only what takes effect, and comes
   * to the state that the server shows.
   */
  static Forest replayed(Forest durable, List<DocumentStore.LogEntry> log) {
    Forest forest = Forest.empty(durable.id(), durable.kind(), durable.epoch());
    for (DocumentStore.LogEntry entry : log) {
      require(entry.commit().version() == forest.version() + 1, "LV20: versions are dense");
      for (Operation operation : entry.commit().operations()) {
        require(Effective.of(forest, operation).isPresent(), "LV14: only what takes effect");
        forest = forest.with(operation, entry.commit().version());
      }
      forest = forest.atVersion(entry.commit().version());
    }
    same(durable, forest, "LV14: the log");
    return forest;
  }

  /** LV12: from every record the way up ends at the root. */
  static void isATree(Forest forest) {
    Set<String> good = new HashSet<>();
    good.add(forest.root().id());
    for (RecordState record : forest.records()) {
      hangs(forest, record, good);
    }
  }

  /** LV12: from this record the way up ends at the root; what is known to hang well is added. */
  static void hangs(Forest forest, RecordState record, Set<String> good) {
    List<String> way = new ArrayList<>();
    RecordState at = record;
    while (!good.contains(at.id())) {
      way.add(at.id());
      Place place = at.place();
      require(place != null && way.size() <= 10_000, "LV12: a tree, not a ring");
      at = forest.find(Objects.requireNonNull(place).parent()).orElse(null);
      require(at != null, "LV12: every record hangs under one that is there");
      Objects.requireNonNull(at);
    }
    good.addAll(way);
  }

  /** LV22, LV24: how often each token is in the log, and that each client's are in their order. */
  static Map<String, Integer> tokens(List<DocumentStore.LogEntry> log) {
    Map<String, Integer> count = new HashMap<>();
    Map<ClientId, Integer> last = new HashMap<>();
    for (DocumentStore.LogEntry entry : log) {
      ClientId by = entry.commit().client();
      for (Operation operation : entry.commit().operations()) {
        String token = token(operation, by);
        if (token != null) {
          count.merge(token, 1, Integer::sum);
          int number = Integer.parseInt(token.substring(token.indexOf('-') + 1));
          Integer before = last.put(by, number);
          require(
              before == null || before <= number, "LV22: batches are in the order of their client");
        }
      }
    }
    return count;
  }

  private static @Nullable String token(Operation operation, ClientId by) {
    return operation instanceof Operation.Set set
            && set.fields().get(by.value()) instanceof FieldValue.Text(String token)
        ? token
        : null;
  }

  /** LV20: a window shows what the server has. */
  static void same(Forest expected, Forest actual, String what) {
    require(actual.version() == expected.version(), what + " has another version");
    require(actual.epoch() == expected.epoch(), what + " is on another history line");
    require(actual.root().equals(expected.root()), what + " has another root");
    require(actual.records().size() == expected.records().size(), what + " has other records");
    for (RecordState record : expected.records()) {
      if (!record.equals(actual.find(record.id()).orElse(null))) {
        throw new AssertionError(what + " differs at " + record);
      }
    }
  }

  static void require(boolean holds, String law) {
    if (!holds) {
      throw new AssertionError(law);
    }
  }
}
