package org.wayloom.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.wayloom.analysis.Analysis;
import org.wayloom.analysis.Analysis.MeasureOptions;
import org.wayloom.analysis.Measures;
import org.wayloom.analysis.Proposal;
import org.wayloom.evidence.EventRow;
import org.wayloom.evidence.Evidence;
import org.wayloom.evidence.Evidence.RowQuery;
import org.wayloom.evidence.EvidenceModule;
import org.wayloom.evidence.EvidenceSummary;
import org.wayloom.evidence.ImportMapping;
import org.wayloom.evidence.PersonalData.Reason;
import org.wayloom.evidence.PersonalData.RemovalEntry;
import org.wayloom.evidence.SourcePolicy;
import org.wayloom.journeysindex.JourneyIndexes;
import org.wayloom.kernel.Actor;
import org.wayloom.kernel.DocumentId;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.maps.Library;
import org.wayloom.privacy.PrivacyModule;
import org.wayloom.testing.HandClock;
import org.wayloom.workspaces.Workspaces;

/**
 * What a source may keep no longer is gone from the store, the journey index, the numbers and the
 * files, and nothing else is. The clock is moved by hand.
 */
class RetentionTest {
  private static final Instant JUNE = Instant.parse("2024-06-01T00:00:00Z");
  private static final String OLD_PERSON = "canaryoldperson";
  private static final String OLD_WORD = "canaryoldword";
  private static final String OLD_REJECTED = "canaryoldrejected";
  private static final String SHORT =
      """
      person,activity,time,note
      %s,visit,2024-03-01T10:00:00Z,%s
      ann,visit,2024-03-01T10:00:00Z,
      ann,visit,2024-05-31T10:00:00Z,
      bob,visit,2024-05-31T10:00:00Z,youngword
      eva,visit,%s,
      """
          .formatted(OLD_PERSON, OLD_WORD, OLD_REJECTED);
  private static final String LONG =
      """
      person,activity,time
      kim,visit,2020-01-01T10:00:00Z
      """;

  @TempDir private Path data;
  private RunningServer server;
  private WorkspaceId shop;
  private DocumentId map;

  /** The time of the whole server. */
  @Configuration(proxyBeanMethods = false)
  static class Hand {
    static final HandClock CLOCK = new HandClock(JUNE);

    @Bean
    @Primary
    static Clock hand() {
      return CLOCK;
    }
  }

  @BeforeEach
  void openAShop() {
    Hand.CLOCK.set(JUNE);
    server =
        RunningServer.start(
            new WayloomConfig(0, data, Optional.empty(), Optional.empty(), false), Hand.class);
    shop = server.bean(Workspaces.class).create("Shop", false, "en").id();
    map =
        server
            .bean(Analysis.class)
            .accept(
                shop,
                new Proposal(
                    "Visits",
                    "en",
                    List.of(
                        new Proposal.Stage(
                            "Visit",
                            List.of(
                                new Proposal.Touchpoint(
                                    "Shop",
                                    List.of(),
                                    0,
                                    0,
                                    0,
                                    List.of(
                                        List.of(
                                            new Library.Condition(
                                                "type", Library.Match.EQUALS, "visit"))))))),
                    new Proposal.LeftOut(0, 0)),
                Actor.LOCAL)
            .id();
    take("short.csv", SHORT);
    take("long.csv", LONG);
  }

  @AfterEach
  void close() {
    server.close();
  }

