package org.wayloom.improvements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.wayloom.analysis.GroupDifferences.Mean;
import org.wayloom.improvements.Effect.Found;
import org.wayloom.improvements.Effect.Verdict;
import org.wayloom.improvements.Expectation.Design;
import org.wayloom.improvements.Expectation.Direction;
import org.wayloom.improvements.Expectation.Reading;
import org.wayloom.improvements.SimulatedWorld.Both;
import org.wayloom.testing.SimulationPage;

/**
 * Changes whose effect is known, in worlds with a trend, weekdays, a time of the year and days that
 * hang together. The 95 % interval of each design must hold the true effect in 93 to 97 of 100, and
 * of changes that did nothing at most 5 of 100 may be said to have had an effect; an experiment
 * that is looked at every day, too.
 */
class SimulatedChangesTest {
  private static final int FULL = 2_000;
  private static final int SMALL = 8;
  private static final double SIZE = 0.05;

  private static Effect effect(Design design, Reading reading, Both world) {
    boolean compares = design == Design.COMPARISON || design == Design.EXPERIMENT;
    Expectation expected =
        new Expectation(
            "map",
            "stage:pay:converted",
            Direction.UP,
            SIZE,
            1,
            design,
            compares ? new Group("web", null, null, List.of()) : null,
            reading,
            null);
    return new EffectMaker(
            expected,
            SimulatedWorld.START,
            null,
            EffectOptions.PROPOSED,
            world.treated(),
            compares ? world.others() : null)
        .make(design == Design.EXPERIMENT);
  }

  /** What came of one design. */
  private record Tally(int read, int covered, int claimed, double width) {}

  private static Tally run(Design design, boolean isReal, int worlds) {
    SplittableRandom random = new SplittableRandom(2026L + design.ordinal());
    int read = 0;
    int covered = 0;
    int claimed = 0;
    double width = 0;
    for (int i = 0; i < worlds; i++) {
      double truth = isReal ? (random.nextDouble() - 0.3) * 0.15 : 0;
      int before = design == Design.TIME_SERIES ? 200 + random.nextInt(600) : 70;
      SimulatedWorld world = SimulatedWorld.drawn(random, before, 56, truth);
      // The lot does not know what the days of one group alone would do: there are none.
      double own = design == Design.EXPERIMENT ? 0 : 0.02 * random.nextDouble();
      Effect effect = effect(design, Reading.ONCE, world.both(random, own));
      Found found = effect.found();
      if (found != null) {
        read++;
        covered += found.excludes(truth) ? 0 : 1;
        width += found.high() - found.low();
        claimed += effect.verdict() == Verdict.BETTER || effect.verdict() == Verdict.WORSE ? 1 : 0;
      }
    }
    return new Tally(read, covered, claimed, width / Math.max(1, read));
  }

  /** With an effect and without; an experiment is read quickly, so many more are. */
  private static List<Tally> tallies(Design design, int worlds) {
    int many = design == Design.EXPERIMENT ? 10 * worlds : worlds;
    return List.of(run(design, true, many), run(design, false, many));
  }

  @Test
  void intervalsHoldTheTruthAndNothingIsSeldomTakenForSomething() {
    int worlds = SimulationPage.size(SMALL, FULL);
    StringBuilder table = new StringBuilder();
    Map<Design, double[]> shares = new EnumMap<>(Design.class);
    Map<Design, List<Tally>> tallies =
        Arrays.stream(Design.values())
            .parallel()
            .collect(Collectors.toMap(Function.identity(), each -> tallies(each, worlds)));
    for (Design design : Design.values()) {
      List<Tally> both = Objects.requireNonNull(tallies.get(design));
      Tally real = both.getFirst();
      Tally none = both.getLast();
      double covered = 100.0 * real.covered / real.read;
      double claimed = 100.0 * none.claimed / none.read;
      table.append(
          "| %s | %,d | %.2f %% | ± %.1f points | %,d | %.2f %% |\n"
              .formatted(name(design), real.read, covered, 50 * real.width, none.read, claimed));
      shares.put(design, new double[] {covered, claimed});
    }
    SimulationPage.write(
        "Changes with a known effect",
        """
        %,d changes of a share of customers for each design, ten times as many experiments, and as many that
        did nothing. A world has a level of 35 to 65 %%, a
        trend of up to 10 points a year either way, weekdays, a time of the year, and a deviation of up to 4 points that lasts
        from day to day (autocorrelation 0 to 0.8); 40 to 200 customers come a day. The effect is -4.5 to 10.5 points. 56 days
        with the change; 70 before it, for the time series 200 to 800. Compared groups have the world in common and up to 2
        points of such a deviation of their own; those of an experiment have none.

        | design | effects read | intervals that hold the truth | half their width | without effect | said to have one |
        |---|---|---|---|---|---|
        %s\
        """
            .formatted(worlds, table));
    shares.forEach(
        (design, share) -> {
          assertThat(share[0]).as("%s", design).isBetween(atLeast(93, 70), atMost(97, 100));
          assertThat(share[1]).as("%s", design).isLessThanOrEqualTo(atMost(5, 30));
        });
  }

