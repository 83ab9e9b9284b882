package org.wayloom.maps;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.wayloom.collaboration.RecordState;
import org.wayloom.maps.Claim.Why;

/** The rules of grading one by one. Asked about 30 June 2026; 1 January is 180 days before it. */
class GradingTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-06-30");
  private static final String SCORE = "touchpoint:pay:score";

  @Test
  void isAHypothesisWithoutEvidence() {
    assertThat(grade())
        .isEqualTo(
            new Claim(
                "c",
                Grade.HYPOTHESIS,
                List.of(),
                0,
                0,
                Optional.empty(),
                Why.NO_EVIDENCE,
                Optional.empty()));
  }

  @Test
  void isOfOneSourceWithOneSupport() {
    assertThat(grade(interview("2026-03-01")))
        .isEqualTo(
            new Claim(
                "c",
                Grade.ONE_SOURCE,
                List.of("interview"),
                1,
                0,
                Optional.of(LocalDate.parse("2026-03-01")),
                Why.ONE_SUPPORT,
                Optional.empty()));
  }

  @Test
  void isOfOneSourceHoweverManySupportsOfOneMethodThereAre() {
    Claim claim = grade(interview("2026-03-01"), interview("2026-05-01"), interview("2026-04-01"));

    assertThat(claim.grade()).isEqualTo(Grade.ONE_SOURCE);
    assertThat(claim.why()).isEqualTo(Why.ONE_METHOD);
    assertThat(claim.supports()).isEqualTo(3);
    assertThat(claim.newest()).contains(LocalDate.parse("2026-05-01"));
  }

  @Test
  void isTriangulatedWhenTwoMethodsAgree() {
    Claim claim = grade(survey("2026-03-01"), interview("2026-03-02"));

    assertThat(claim.grade()).isEqualTo(Grade.TRIANGULATED);
    assertThat(claim.methods()).containsExactly("interview", "survey");
  }

  @Test
  void isContradictedWhenAnythingSpeaksAgainstItWhateverSpeaksForIt() {
    Claim claim = grade(survey("2026-03-01"), interview("2026-03-02"), against("2026-03-03"));

    assertThat(claim.grade()).isEqualTo(Grade.CONTRADICTED);
    assertThat(claim.why()).isEqualTo(Why.FOR_AND_AGAINST);
    assertThat(claim.supports()).isEqualTo(2);
    assertThat(claim.contradicts()).isEqualTo(1);
    assertThat(claim.methods()).as("of what speaks for it").doesNotContain("analytics");
    assertThat(grade(against("2026-03-03")).why()).isEqualTo(Why.ONLY_AGAINST);
  }

  @Test
  void staysContradictedHoweverOldTheDoubtIs() {
    assertThat(grade(interview("2026-03-01"), against("2019-03-03")).grade())
        .isEqualTo(Grade.CONTRADICTED);
  }

  @Test
  void isFreshOnTheLastDayAndStaleOnTheNext() {
    assertThat(grade(interview("2026-01-01")).grade()).isEqualTo(Grade.ONE_SOURCE);
    assertThat(grade(interview("2025-12-31")).grade()).isEqualTo(Grade.STALE);
    assertThat(grade(interview("2025-12-31")).why()).isEqualTo(Why.OLD);
  }

  @Test
  void doesNotCountWhatIsOldTowardsTheMixOfMethods() {
    Claim claim = grade(interview("2026-03-01"), survey("2024-03-01"));

    assertThat(claim.grade()).isEqualTo(Grade.ONE_SOURCE);
    assertThat(claim.why()).isEqualTo(Why.ONE_SUPPORT);
    assertThat(claim.methods()).containsExactly("interview", "survey");
  }

  @Test
  void isStaleWhenNobodyKnowsHowOldItsEvidenceIs() {
    assertThat(grade(interview("")).grade()).isEqualTo(Grade.STALE);
    assertThat(grade(interview("last spring")).why()).isEqualTo(Why.UNDATED);
    assertThat(grade(interview("2026-02-30")).why()).as("no such day").isEqualTo(Why.UNDATED);
  }

  @Test
  void takesADateInTheFutureForFresh() {
    assertThat(grade(interview("2026-07-01")).grade()).isEqualTo(Grade.ONE_SOURCE);
  }

  @Test
  void lastsAsLongAsItIsTold() {
    Claim claim =
        new Grading(0).grade("c", List.of(Support.of(interview("2026-06-29"))), List.of(), TODAY);

    assertThat(claim.grade()).isEqualTo(Grade.STALE);
  }

  @Test
  void isStaleWhenANumberThatItRestsOnMovedWhateverElseSpeaksForIt() {
    MovedNumber moved = moved(SCORE, "2026-03-01");

    Claim claim = grade(List.of(moved), measured(SCORE, "2026-03-01"), interview("2026-06-29"));

    assertThat(claim.grade()).isEqualTo(Grade.STALE);
    assertThat(claim.why()).isEqualTo(Why.MOVED);
    assertThat(claim.moved()).contains(moved);
    assertThat(claim.newest()).contains(LocalDate.parse("2026-06-29"));
  }

  @Test
  void namesTheSurestOfSeveralNumbersThatMoved() {
    List<MovedNumber> moved = List.of(moved("b", "2026-03-01"), moved("a", "2026-03-01"));

    Claim claim = grade(moved, measured("a", "2026-03-01"), measured("b", "2026-03-01"));

    assertThat(claim.moved()).contains(moved.getFirst());
  }

  @Test
  void doesNotMindWhatElseMovedOnItsMap() {
    assertThat(
            grade(
                    List.of(
                        moved(SCORE, "2026-03-01"), moved("touchpoint:pay:reached", "2026-03-02")),
                    measured("touchpoint:pay:reached", "2026-03-01"))
                .grade())
        .isEqualTo(Grade.ONE_SOURCE);
  }

  @Test
  void isNotShakenByANumberInAQuoteOrOneThatSpeaksAgainstIt() {
    List<MovedNumber> moved = List.of(moved(SCORE, "2026-03-01"));
    RecordState quote =
        support("survey", "supports", "2026-03-01", "kind", "quote", "reference", SCORE);
    RecordState doubt =
        support("survey", "contradicts", "2026-03-01", "kind", "measure", "reference", SCORE);

    assertThat(grade(moved, quote).grade()).isEqualTo(Grade.ONE_SOURCE);
    assertThat(grade(moved, interview("2026-03-01"), doubt).why()).isEqualTo(Why.FOR_AND_AGAINST);
  }

  @Test
  void isFreshAgainWhenSomebodySaidThatItStillHolds() {
    List<MovedNumber> moved = List.of(moved(SCORE, "2026-03-01"));
    RecordState confirmed =
        support(
            "survey",
            "supports",
            "2026-03-01",
            "kind",
            "measure",
            "reference",
            SCORE,
            "confirmed",
            "2026-06-28");

    Claim claim = grade(moved, confirmed);

    assertThat(claim.grade()).isEqualTo(Grade.ONE_SOURCE);
    assertThat(claim.newest()).contains(LocalDate.parse("2026-06-28"));
    assertThat(grade(List.of(moved(SCORE, "2026-06-28")), confirmed).why())
        .as("when it moves once more")
        .isEqualTo(Why.MOVED);
  }

  @Test
  void goesByTheYoungestSupportOfANumber() {
    List<MovedNumber> moved = List.of(moved(SCORE, "2026-03-01"));

    assertThat(grade(moved, measured(SCORE, "2026-03-01"), measured(SCORE, "2026-06-28")).why())
        .isEqualTo(Why.ONE_METHOD);
  }

  @Test
  void isOldBeforeItIsAskedWhetherItsNumberMoved() {
    assertThat(grade(List.of(moved(SCORE, "2025-12-31")), measured(SCORE, "2025-12-31")).why())
        .isEqualTo(Why.OLD);
  }

  private static MovedNumber moved(String number, String day) {
    return Sketch.moved(new ClaimedNumber(number, LocalDate.parse(day)));
  }

  private static RecordState measured(String number, String date) {
    return support("survey", "supports", date, "kind", "measure", "reference", number);
  }

  private static Claim grade(RecordState... supports) {
    return grade(List.of(), supports);
  }

  private static Claim grade(List<MovedNumber> moved, RecordState... supports) {
    return Grading.STANDARD.grade(
        "c", List.of(supports).stream().map(Support::of).toList(), moved, TODAY);
  }

  private static RecordState interview(String date) {
    return support("interview", "supports", date);
  }

  private static RecordState survey(String date) {
    return support("survey", "supports", date);
  }

  private static RecordState against(String date) {
    return support("analytics", "contradicts", date);
  }

  private static RecordState support(String method, String stance, String date, Object... more) {
    return Sketch.of(Maps.MAP)
        .put("s", "support", "c", "a0", "method", method, "stance", stance, "date", date)
        .set("s", more)
        .find("s")
        .orElseThrow();
  }
}
