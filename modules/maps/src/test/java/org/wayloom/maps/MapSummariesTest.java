package org.wayloom.maps;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wayloom.collaboration.DocumentState;
import org.wayloom.collaboration.DocumentSummary;
import org.wayloom.collaboration.FieldValue;
import org.wayloom.collaboration.Operation;
import org.wayloom.kernel.DocumentId;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.testing.HandClock;

class MapSummariesTest {
  private static final WorkspaceId ACME = new WorkspaceId("acme");
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final DocumentSummary LISTED =
      new DocumentSummary(new DocumentId("m"), Maps.MAP, 1, NOW, NOW, false);

  private final MapSummaries summaries = new MapSummaries(new HandClock(NOW));

  @Test
  void readsAMapAgainThatWasListedBeforeItsLastVersionCouldBeRead() {
    assertThat(titleOf(Sketch.of(Maps.MAP))).isEmpty();
    assertThat(titleOf(named("Buying"))).isEqualTo("Buying");
  }

  @Test
  void readsAMapOnceAVersion() {
    assertThat(titleOf(named("Buying"))).isEqualTo("Buying");
    assertThat(titleOf(named("Not asked"))).isEqualTo("Buying");
  }

  @Test
  void readsAMapAgainWhenANumberOfItMoved() {
    titleOf(named("Buying"));
    ClaimedNumber score = new ClaimedNumber("touchpoint:pay:score", LocalDate.EPOCH);

    MapSummary summary =
        summaries.of(ACME, LISTED, List.of(Sketch.moved(score)), () -> named("Paying"));

    assertThat(summary.title()).isEqualTo("Paying");
  }

  private String titleOf(DocumentState state) {
    return summaries.of(ACME, LISTED, List.of(), () -> state).title();
  }

  private static DocumentState named(String title) {
    return Sketch.of(Maps.MAP)
        .apply(List.of(new Operation.Set("root", Map.of("title", FieldValue.text(title)))));
  }
}
