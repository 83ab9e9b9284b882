package org.wayloom.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.wayloom.journeys.Attribution.ChannelSet;
import org.wayloom.journeys.Attribution.Rule;

class AttributionTest {
  private static final long DAY = 86_400_000;
  private static final Offset<Double> PART = within(2e-9);

  /** Channels: ads 0, mail 1, direct 2, shop 3. */
  private static final JourneyText LOG =
      JourneyText.of(
          """
          ann: ads@0d mail@7d direct@14d buy@15d mail@16d
          bob: ads@0d ads@1d ads@2d mail@3d buy@3d
          cyd: direct@0d buy@0d
          dee: buy@5d
          eve: mail@1d ads@2d
          fay: ads@0d mail@1d shop@2d direct@3d buy@4d
          """);

  private static Attribution of(JourneyText log, long lookback, String... channels) {
    BitSet direct = new BitSet();
    direct.set(2);
    BitSet bought = new BitSet();
    bought.set(log.code("buy"));
    return new Attribution(log.coding(channels), direct, bought, lookback, 7 * DAY);
  }

  private static final Attribution.Result COUNTED =
      Ask.of(LOG.blocks(), of(LOG, 0, "ads", "mail", "direct", "shop"));

  private static void check(Rule rule, double ads, double mail, double direct, double shop) {
    List<Double> credits = COUNTED.credits(rule);
    assertThat(credits.get(0)).isCloseTo(ads, PART);
    assertThat(credits.get(1)).isCloseTo(mail, PART);
    assertThat(credits.get(2)).isCloseTo(direct, PART);
    assertThat(credits.get(3)).isCloseTo(shop, PART);
  }

  @Test
  void countsWhoConvertedWithATouchAndWithout() {
    assertThat(COUNTED.conversions()).isEqualTo(5);
    assertThat(COUNTED.credited()).isEqualTo(4);
    assertThat(COUNTED.notConverted()).isEqualTo(1);
  }

  @Test
  void givesAllToTheFirstOrTheLastTouch() {
    check(Rule.FIRST, 3, 0, 1, 0);
    check(Rule.LAST, 0, 1, 3, 0);
  }

  @Test
  void passesDirectTouchesOverUnlessThereIsNothingElse() {
    // ann: mail, bob: mail, fay: shop; cyd has only direct.
    check(Rule.LAST_NON_DIRECT, 0, 2, 1, 1);
  }

  @Test
  void givesEqualPartsToTouchesAndNotToEvents() {
    // ann thirds of ads, mail, direct; bob halves of ads, mail; cyd direct; fay quarters.
    check(Rule.LINEAR, 1 / 3.0 + 0.5 + 0.25, 1 / 3.0 + 0.5 + 0.25, 1 / 3.0 + 1 + 0.25, 0.25);
  }

  @Test
  void givesFortyPercentToBothEnds() {
    // ann 0.4 0.2 0.4; bob halves; cyd all; fay 0.4 0.1 0.1 0.4.
    check(Rule.POSITION, 0.4 + 0.5 + 0.4, 0.2 + 0.5 + 0.1, 0.4 + 1 + 0.4, 0.1);
  }

  @Test
  void letsWeightsHalveWithAge() {
    JourneyText log = JourneyText.of("ann: ads@0d mail@7d direct@14d buy@15d");
    List<Double> credits =
        Ask.of(log.blocks(), of(log, 0, "ads", "mail", "direct")).credits(Rule.TIME_DECAY);

    // A week each: 1 : 2 : 4 of 7.
    assertThat(credits.get(0)).isCloseTo(1 / 7.0, PART);
    assertThat(credits.get(1)).isCloseTo(2 / 7.0, PART);
    assertThat(credits.get(2)).isCloseTo(4 / 7.0, PART);
  }

  @Test
  void dropsTouchesThatAreTooOld() {
    // Ten days before: ann keeps mail and direct; touches of a conversion only.
    assertThat(
            Ask.of(LOG.blocks(), of(LOG, 10 * DAY, "ads", "mail", "direct", "shop"))
                .credits(Rule.FIRST))
        .containsExactly(2.0, 1.0, 1.0, 0.0);
  }

