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

  @Test
  void isAHypothesisWithoutEvidence() {
    assertThat(grade())
        .isEqualTo(
            new Claim("c", Grade.HYPOTHESIS, List.of(), 0, 0, Optional.empty(), Why.NO_EVIDENCE));
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
                Why.ONE_SUPPORT));
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
    Claim claim = new Grading(0).grade("c", List.of(Support.of(interview("2026-06-29"))), TODAY);

    assertThat(claim.grade()).isEqualTo(Grade.STALE);
  }

  private static Claim grade(RecordState... supports) {
    return Grading.STANDARD.grade("c", List.of(supports).stream().map(Support::of).toList(), TODAY);
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

  private static RecordState support(String method, String stance, String date) {
    return Sketch.of(Maps.MAP)
        .put("s", "support", "c", "a0", "method", method, "stance", stance, "date", date)
        .find("s")
        .orElseThrow();
  }
}