  private void take(String name, String rows) {
    try {
      Path file = Files.writeString(data.resolve(name), rows);
      evidence().importFile(shop, file, name, ImportMapping.GUESS, false, (phase, a, b, n) -> {});
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Evidence evidence() {
    return server.bean(EvidenceModule.class).evidence();
  }

  private void keep(String source, int days) {
    server
        .bean(EvidenceModule.class)
        .personalData()
        .setPolicy(shop, source, new SourcePolicy(SourcePolicy.Texts.MASK, Map.of(), days));
  }

  /** What the job of every day does. */
  private void removeOld() {
    server.bean(PrivacyModule.class).removeOld(List.of(shop));
  }

  private List<String> stored() {
    return evidence().rows(shop, new RowQuery(List.of(), List.of(), 100, "")).items().stream()
        .map(RetentionTest::told)
        .sorted()
        .toList();
  }

  private static String told(EventRow row) {
    return row.person() + " " + row.time().toString().substring(0, 10);
  }

  private JourneyIndexes.Status index() {
    JourneyIndexes indexes = server.bean(JourneyIndexes.class);
    indexes.borrowCurrent(shop).close();
    return indexes.status(shop);
  }

  private Measures measures() {
    index();
    return server.bean(Analysis.class).measures(shop, map, MeasureOptions.OF_MAP);
  }

  private long filesWith(String word) {
    try (var files = Files.walk(data)) {
      return files.filter(Files::isRegularFile).filter(file -> holds(file, word)).count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean holds(Path file, String word) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(word);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void leavesEverythingWhileItIsYoungEnough() {
    keep("short.csv", 100);
    removeOld();

    assertThat(stored()).hasSize(5);
    assertThat(index().events()).isEqualTo(5);
  }

  @Test
  void removesWhatIsTooOldFromTheStoreTheIndexTheNumbersAndTheFiles() {
    assertThat(index().persons()).isEqualTo(4);
    assertThat(measures().stages().getFirst().visited()).isEqualTo(4);
    keep("short.csv", 100);

    Hand.CLOCK.set(JUNE.plus(Duration.ofDays(30)));
    removeOld();

    assertThat(stored())
        .as("of 122 days ago nothing; of 31 days ago all; of another source all")
        .containsExactly("ann 2024-05-31", "bob 2024-05-31", "kim 2020-01-01");
    EvidenceSummary summary = evidence().summary(shop);
    assertThat(summary.events()).isEqualTo(3);
    assertThat(summary.persons()).isEqualTo(3);
    assertThat(index().events()).isEqualTo(3);
    assertThat(index().persons()).isEqualTo(3);
    Measures measures = measures();
    assertThat(measures.totals().events()).isEqualTo(3);
    assertThat(measures.totals().persons()).isEqualTo(3);
    assertThat(measures.stages().getFirst().visited()).isEqualTo(3);
    server.close();
    assertThat(filesWith(OLD_PERSON)).isZero();
    assertThat(filesWith(OLD_WORD)).isZero();
    assertThat(filesWith("youngword")).as("the search finds what is there").isPositive();
  }

  @Test
  void countsTheDaysOfEachSourceByItself() {
    keep("short.csv", 2);
    keep("long.csv", 3_650);

    Hand.CLOCK.set(JUNE.plus(Duration.ofDays(1)));
    removeOld();
    assertThat(stored())
        .as("of 2024-05-31 at ten: not yet two days ago")
        .containsExactly("ann 2024-05-31", "bob 2024-05-31", "kim 2020-01-01");

    Hand.CLOCK.set(JUNE.plus(Duration.ofDays(2)));
    removeOld();
    assertThat(stored()).containsExactly("kim 2020-01-01");
    assertThat(index().events()).isEqualTo(1);
  }

  @Test
  void removesRejectedRowsThatCameInTooLongAgoAndSaysSo() {
    keep("short.csv", 10);
    Hand.CLOCK.set(JUNE.plus(Duration.ofDays(11)));
    removeOld();

    assertThat(server.bean(EvidenceModule.class).personalData().removals(shop))
        .extracting(RemovalEntry::reason, RemovalEntry::events, RemovalEntry::rejected)
        .contains(org.assertj.core.groups.Tuple.tuple(Reason.TOO_OLD, 4L, 1L));
    server.close();
    assertThat(filesWith(OLD_REJECTED)).isZero();
  }
}