  /** A slice of twenty proves nothing; it shows that the run works. */
  private static double atLeast(double full, double small) {
    return SimulationPage.isFull() ? full : small;
  }

  private static double atMost(double full, double small) {
    return SimulationPage.isFull() ? full : small;
  }

  private static String name(Design design) {
    return switch (design) {
      case BEFORE_AFTER -> "before and after";
      case TIME_SERIES -> "interrupted time series";
      case COMPARISON -> "difference in differences";
      case EXPERIMENT -> "experiment, read once as planned";
    };
  }

  /** Looks every day for 120 days, stopping at the first look that shows an effect. */
  @Test
  void anExperimentMayBeLookedAtEveryDay() {
    int experiments = SimulationPage.size(40, FULL);
    SplittableRandom random = new SplittableRandom(1970);
    int always = 0;
    int naive = 0;
    int heldAlways = 0;
    int foundReal = 0;
    for (int i = 0; i < experiments; i++) {
      Looks nothing = look(random, 0);
      always += nothing.always ? 1 : 0;
      naive += nothing.naive ? 1 : 0;
      Looks real = look(random, SIZE);
      heldAlways += real.held ? 1 : 0;
      foundReal += real.always ? 1 : 0;
    }
    assertThat(100.0 * always / experiments).isLessThanOrEqualTo(atMost(5, 15));
    assertThat(100.0 * heldAlways / experiments).isGreaterThanOrEqualTo(atLeast(95, 85));
    SimulationPage.write(
        "An experiment looked at every day",
        """
        %,d experiments without effect, looked at on each of 120 days: the reading that always holds shows an effect at any look
        in %.2f %%; Welch's interval, which is made to be looked at once, in %.1f %%. With an effect of 5 points the interval
        that always holds contains it at every look in %.2f %% and shows it by day 120 in %.1f %%.\
        """
            .formatted(
                experiments,
                100.0 * always / experiments,
                100.0 * naive / experiments,
                100.0 * heldAlways / experiments,
                100.0 * foundReal / experiments));
  }

  private record Looks(boolean always, boolean naive, boolean held) {}

  private static Looks look(SplittableRandom random, double truth) {
    SimulatedWorld world = SimulatedWorld.drawn(random, 0, 120, truth);
    Both both = world.both(random, 0);
    DailyMeans a = DailyMeans.of(both.treated().days(), world.first(), world.first().plusDays(120));
    DailyMeans b = DailyMeans.of(both.others().days(), world.first(), world.first().plusDays(120));
    boolean always = false;
    boolean naive = false;
    boolean held = true;
    for (int day = 1; day <= 120; day++) {
      Mean own = a.group(0, day);
      Mean theirs = b.group(0, day);
      if (Math.min(own.n(), theirs.n()) < TwoGroups.FEWEST) {
        continue;
      }
      Found found = TwoGroups.always(own, theirs, SIZE);
      always |= found.excludes(0);
      held &= !found.excludes(truth);
      naive |= TwoGroups.once(own, theirs).excludes(0);
    }
    return new Looks(always, naive, held);
  }
}
