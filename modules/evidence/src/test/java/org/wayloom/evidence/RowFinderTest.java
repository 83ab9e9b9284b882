package org.wayloom.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wayloom.evidence.Evidence.RowSearch;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.WorkspaceId;

/** Rows that hold words, wherever in them they stand. */
class RowFinderTest {
  private static final WorkspaceId SHOP = new WorkspaceId("shop");
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  @TempDir Path data;
  private EvidenceModule module;
  private Evidence evidence;

  @BeforeEach
  void open() {
    module = EvidenceModule.of(data, Clock.systemUTC());
    evidence = module.evidence();
    evidence.store(
        SHOP,
        "Help desk",
        List.of(
            row(1, EventKind.EVENT, "visit", "anna", "web", null),
            row(2, EventKind.ANSWER, "rate", "bob", null, "Żółta KSIĄŻKA za późno"),
            row(3, EventKind.TICKET, "complain", "anna", "phone", "The Café was closed, twice."),
            row(4, EventKind.TICKET, "complain", "cleo", "phone", "می‌خواستم ۲ کتاب پس بدهم"),
            row(5, EventKind.TICKET, "ask", "bob", "phone", "100% sure_that it's \"late\"")));
  }

  @AfterEach
  void close() {
    module.close();
  }

  private static NewEvent row(
      int minute,
      EventKind kind,
      String type,
      String person,
      @Nullable String channel,
      @Nullable String text) {
    return new NewEvent(
        "e" + minute,
        kind,
        type,
        NOON.plusSeconds(60L * minute),
        person,
        channel,
        null,
        text,
        null,
        Map.of(),
        null);
  }

  private FoundRows find(String words) {
    return evidence.find(SHOP, new RowSearch(null, words, 100, ""));
  }

  /** The minutes of the rows that were found. */
  private List<Long> minutes(String words) {
    return find(words).items().stream()
        .map(row -> (row.time().getEpochSecond() - NOON.getEpochSecond()) / 60)
        .toList();
  }

  @Test
  void findsAllRowsNewestFirstWhereNoWordIsGiven() {
    assertThat(minutes(" ")).containsExactly(5L, 4L, 3L, 2L, 1L);
    assertThat(find(" ").total()).isEqualTo(5);
  }

  @Test
  void looksIntoTextsTypesChannelsPersonsAndSources() {
    assertThat(minutes("closed")).containsExactly(3L);
    assertThat(minutes("compl")).containsExactly(4L, 3L);
    assertThat(minutes("web")).containsExactly(1L);
    assertThat(minutes("anna")).containsExactly(3L, 1L);
    assertThat(minutes("desk")).containsExactly(5L, 4L, 3L, 2L, 1L);
  }

  @Test
  void aRowHoldsEachOfSeveralWords() {
    assertThat(minutes("anna phone")).containsExactly(3L);
    assertThat(minutes("anna cleo")).isEmpty();
  }

  @Test
  void marksAndCaseOfLettersDoNotMatter() {
    assertThat(minutes("zolta ksiazka")).containsExactly(2L);
    assertThat(minutes("CAFE")).containsExactly(3L);
    assertThat(minutes("café")).containsExactly(3L);
  }

  @Test
  void formsOfPersianLettersAndDigitsAreOne() {
    assertThat(minutes("كتاب")).containsExactly(4L);
    assertThat(minutes("میخواستم")).containsExactly(4L);
    assertThat(minutes("مي‌خواستم")).containsExactly(4L);
    assertThat(minutes("2 پس")).containsExactly(4L);
  }

  @Test
  void signsOfPatternsAndQuotesAreLettersLikeOthers() {
    assertThat(minutes("100%")).containsExactly(5L);
    assertThat(minutes("%")).containsExactly(5L);
    assertThat(minutes("_")).containsExactly(5L);
    assertThat(minutes("it's \"late\"")).containsExactly(5L);
  }

  @Test
  void findsOnlyWhatHasOneOfTheSignatures() {
    List<Integer> tickets =
        evidence.signatures(SHOP).stream()
            .filter(signature -> signature.kind() == EventKind.TICKET)
            .map(Signature::code)
            .toList();

    FoundRows found = evidence.find(SHOP, new RowSearch(tickets, "bob", 100, ""));

    assertThat(found.items()).extracting(EventRow::type).containsExactly("ask");
    assertThat(found.total()).isEqualTo(1);
    assertThat(evidence.find(SHOP, new RowSearch(List.of(), "", 100, "")).total()).isZero();
  }

  @Test
  void pagesTellEachRowOnceAndTheSameTotal() {
    List<String> seen = new ArrayList<>();
    String after = "";
    do {
      FoundRows page = evidence.find(SHOP, new RowSearch(null, "phone", 2, after));
      assertThat(page.total()).isEqualTo(3);
      page.items().forEach(row -> seen.add(row.type()));
      after = page.next() == null ? "" : String.valueOf(page.next());
    } while (!after.isEmpty());

    assertThat(seen).containsExactly("ask", "complain", "complain");
  }

  @Test
  void leavesOutPersonsWhomNoAnalysisReads() {
    module.personalData().leaveOut(SHOP, List.of("anna"));

    assertThat(minutes("")).containsExactly(5L, 4L, 2L);
    assertThat(find("anna").total()).isZero();
  }

  @Test
  void refusesAPlaceThatIsNotOfAPageBefore() {
    assertThatThrownBy(() -> evidence.find(SHOP, new RowSearch(null, "", 2, "elsewhere")))
        .isInstanceOf(ProblemException.class);
  }

  @Test
  void findsNothingInAWorkspaceWithoutEvidence() {
    assertThat(evidence.find(new WorkspaceId("empty"), new RowSearch(null, "", 2, "")).total())
        .isZero();
  }
}
