package org.wayloom.improvements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.wayloom.improvements.Effect.Found;
import org.wayloom.improvements.Effect.Verdict;
import org.wayloom.improvements.Expectation.Design;
import org.wayloom.improvements.SimulatedWorld.Both;
import org.wayloom.testing.SimulationPage;

/**
 * The worlds of {@link SimulatedChangesTest} with customers who answer once to six times, mostly
 * the same: the 95 % interval of each design must hold the true effect, and changes that did
 * nothing must seldom be said to have had an effect, as far as so few worlds can tell.
 */
class SimulatedAnswerersTest {
  private static final int FULL = 400;
  private static final int SMALL = 4;

  private record Case(Observed observed, Design design, SimulatedHabit habit) {
    static List<Case> all() {
      return Stream.of(Observed.MEAN)
          .flatMap(
              observed ->
                  Arrays.stream(Design.values())
                      .flatMap(
                          design ->
                              Arrays.stream(SimulatedHabit.values())
                                  .map(habit -> new Case(observed, design, habit))))
          .toList();
    }

    long seed() {
      return 4500L + design.ordinal() + 10L * habit.ordinal() + 100L * observed.ordinal();
    }

    /** An experiment is read quickly, so many more are. */
    int worlds(int worlds) {
      return design == Design.EXPERIMENT ? 5 * worlds : worlds;
    }
  }

  /** How many effects were read, how many intervals hold the truth, how many say something. */
  private static final class Tally {
    private int read;
    private int hold;
    private int claimed;

    void take(Effect effect, double truth) {
      Found found = effect.found();
      if (found != null) {
        read++;
        hold += found.excludes(truth) ? 0 : 1;
        claimed += effect.verdict() == Verdict.BETTER || effect.verdict() == Verdict.WORSE ? 1 : 0;
      }
    }

    double holdPercent() {
      return 100.0 * hold / read;
    }

    double claimedPercent() {
      return 100.0 * claimed / read;
    }
  }

  /** With an effect and without, by person and by answer. */
  private record Measured(Case one, Tally real, Tally none, Tally apart) {
    static Measured of(Case one, int worlds) {
      Measured all = new Measured(one, new Tally(), new Tally(), new Tally());
      SplittableRandom random = new SplittableRandom(one.seed());
      for (int i = 0; i < worlds; i++) {
        all.take(random, (random.nextDouble() - 0.3) * 0.15, all.real, all.apart);
        all.take(random, 0, all.none, new Tally());
      }
      return all;
    }

    private void take(SplittableRandom random, double truth, Tally tally, Tally byAnswer) {
      int before = one.design == Design.TIME_SERIES ? 200 + random.nextInt(600) : 70;
      SimulatedWorld world = SimulatedWorld.drawn(one.observed, random, before, 56, truth);
      double own = one.design == Design.EXPERIMENT ? 0 : 0.02 * random.nextDouble();
      Both both = world.both(random, own, one.habit);
      double known = truth * one.observed.unit();
      tally.take(SimulatedChangesTest.effect(one.observed, one.design, both), known);
      if (one.design == Design.EXPERIMENT) {
        byAnswer.take(SimulatedChangesTest.effect(one.observed, one.design, both.apart()), known);
      }
    }

    boolean isExperiment() {
      return one.design == Design.EXPERIMENT;
    }

    String row() {
      return "| %s | %s | %,d | %.2f %% | %s | %,d | %.2f %% |\n"
          .formatted(
              SimulatedChangesTest.name(one.design),
              one.habit.told(),
              real.read,
              real.holdPercent(),
              apart.read == 0 ? "" : "%.2f %%".formatted(apart.holdPercent()),
              none.read,
              none.claimedPercent());
    }
  }

  @Test
  void intervalsHoldTheTruthHoweverOftenCustomersAnswer() {
    int worlds = SimulationPage.size(SMALL, FULL);
    List<Measured> all =
        Case.all().parallelStream().map(one -> Measured.of(one, one.worlds(worlds))).toList();
    SimulationPage.write(
        "Changes followed by customers who answer several times",
        """
        The same worlds, seen as a mean of answers from 0 to 10. Customers answer once to six times, with a chance of 0.6 once more,
        and in 50 to 100 of 100 answers as they always do: all on one day, some three days apart, or some thirty days apart. %,d changes
        for each design, five times as many experiments, and as many that did nothing.

        | design | answers lie | effects read | intervals that hold the truth | would, taking each day's for other persons | without effect | said to have one |
        |---|---|---|---|---|---|---|
        %s\
        """
            .formatted(worlds, all.stream().map(Measured::row).collect(Collectors.joining())));
    assertThat(all)
        .allSatisfy(
            each -> {
              double least = !SimulationPage.isFull() ? 50 : each.isExperiment() ? 93.5 : 92;
              double most = !SimulationPage.isFull() ? 50 : each.isExperiment() ? 6.5 : 8;
              assertThat(each.real.holdPercent()).as("%s", each.one).isGreaterThanOrEqualTo(least);
              assertThat(each.none.claimedPercent()).as("%s", each.one).isLessThanOrEqualTo(most);
            });
  }
}
