package org.wayloom.improvements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
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

  /** What is made of a change that does something, or nothing. */
  static Effect effect(Observed observed, Design design, Both world) {
    boolean compares = design == Design.COMPARISON || design == Design.EXPERIMENT;
    Expectation expected =
        new Expectation(
            "map",
            observed.number(),
            Direction.UP,
            SIZE * observed.unit(),
            1,
            design,
            compares ? new Group("web", null, null, List.of()) : null,
            Reading.ONCE,
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

  /** What is measured, and how. */
  private record Case(Observed observed, Design design) {
    static List<Case> all() {
      return Arrays.stream(Observed.values())
          .flatMap(
              observed -> Arrays.stream(Design.values()).map(design -> new Case(observed, design)))
          .toList();
    }

    /** An experiment is read quickly, so many more are. */
    int worlds(int worlds) {
      return design == Design.EXPERIMENT ? 10 * worlds : worlds;
    }

    long seed() {
      return 2026L + design.ordinal() + 100L * observed.ordinal();
    }

    String row(Tally real, Tally none) {
      return "| %s | %s | %,d | %.2f %% | ± %s | %,d | %.2f %% |\n"
          .formatted(
              name(observed),
              name(design),
              real.read,
              real.coveredPercent(),
              width(real),
              none.read,
              none.claimedPercent());
    }

    private String width(Tally tally) {
      double half = tally.width / 2;
      return switch (observed) {
        case SHARE -> "%.1f points of 100".formatted(100 * half);
        case MEAN -> "%.2f points of 10".formatted(half);
        case NPS -> "%.1f points of 200".formatted(half);
        case HOURS -> "%.1f hours".formatted(half);
      };
    }
  }

  /** What came of one design. */
  private record Tally(int read, int covered, int claimed, double width) {
    double coveredPercent() {
      return 100.0 * covered / read;
    }

    double claimedPercent() {
      return 100.0 * claimed / read;
    }
  }

  private static Tally run(Case one, boolean isReal, int worlds) {
    SplittableRandom random = new SplittableRandom(one.seed());
    int read = 0;
    int covered = 0;
    int claimed = 0;
    double width = 0;
    for (int i = 0; i < worlds; i++) {
      double truth = isReal ? (random.nextDouble() - 0.3) * 0.15 : 0;
      int before = one.design == Design.TIME_SERIES ? 200 + random.nextInt(600) : 70;
      SimulatedWorld world = SimulatedWorld.drawn(one.observed, random, before, 56, truth);
      // The lot does not know what the days of one group alone would do: there are none.
      double own = one.design == Design.EXPERIMENT ? 0 : 0.02 * random.nextDouble();
      Effect effect = effect(one.observed, one.design, world.both(random, own));
      Found found = effect.found();
      if (found != null) {
        read++;
        covered += found.excludes(truth * one.observed.unit()) ? 0 : 1;
        width += found.high() - found.low();
        claimed += effect.verdict() == Verdict.BETTER || effect.verdict() == Verdict.WORSE ? 1 : 0;
      }
    }
    return new Tally(read, covered, claimed, width / Math.max(1, read));
  }

  /** With an effect and without. */
  private record Measured(Case one, Tally real, Tally none) {
    static Measured of(Case one, int worlds) {
      return new Measured(
          one, run(one, true, one.worlds(worlds)), run(one, false, one.worlds(worlds)));
    }
  }

  @Test
  void intervalsHoldTheTruthAndNothingIsSeldomTakenForSomething() {
    int worlds = SimulationPage.size(SMALL, FULL);
    List<Measured> tallies =
        Case.all().parallelStream().map(one -> Measured.of(one, worlds)).toList();
    SimulationPage.write(
        "Changes with a known effect",
        """
        %,d changes for each design and measure, ten times as many experiments, and as many that did nothing. A world has a
        level of 35 to 65 %%, a trend of up to 10 points a year either way, weekdays, a time of the year, and a deviation of up to
        4 points that lasts from day to day (autocorrelation 0 to 0.8). The effect is -4.5 to 10.5 points. 56 days
        with the change; 70 before it, for the time series 200 to 800. Compared groups have the world in common and up to 2
        points of such a deviation of their own; those of an experiment have none.

        The same worlds are seen in four ways: as a *share* of 40 to 200 customers a day; as a *mean* of answers from 0 to 10, a
        point there being a tenth, and as a *net promoter score*, both of 16 to 80 answers a day; as *hours* until the next step, from
        0 to a day on average, of 40 to 200 customers a day whose times are logarithmic normal (σ 0.4 to 1.2).

        | measure | design | effects read | intervals that hold the truth | half their width | without effect | said to have one |
        |---|---|---|---|---|---|---|
        %s\
        """
            .formatted(
                worlds,
                tallies.stream()
                    .map(tally -> tally.one.row(tally.real, tally.none))
                    .collect(Collectors.joining())));
    assertThat(tallies)
        .allSatisfy(
            tally -> {
              assertThat(tally.real.coveredPercent())
                  .as("%s", tally.one)
                  .isBetween(atLeast(93, 60), atMost(97, 100));
              assertThat(tally.none.claimedPercent())
                  .as("%s", tally.one)
                  .isLessThanOrEqualTo(atMost(5, 40));
            });
  }

  /** A slice of twenty proves nothing; it shows that the run works. */
  private static double atLeast(double full, double small) {
    return SimulationPage.isFull() ? full : small;
  }

  private static double atMost(double full, double small) {
    return SimulationPage.isFull() ? full : small;
  }

  static String name(Design design) {
    return switch (design) {
      case BEFORE_AFTER -> "before and after";
      case TIME_SERIES -> "interrupted time series";
      case COMPARISON -> "difference in differences";
      case EXPERIMENT -> "experiment, read once as planned";
    };
  }

  static String name(Observed observed) {
    return switch (observed) {
      case SHARE -> "share";
      case MEAN -> "mean";
      case NPS -> "net promoter score";
      case HOURS -> "hours";
    };
  }

  /** Looks every day for 120 days, stopping at the first look that shows an effect. */
  @Test
  void anExperimentMayBeLookedAtEveryDay() {
    int experiments = SimulationPage.size(20, FULL);
    List<LookedAt> all =
        Arrays.stream(Observed.values())
            .parallel()
            .map(observed -> LookedAt.of(observed, experiments))
            .toList();
    SimulationPage.write(
        "An experiment looked at every day",
        """
        %,d experiments of each measure without effect, looked at on each of 120 days: how many the reading that always holds shows an
        effect of at any look, and how many Welch's interval, which is made to be looked at once. And as many with an effect of 5
        points of a hundred (half a point of ten, 10 points of a net promoter score, 1.2 hours): how many intervals that always hold contain it at
        every look, and how many show it by day 120.

        | measure | shown, always holding | shown, made to be looked at once | hold the effect at every look | show it |
        |---|---|---|---|---|
        %s\
        """
            .formatted(experiments, all.stream().map(LookedAt::row).collect(Collectors.joining())));
    assertThat(all)
        .allSatisfy(
            looked -> {
              assertThat(looked.percent(looked.always)).isLessThanOrEqualTo(atMost(5, 20));
              assertThat(looked.percent(looked.held)).isGreaterThanOrEqualTo(atLeast(95, 80));
            });
  }

  /** What came of many experiments of one measure. */
  private record LookedAt(
      Observed observed, int experiments, int always, int naive, int held, int found) {
    static LookedAt of(Observed observed, int experiments) {
      SplittableRandom random = new SplittableRandom(1970L + observed.ordinal());
      int always = 0;
      int naive = 0;
      int heldAlways = 0;
      int foundReal = 0;
      for (int i = 0; i < experiments; i++) {
        Looks nothing = look(observed, random, 0);
        always += nothing.always ? 1 : 0;
        naive += nothing.naive ? 1 : 0;
        Looks real = look(observed, random, SIZE);
        heldAlways += real.held ? 1 : 0;
        foundReal += real.always ? 1 : 0;
      }
      return new LookedAt(observed, experiments, always, naive, heldAlways, foundReal);
    }

    double percent(int some) {
      return 100.0 * some / experiments;
    }

    String row() {
      return "| %s | %.2f %% | %.1f %% | %.2f %% | %.1f %% |\n"
          .formatted(
              name(observed), percent(always), percent(naive), percent(held), percent(found));
    }
  }

  private record Looks(boolean always, boolean naive, boolean held) {}

  private static Looks look(Observed observed, SplittableRandom random, double truth) {
    SimulatedWorld world = SimulatedWorld.drawn(observed, random, 0, 120, truth);
    Both both = world.both(random, 0);
    DailyMeans a = DailyMeans.of(both.treated().days(), world.first(), world.first().plusDays(120));
    DailyMeans b = DailyMeans.of(both.others().days(), world.first(), world.first().plusDays(120));
    boolean always = false;
    boolean naive = false;
    boolean held = true;
    for (int day = 1; day <= 120; day++) {
      Mean own = Mean.of(a.together(0, day));
      Mean theirs = Mean.of(b.together(0, day));
      if (Math.min(own.n(), theirs.n()) < TwoGroups.FEWEST) {
        continue;
      }
      Found found = TwoGroups.always(own, theirs, SIZE * observed.unit());
      always |= found.excludes(0);
      held &= !found.excludes(truth * observed.unit());
      naive |= TwoGroups.once(own, theirs).excludes(0);
    }
    return new Looks(always, naive, held);
  }
}
