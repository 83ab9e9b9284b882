package org.wayloom.collaboration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wayloom.sql.Database;
import org.wayloom.testing.PostgresServer;

/**
 * LV25 against the operating system: two server processes serve one map from one PostgreSQL, each
 * with clients of its own that write as people do, and one of them is killed on the way. {@link
 * TwoServersTest} does the same step by step in one process.
 */
class TwoProcessesTest {
  /** At most so long between two edits of a client. */
  private static final int PAUSE_MILLIS = 40;

  private static final int ACKS = 60;
  private static final List<String> HERE = List.of("a1", "a2", "a3", "a4", "a5", "a6");
  private static final List<String> THERE = List.of("b1", "b2", "b3", "b4", "b5", "b6");

  private final AckedEdits edits = new AckedEdits();

  @Test
  @DisplayName(
      "LV25: two processes on one map lose and double nothing, and end up serving the same")
  void twoProcessesLoseNothing() throws Exception {
    Optional<PostgresServer> started = PostgresServer.startIfInstalled();
    Assumptions.assumeTrue(started.isPresent(), "PostgreSQL is not installed on this machine");
    try (PostgresServer postgres = started.orElseThrow()) {
      String place = postgres.jdbcUrl();
      try (EditingServer killed = EditingServer.start(place, PAUSE_MILLIS, HERE, edits)) {
        killed.awaitAcks(1);
        try (EditingServer there = EditingServer.start(place, PAUSE_MILLIS, THERE, edits)) {
          there.awaitAcks(ACKS);
          killed.awaitAcks(ACKS);
          killed.kill();
          try (EditingServer again = EditingServer.start(place, PAUSE_MILLIS, HERE, edits)) {
            again.awaitAcks(ACKS);
            there.awaitAcks(there.heard() + ACKS);
            again.rest();
            there.rest();
            checkThatBothServe(place, again, there);
          }
        }
      }
    }
  }

  private void checkThatBothServe(String place, EditingServer here, EditingServer there)
      throws Exception {
    try (Database database = EditingProcess.open(place)) {
      DocumentStore store = new SqlDocumentStore(database);
      long version = edits.check(store, "at rest");
      assertThat(edits.clients()).isEqualTo(HERE.size() + THERE.size());
      // Both wrote in turns, or the test has shown nothing.
      assertThat(turns(store)).isGreaterThan(4);
      String inTheLog =
          EditingProcess.text(store.load(EditingProcess.ACME, EditingProcess.MAP).orElseThrow());
      assertThat(here.shown(version)).isEqualTo(inTheLog);
      assertThat(there.shown(version)).isEqualTo(inTheLog);
    }
  }

  /** How often the log goes from the clients of one process to those of the other. */
  private static int turns(DocumentStore store) {
    List<Boolean> ofHere =
        store.commits(EditingProcess.ACME, EditingProcess.MAP, 0, Integer.MAX_VALUE).stream()
            .map(commit -> HERE.contains(commit.client().value()))
            .toList();
    int turns = 0;
    for (int i = 1; i < ofHere.size(); i++) {
      turns += ofHere.get(i).equals(ofHere.get(i - 1)) ? 0 : 1;
    }
    return turns;
  }
}
