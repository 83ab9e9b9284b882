package org.wayloom.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wayloom.analysis.Analysis.PageAsk;
import org.wayloom.analysis.Quotes.Quote;
import org.wayloom.analysis.VoiceDesk.Where;
import org.wayloom.evidence.EventKind;
import org.wayloom.evidence.EventRow;
import org.wayloom.evidence.EvidenceModule;
import org.wayloom.evidence.NewEvent;
import org.wayloom.kernel.ProblemException;

/** What a card may rest on is found on the server, however much of it there is. */
class EvidenceFinderTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  @TempDir Path data;
  private EvidenceModule module;
  private EvidenceFinder finder;
  private List<Quote> quotes = List.of();

  @BeforeEach
  void open() {
    module = EvidenceModule.of(data, Clock.systemUTC());
    World world = World.of("a: pay deliver").map("buy: pay\nget: deliver");
    finder = new EvidenceFinder(module.evidence(), workspace -> quotes, world.maps);
    List<NewEvent> events = new ArrayList<>();
    events.add(row(0, EventKind.EVENT, "deliver", "ann", "The driver waved."));
    for (int minute = 1; minute <= 120; minute++) {
      events.add(row(minute, EventKind.EVENT, "deliver", "c" + minute, null));
    }
    events.add(row(121, EventKind.TICKET, "refund", "bob", "No driver ever came."));
    module.evidence().store(World.WORKSPACE, "test", events);
  }

  @AfterEach
  void close() {
    module.close();
  }

  private static NewEvent row(
      int minute, EventKind kind, String type, String person, @Nullable String text) {
    return new NewEvent(
        "e" + minute,
        kind,
        type,
        NOON.plusSeconds(60L * minute),
        person,
        null,
        null,
        text,
        null,
        Map.of(),
        null);
  }

  private static Quote quote(String id, String touchpoint, String map, String stage, String text) {
    return new Quote(
        id,
        "talk",
        "Talk with Sara",
        LocalDate.of(2026, 2, 3),
        "sara",
        text,
        touchpoint,
        map,
        stage,
        "");
  }

  private FoundEvidence find(
      @Nullable String stage, @Nullable String touchpoint, @Nullable VoiceKind kind, String words) {
    return finder.find(
        World.WORKSPACE,
        World.MAP,
        new Where(stage, touchpoint, kind, null, null, null),
        words,
        new PageAsk(50, ""));
  }

  @Test
  void findsTheOldestOfManyRowsOfATouchpoint() {
    FoundEvidence found = find(null, "deliver", null, "driver");

    assertThat(found.items()).extracting(EventRow::person).containsExactly("ann");
    assertThat(found.total()).isEqualTo(1);
    assertThat(found.next()).isNull();
  }

  @Test
  void tellsHowManyThereAreBesideThePage() {
    FoundEvidence found = find("get", null, null, "");

    assertThat(found.items()).hasSize(50);
    assertThat(found.total()).isEqualTo(121);
    assertThat(found.next()).isNotNull();
  }

  @Test
  void findsEverywhereWhatNoRuleGivesAPlace() {
    assertThat(find(null, null, null, "driver").items())
        .extracting(EventRow::person)
        .containsExactly("bob", "ann");
    assertThat(find("buy", null, null, "driver").total()).isZero();
  }

  @Test
  void findsOnlyOneKind() {
    assertThat(find(null, null, VoiceKind.TICKET, "").items())
        .extracting(EventRow::type)
        .containsExactly("refund");
  }

  @Test
  void findsPassagesOfInterviewsAtTheirPlace() {
    quotes =
        List.of(
            quote("1", "deliver", "", "", "He drove past, the driver did"),
            quote("2", "", World.MAP.value(), "get", "I like drivers"),
            quote("3", "pay", "", "", "No driver takes cards"),
            quote("4", "deliver", "", "", "It rained"));

    FoundEvidence found = find("get", null, null, "driver");

    assertThat(found.passages())
        .extracting(passage -> passage.interview().passage())
        .containsExactly("1", "2");
    assertThat(found.passagesTotal()).isEqualTo(2);
    assertThat(find("get", null, VoiceKind.INTERVIEW, "driver").items()).isEmpty();
    assertThat(find("get", null, VoiceKind.TICKET, "driver").passages()).isEmpty();
  }

  @Test
  void saysHowManyPassagesThereAreWhereNotAllAreTold() {
    quotes =
        IntStream.range(0, 30)
            .mapToObj(i -> quote("p" + i, "deliver", "", "", "The driver again"))
            .toList();

    FoundEvidence found = find(null, "deliver", null, "driver");

    assertThat(found.passages()).hasSize(EvidenceFinder.MOST_PASSAGES);
    assertThat(found.passagesTotal()).isEqualTo(30);
  }

  @Test
  void refusesAPlaceThatTheMapHasNot() {
    assertThatThrownBy(() -> find("nowhere", null, null, ""))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("no stage nowhere");
  }
}