  /**
   * Four ways of two channels: a b converted, a lost, b converted, b lost. From the start half go
   * to a, half to b; of a half go to b, half are lost; of b's three, two convert. So b converts
   * with 2/3, a with 1/3, all with 1/2. Without a: 1/2 · 2/3 = 1/3, so 1/3 is lost; without b
   * nobody.
   */
  @Test
  void removalEffectIsWhatALostChannelWouldCost() {
    JourneyText log =
        JourneyText.of(
            """
            ann: ads@0 mail@1 buy@2
            bob: ads@0
            cyd: mail@0 buy@1
            dee: mail@0
            """);
    List<RemovalEffect.Worth> worths =
        RemovalEffect.of(Ask.of(log.blocks(), of(log, 0, "ads", "mail")));

    assertThat(worths.get(0).effect()).isCloseTo(1 / 3.0, PART);
    assertThat(worths.get(1).effect()).isCloseTo(1, PART);
    assertThat(worths.get(0).credit()).isCloseTo(2 * 0.25, PART);
    assertThat(worths.get(1).credit()).isCloseTo(2 * 0.75, PART);
  }

  @Test
  void removalEffectSolvesChainsWithLoops() {
    // a and b lead to each other. From a: b, b; from b: a, conversion; start: a once.
    JourneyText log = JourneyText.of("ann: ads@0 mail@1 ads@2 mail@3 buy@4");
    List<RemovalEffect.Worth> worths =
        RemovalEffect.of(Ask.of(log.blocks(), of(log, 0, "ads", "mail")));

    // Whoever comes from b back to a comes to b again: all convert, and none without either.
    assertThat(worths).extracting(RemovalEffect.Worth::effect).containsExactly(1.0, 1.0);
    assertThat(worths).extracting(RemovalEffect.Worth::credit).containsExactly(0.5, 0.5);
  }

  /**
   * ads alone 10 persons, 1 converted; mail alone 10, 3; both 20, 12. Rates: 0.1, 0.3, and all
   * together 16/40 = 0.4. ads: (0.1 + (0.4 - 0.3)) / 2 = 0.1; mail: (0.3 + (0.4 - 0.1)) / 2 = 0.3.
   */
  @Test
  void shapleyAveragesWhatAChannelAdds() {
    List<ChannelSet> sets =
        List.of(
            new ChannelSet(List.of(0), 10, 1),
            new ChannelSet(List.of(0, 1), 20, 12),
            new ChannelSet(List.of(1), 10, 3));
    List<Shapley.Credit> rate = Shapley.of(sets, 3, Shapley.Worth.RATE);

    assertThat(rate.get(0).conversions()).isCloseTo(4, PART);
    assertThat(rate.get(1).conversions()).isCloseTo(12, PART);
    assertThat(rate.get(2)).isEqualTo(new Shapley.Credit(0, 0));
    // Of conversions: 1 and half of 12; 3 and half of 12.
    assertThat(Shapley.of(sets, 3, Shapley.Worth.CONVERSIONS))
        .extracting(Shapley.Credit::conversions)
        .containsExactly(7.0, 9.0, 0.0);
  }

  @Test
  void creditsAddUpToTheConversions() {
    for (int seed = 0; seed < 200; seed++) {
      Attribution.Result counted = random(seed, 4);
      double credited = counted.credited();
      for (Rule rule : Rule.values()) {
        assertThat(sum(counted.credits(rule))).as("%s", rule).isEqualTo(credited);
      }
      if (credited > 0) {
        assertThat(
                RemovalEffect.of(counted).stream().mapToDouble(RemovalEffect.Worth::credit).sum())
            .isCloseTo(credited, within(1e-6));
      }
      for (Shapley.Worth worth : Shapley.Worth.values()) {
        assertThat(
                Shapley.of(counted, worth).stream().mapToDouble(Shapley.Credit::conversions).sum())
            .isCloseTo(credited, within(1e-6));
      }
    }
  }

  @Test
  void equalPartsAreTheFormulaForConversions() {
    for (int seed = 0; seed < 100; seed++) {
      Attribution.Result counted = random(seed, 4);
      List<Shapley.Credit> formula =
          Shapley.exact(counted.sets(), 4, Shapley.Worth.CONVERSIONS, 0, 1, 2, 3);
      List<Shapley.Credit> parts = Shapley.of(counted, Shapley.Worth.CONVERSIONS);
      for (int channel = 0; channel < 4; channel++) {
        assertThat(parts.get(channel).conversions())
            .isCloseTo(formula.get(channel).conversions(), within(1e-6));
      }
    }
  }

