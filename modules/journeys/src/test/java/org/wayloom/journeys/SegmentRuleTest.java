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

  @Test
  void rulesWithinRulesAgreeWithAskingEachByItself() {
    for (int seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      RandomLog log = RandomLog.of(seed, 40, 6, 30);
      SegmentRule rule = anyRule(random, seed % 4);
      assertThat(Ask.of(log.blocks(), rule.persons()))
          .as("seed %s, %s", seed, rule)
          .isEqualTo(whoPlainly(rule, log));
    }
  }

  @Test
  void aRuleMayHaveMoreParts() {
    RandomLog log = RandomLog.of(7, 60, 5, 30);
    for (int parts : new int[] {8, 9, 62, 63, 64, 65, 200}) {
      Random random = new Random(parts);
      List<SegmentRule> many = new ArrayList<>();
      for (int i = 0; i < parts; i++) {
        many.add(new Not(new Did(anyCodes(random), 1 + i % 3, 0)));
      }
      SegmentRule rule = new Any(List.of(new Did(anyCodes(random)), new Not(new Any(many))));
      assertThat(Ask.of(log.blocks(), rule.persons()))
          .as("%s parts", parts)
          .isEqualTo(whoPlainly(rule, log));
    }
  }

  private static SegmentRule anyRule(Random random, int depth) {
    return switch (depth == 0 ? random.nextInt(3) : 3 + random.nextInt(3)) {
      case 0 -> new Did(anyCodes(random));
      case 1 -> new Did(anyCodes(random), 1 + random.nextInt(3), random.nextInt(10));
      case 2 -> new Among(RoaringBitmap.bitmapOf(random.ints(15, 0, 40).toArray()));
      case 3 -> new Not(anyRule(random, depth - 1));
      case 4 -> new All(List.of(anyRule(random, depth - 1), anyRule(random, depth - 1)));
      default -> new Any(List.of(anyRule(random, depth - 1), anyRule(random, depth - 1)));
    };
  }

  private static BitSet anyCodes(Random random) {
    BitSet codes = new BitSet();
    codes.set(random.nextInt(RandomLog.SIGNATURES));
    codes.set(random.nextInt(RandomLog.SIGNATURES));
    return codes;
  }

  private static RoaringBitmap whoPlainly(SegmentRule rule, RandomLog log) {
    RoaringBitmap who = new RoaringBitmap();
    for (int person = 0; person < log.journeys().size(); person++) {
      if (belongs(rule, person, log.journeys().get(person))) {
        who.add(person);
      }
    }
    return who;
  }

  private static boolean belongs(SegmentRule rule, int person, List<RandomLog.Event> journey) {
    if (rule instanceof Did did) {
      return plainly(did, journey);
    } else if (rule instanceof Among among) {
      return among.members().contains(person);
    } else if (rule instanceof Not not) {
      return !belongs(not.rule(), person, journey);
    } else if (rule instanceof All all) {
      return all.rules().stream().allMatch(part -> belongs(part, person, journey));
    }
    return ((Any) rule).rules().stream().anyMatch(part -> belongs(part, person, journey));
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
