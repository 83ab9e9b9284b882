package org.wayloom.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.roaringbitmap.RoaringBitmap;
import org.wayloom.journeys.SegmentRule.All;
import org.wayloom.journeys.SegmentRule.Among;
import org.wayloom.journeys.SegmentRule.Any;
import org.wayloom.journeys.SegmentRule.Did;
import org.wayloom.journeys.SegmentRule.Not;

class SegmentRuleTest {
  private static final long DAY = 86_400_000;

  private static final JourneyText LOG =
      JourneyText.of(
          """
          ann: buy@0d buy@10d buy@12d
          bob: buy@0d look@1d buy@40d
          cyd: buy@3d complain@4d buy@5d
          dee: look@1d
          """);

  @Test
  void countsHowOftenWithinASpan() {
    assertThat(who(new Did(codes("buy"), 2, 0))).containsExactly("ann", "bob", "cyd");
    assertThat(who(new Did(codes("buy"), 2, 2 * DAY))).containsExactly("ann", "cyd");
    assertThat(who(new Did(codes("buy"), 3, 12 * DAY))).containsExactly("ann");
    assertThat(who(new Did(codes("buy"), 3, 12 * DAY - 1))).isEmpty();
  }

  @Test
  void countsOnlyWhatHappenedInThePeriod() {
    assertThat(who(new Did(codes("buy"), 2, 0, 0, 5 * DAY + 1))).containsExactly("cyd");
    assertThat(who(new Did(codes("buy"), 1, 0, 20 * DAY, Long.MAX_VALUE))).containsExactly("bob");
  }

  @Test
  void joinsWhatWasDoneWithWhatWasNotAndWithTraits() {
    SegmentRule boughtTwice = new Did(codes("buy"), 2, 30 * DAY);
    SegmentRule content = new Not(new Did(codes("complain")));
    SegmentRule plus = new Among(RoaringBitmap.bitmapOf(1, 3));

    assertThat(who(new All(List.of(boughtTwice, content)))).containsExactly("ann");
    assertThat(who(new Any(List.of(boughtTwice, plus))))
        .containsExactly("ann", "bob", "cyd", "dee");
    assertThat(who(new All(List.of()))).hasSize(4);
    assertThat(who(new Any(List.of()))).isEmpty();
  }

  @Test
  void signaturesOfOneRuleCountTogether() {
    assertThat(who(new Did(codes("buy", "look"), 3, 0))).containsExactly("ann", "bob");
  }

  @Test
  void refusesWhatMeansNothing() {
    assertThatThrownBy(() -> new Did(codes("buy"), 0, 0)).hasMessageContaining("at least 1");
    assertThatThrownBy(() -> new Did(codes("buy"), 1, -1)).hasMessageContaining("negative");
    assertThatThrownBy(() -> new Did(codes("buy"), 1, 0, 5, 5)).hasMessageContaining("begin");
  }

  @Test
  void agreesWithTryingEveryEventAsTheFirstOfTheSpan() {
    for (int seed = 0; seed < 500; seed++) {
      Random random = new Random(seed);
      RandomLog log = RandomLog.of(seed, 20, 9, 30);
      BitSet signatures = new BitSet();
      signatures.set(random.nextInt(RandomLog.SIGNATURES));
      signatures.set(random.nextInt(RandomLog.SIGNATURES));
      Did rule = new Did(signatures, 1 + random.nextInt(3), random.nextInt(10), 3, 27);
      List<Integer> expected = new ArrayList<>();
      for (int person = 0; person < 20; person++) {
        if (plainly(rule, log.journeys().get(person))) {
          expected.add(person);
        }
      }
      assertThat(Ask.of(log.blocks(), rule.persons()).stream().boxed().toList())
          .as("seed %s", seed)
          .isEqualTo(expected);
    }
  }

  private static boolean plainly(Did rule, List<RandomLog.Event> journey) {
    List<Long> times =
        journey.stream()
            .filter(event -> rule.signatures().get(event.signature()))
            .map(RandomLog.Event::time)
            .filter(time -> time >= rule.fromMillis() && time < rule.toMillis())
            .toList();
    return times.stream()
        .anyMatch(
            first ->
                times.stream()
                        .filter(time -> time >= first)
                        .filter(
                            time -> rule.withinMillis() == 0 || time - first <= rule.withinMillis())
                        .count()
                    >= rule.times());
  }

  private static BitSet codes(String... names) {
    BitSet codes = new BitSet();
    for (String name : names) {
      codes.set(LOG.code(name));
    }
    return codes;
  }

  private static List<String> who(SegmentRule rule) {
    return Ask.names(LOG, rule.persons());
  }
}
