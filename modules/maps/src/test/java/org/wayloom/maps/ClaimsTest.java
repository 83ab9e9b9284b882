package org.wayloom.maps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Claims and truth cover of one small map, on 30 June 2026:
 *
 * <pre>
 *            | Find (s1)                      | Buy (s2)
 *  Goals     | g1: interview, fresh           | g2: nothing
 *  Emotions  | e1: survey, old                | (an empty card)
 *  Thoughts  | t1: nothing; t2: survey, fresh |
 * </pre>
 */
class ClaimsTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-06-30");

  private final Sketch map =
      Sketch.of(Maps.MAP)
          .put("goals", "lane", "root", "a0", "kind", "goals")
          .put("emotions", "lane", "root", "a1", "kind", "emotions")
          .put("thoughts", "lane", "root", "a2", "kind", "thoughts")
          .put("s1", "stage", "root", "a0", "title", "Find")
          .put("s2", "stage", "root", "a1", "title", "Buy")
          .put("g1", "card", "s1", "a0", "lane", "goals", "text", "A gift")
          .put("g1.1", "support", "g1", "a0", "method", "interview", "date", "2026-05-01")
          .put("g2", "card", "s2", "a0", "lane", "goals", "text", "A fair price")
          .put("e1", "card", "s1", "a1", "lane", "emotions", "emotion", 1)
          .put("e1.1", "support", "e1", "a0", "method", "survey", "date", "2025-05-01")
          .put("t1", "card", "s1", "a2", "lane", "thoughts", "text", "Hm")
          .put("t2", "card", "s1", "a3", "lane", "thoughts", "text", "Oh")
          .put("t2.1", "support", "t2", "a0", "method", "survey", "date", "2026-05-01")
          .put("blank", "card", "s2", "a1", "lane", "emotions", "text", " ");

  @Test
  void gradesEveryCardThatStatesSomethingStageByStage() {
    assertThat(claims().items())
        .extracting(Claim::record, Claim::grade)
        .containsExactly(
            tuple("g1", Grade.ONE_SOURCE),
            tuple("e1", Grade.STALE),
            tuple("t1", Grade.HYPOTHESIS),
            tuple("t2", Grade.ONE_SOURCE),
            tuple("g2", Grade.HYPOTHESIS));
  }

  @Test
  void coversTheCellsOfWhichOneClaimIsFresh() {
    // Of goals/s1, emotions/s1, thoughts/s1 and goals/s2, the first and the third hold.
    assertThat(claims().cover()).isEqualTo(new TruthCover(4, 2, 0.5));
  }

  @Test
  void gradesAMapOfAnotherTimeAsOfItsLastDay() {
    // 200 days after the first of May all of it would be old.
    LocalDate later = LocalDate.parse("2026-11-17");
    assertThat(Claims.of(map, Grading.STANDARD, List.of(), later).cover().fresh()).isZero();
    map.set("root", "asOf", "2026-06-30");
    Claims then = Claims.of(map, Grading.STANDARD, List.of(), later);
    assertThat(then.asOf()).isEqualTo(TODAY);
    assertThat(then.cover().fresh()).isEqualTo(2);
  }

  @Test
  void isOfTodayWhenTheMapNamesNoDayThatThereIs() {
    map.set("root", "asOf", "2026-02-30");
    assertThat(claims().asOf()).isEqualTo(TODAY);
  }

  @Test
  void doesNotCountAContradictedClaimAsCover() {
    map.put("g1.2", "support", "g1", "a1", "stance", "contradicts", "date", "2026-05-01");

    assertThat(claims().cover()).isEqualTo(new TruthCover(4, 1, 0.25));
  }

  @Test
  void doesNotCountAsCoverWhatRestsOnANumberThatMoved() {
    map.set("g1.1", "kind", "measure", "reference", "stage:s1:lost");
    ClaimedNumber lost = new ClaimedNumber("stage:s1:lost", LocalDate.parse("2026-05-01"));
    assertThat(Claims.numbers(map, Grading.STANDARD, TODAY))
        .isEqualTo(new ClaimedNumbers(TODAY, List.of(lost)));

    Claims claims = Claims.of(map, Grading.STANDARD, List.of(Sketch.moved(lost)), TODAY);

    assertThat(claims.items().getFirst().grade()).isEqualTo(Grade.STALE);
    assertThat(claims.cover()).isEqualTo(new TruthCover(4, 1, 0.25));
  }

  @Test
  void asksForNoNumberOfAClaimThatIsNotFreshAnyway() {
    map.put("e1.2", "support", "e1", "a1", "kind", "measure", "reference", "stage:s1:score")
        .set("e1.2", "date", "2025-06-01")
        .put("g1.2", "support", "g1", "a1", "kind", "measure", "reference", "stage:s1:lost")
        .set("g1.2", "date", "2026-06-01")
        .put("g1.3", "support", "g1", "a2", "stance", "contradicts");

    assertThat(Claims.numbers(map, Grading.STANDARD, TODAY).numbers()).isEmpty();
  }

  @Test
  void leavesOutWhatNobodySees() {
    map.set("thoughts", "deleted", true).set("s2", "deleted", true).set("g1.1", "deleted", true);

    assertThat(claims().items()).extracting(Claim::record).containsExactly("g1", "e1");
    assertThat(claims().items().getFirst().grade()).isEqualTo(Grade.HYPOTHESIS);
    assertThat(claims().cover()).isEqualTo(new TruthCover(2, 0, 0));
  }

  @Test
  void coversNothingOfAnEmptyMap() {
    assertThat(Claims.of(Sketch.of(Maps.MAP), Grading.STANDARD, List.of(), TODAY).cover())
        .isEqualTo(new TruthCover(0, 0, 0));
  }

  @Test
  void gradesTheTraitsOfTheMapsPersonasToo() {
    map.set("root", "personas", List.of("ania"));
    Sketch library =
        Sketch.of(Maps.LIBRARY)
            .put("ania", "persona", "root", "a0", "name", "Ania")
            .put("fast", "trait", "ania", "a0", "text", "Wants it fast")
            .put("fast.1", "support", "fast", "a0", "method", "survey", "date", "2026-05-01")
            .put("empty", "trait", "ania", "a1")
            .put("ivan", "persona", "root", "a1", "name", "Ivan")
            .put("slow", "trait", "ivan", "a0", "text", "Has time");

    Claims claims = Claims.of(map, library, Grading.STANDARD, List.of(), TODAY);

    assertThat(claims.items().getLast())
        .satisfies(
            claim -> assertThat(claim.record()).isEqualTo("fast"),
            claim -> assertThat(claim.grade()).isEqualTo(Grade.ONE_SOURCE));
    assertThat(claims.items()).hasSize(6);
    assertThat(claims.cover()).as("cards alone").isEqualTo(claims().cover());
  }

  private Claims claims() {
    return Claims.of(map, Grading.STANDARD, List.of(), TODAY);
  }
}
