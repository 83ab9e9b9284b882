package org.wayloom.collaboration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What {@link EditingProcess}es said was acknowledged, to be held against the log. */
final class AckedEdits {
  /** The last number of each client that was acknowledged. */
  private final Map<String, Long> acked = new ConcurrentHashMap<>();

  /** The last number of each client that is known to be in the log, which is read up to here. */
  private final Map<String, Long> logged = new HashMap<>();

  private long read;

  /** Takes in a line {@code acked CLIENT NUMBER .}. */
  void hear(String line) {
    String[] words = line.split(" ");
    acked.put(words[1], Long.valueOf(words[2]));
  }

  /** The first number of a client that was not acknowledged. */
  long next(String client) {
    return acked.getOrDefault(client, 0L) + 1;
  }

  /** How many clients were heard of. */
  int clients() {
    return acked.size();
  }

  /**
   * Reads what came into the log since the last look: versions without a gap, each client's edits
   * once and in their order, and all that was acknowledged.
   *
   * @return the version that the document has
   */
  long check(DocumentStore store, String moment) {
    List<Commit> log =
        store.commits(EditingProcess.ACME, EditingProcess.MAP, read, Integer.MAX_VALUE);
    for (Commit commit : log) {
      assertThat(commit.version()).as("%s: LV20", moment).isEqualTo(++read);
      String client = commit.client().value();
      long expected = logged.getOrDefault(client, 0L) + 1;
      assertThat(commit.seq()).as("%s: LV22", moment).isEqualTo(expected);
      assertThat(commit.operations()).isEqualTo(EditingProcess.token(client, expected));
      logged.put(client, expected);
    }
    acked.forEach(
        (client, seq) ->
            assertThat(logged.get(client))
                .as("%s: LV24, the last edit of %s in the log", moment, client)
                .isGreaterThanOrEqualTo(seq));
    assertThat(store.load(EditingProcess.ACME, EditingProcess.MAP).orElseThrow().version())
        .isEqualTo(read);
    return read;
  }
}