  @Test
  void channelsThatAddTheSameGetTheSame() {
    Random random = new Random(5);
    for (int round = 0; round < 50; round++) {
      long alone = 5L + random.nextInt(20);
      long bought = random.nextInt(5);
      List<ChannelSet> sets =
          List.of(
              new ChannelSet(List.of(0), alone, bought),
              new ChannelSet(List.of(0, 1, 2), 30, 1 + random.nextInt(20)),
              new ChannelSet(List.of(1), alone, bought),
              new ChannelSet(List.of(2), 40, random.nextInt(9)));
      List<Shapley.Credit> credits = Shapley.of(sets, 3, Shapley.Worth.RATE);
      assertThat(credits.get(0).conversions())
          .isCloseTo(credits.get(1).conversions(), within(1e-9));
    }
  }

  @Test
  void sampledCreditsAreWithinTheirErrorOfTheExactOnes() {
    int outside = 0;
    int all = 0;
    for (int seed = 0; seed < 20; seed++) {
      List<ChannelSet> sets = randomSets(seed, 8);
      int[] players = {0, 1, 2, 3, 4, 5, 6, 7};
      List<Shapley.Credit> exact = Shapley.exact(sets, 8, Shapley.Worth.RATE, players);
      List<Shapley.Credit> sampled = Shapley.sampled(sets, 8, Shapley.Worth.RATE, 600, players);
      assertThat(sampled.stream().mapToDouble(Shapley.Credit::conversions).sum())
          .isCloseTo(exact.stream().mapToDouble(Shapley.Credit::conversions).sum(), within(1e-6));
      for (int channel = 0; channel < 8; channel++) {
        double off =
            Math.abs(sampled.get(channel).conversions() - exact.get(channel).conversions());
        outside += off > sampled.get(channel).error() ? 1 : 0;
        all++;
      }
    }
    // One in twenty is expected: 8 of 160, and more than 16 in one case of a thousand.
    assertThat(outside).isBetween(0, 16);
    assertThat(all).isEqualTo(160);
  }

  @Test
  void manyChannelsAreSampledAndSayHowWell() {
    List<ChannelSet> sets = randomSets(3, 20);
    List<Shapley.Credit> credits = Shapley.of(sets, 20, Shapley.Worth.RATE);

    assertThat(credits.stream().mapToDouble(Shapley.Credit::error).max().orElse(0)).isPositive();
    assertThat(credits.stream().mapToDouble(Shapley.Credit::conversions).sum())
        .isCloseTo(sets.stream().mapToLong(ChannelSet::converted).sum(), within(1e-6));
    assertThat(Shapley.of(sets, 20, Shapley.Worth.RATE)).isEqualTo(credits);
  }

  @Test
  void refusesMoreChannelsThanCanBeTold() {
    assertThatThrownBy(
            () -> new Attribution(Coding.of(new int[0], 129), new BitSet(), new BitSet(), 0, DAY))
        .hasMessageContaining("128");
  }

  private static Attribution.Result random(long seed, int channels) {
    Random random = new Random(seed);
    int[] nodes = new int[RandomLog.SIGNATURES];
    for (int i = 0; i < nodes.length; i++) {
      nodes[i] = i == 0 ? Coding.NONE : random.nextInt(channels);
    }
    BitSet first = new BitSet();
    first.set(0);
    return Ask.of(
        RandomLog.of(seed, 60, 8, 1000).blocks(),
        new Attribution(Coding.of(nodes, channels), new BitSet(), first, seed % 2 * 300, 100));
  }

  private static List<ChannelSet> randomSets(long seed, int channels) {
    Random random = new Random(seed);
    return java.util.stream.IntStream.range(0, 60)
        .mapToObj(
            i ->
                random
                    .ints(1 + random.nextInt(4), 0, channels)
                    .distinct()
                    .sorted()
                    .boxed()
                    .toList())
        .distinct()
        .map(set -> new ChannelSet(set, 20 + random.nextInt(50), random.nextInt(20)))
        .toList();
  }

  private static double sum(List<Double> credits) {
    return credits.stream().mapToDouble(Double::doubleValue).sum();
  }
}
