package org.wayloom.analysis;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.wayloom.analysis.Analysis.MeasureOptions;
import org.wayloom.analysis.Comparison.Side;
import org.wayloom.evidence.Question;
import org.wayloom.evidence.Question.QuestionType;
import org.wayloom.maps.Library.Condition;
import org.wayloom.maps.Library.Match;

/**
 * A population of one kind, each of whom a coin puts into one half or the other: whatever a
 * comparison of the halves shows is chance.
 *
 * <p>As in life, what one customer does hangs together: who is content answers well everywhere and
 * every time, who is slow is slow throughout, some come back and answer again, some began so
 * recently that their journeys may still go on.
 */
final class HalvedWorld {
  private static final int STAGES = 4;
  private static final int TOUCHPOINTS = 8;
  private static final double HOUR = 3_600_000;
  private static final Behaviour HEADS =
      new Behaviour(List.of(), List.of(), List.of(new Behaviour.Trait("coin", "heads")));

  private final SplittableRandom random;
  private final int persons;
  private final double[] comes = new double[TOUCHPOINTS];
  private final double[] leaves = new double[STAGES];
  private final double[] hours = new double[STAGES];
  private final double[] liked = new double[TOUCHPOINTS];
  private final double comesBack;

  /** How content and how slow the customer at hand is. */
  private double mood;

  private double slowness;

  HalvedWorld(long seed) {
    random = new SplittableRandom(seed);
    persons = 300 + random.nextInt(400);
    IntStream.range(0, TOUCHPOINTS).forEach(t -> comes[t] = between(0.5, 0.9));
    IntStream.range(0, STAGES).forEach(s -> leaves[s] = between(0.1, 0.3));
    IntStream.range(0, STAGES).forEach(s -> hours[s] = between(5, 60));
    IntStream.range(0, TOUCHPOINTS).forEach(t -> liked[t] = between(-0.5, 0.5));
    comesBack = between(0.1, 0.4);
  }

  private double between(double from, double to) {
    return from + (to - from) * random.nextDouble();
  }

  /** The halves, compared by the map's own door. */
  Comparison compare() {
    return build()
        .analysis()
        .compare(World.WORKSPACE, World.MAP, side(false), side(true), MeasureOptions.OF_MAP);
  }

  private static Side side(boolean others) {
    return new Side(null, null, null, null, null, null, HEADS, others);
  }

  private World build() {
    StringBuilder log = new StringBuilder();
    for (int person = 0; person < persons; person++) {
      log.append('p').append(person).append(':');
      walk(log);
      log.append('\n');
    }
    World world =
        World.of(log.toString())
            .map(
                IntStream.range(0, STAGES)
                    .mapToObj(s -> "s%d: t%d t%d".formatted(s, 2 * s, 2 * s + 1))
                    .collect(Collectors.joining("\n")))
            .window(60);
    for (int t = 0; t < TOUCHPOINTS; t++) {
      world.answers("a" + t, question(t));
      world.rule("t" + t, new Condition("type", Match.EQUALS, "a" + t));
    }
    for (int person = 0; person < persons; person++) {
      if (random.nextBoolean()) {
        world.trait("p" + person, "coin", "heads");
      }
    }
    return world;
  }

  /** Satisfaction in the first two stages, recommendation in the others. */
  private static Question question(int touchpoint) {
    return touchpoint < TOUCHPOINTS / 2
        ? new Question(QuestionType.CSAT, 1, 5)
        : new Question(QuestionType.NPS, 0, 10);
  }

  private void walk(StringBuilder log) {
    mood = random.nextGaussian();
    slowness = Math.exp(0.5 * random.nextGaussian());
    double time = random.nextInt(200) * 24 * HOUR;
    for (int stage = 0; stage < STAGES; stage++) {
      do {
        double before = time;
        time = visit(log, 2 * stage, time, comes[2 * stage]);
        // Somebody whom neither touchpoint of the first stage sees is not on the map.
        boolean mustCome = stage == 0 && time == before;
        time = visit(log, 2 * stage + 1, time, mustCome ? 1 : comes[2 * stage + 1]);
      } while (random.nextDouble() < comesBack);
      if (random.nextDouble() < leaves[stage]) {
        return;
      }
      time += pause(hours[stage]);
    }
  }

  private double pause(double typicalHours) {
    return 1 + slowness * typicalHours * HOUR * Math.exp(0.8 * random.nextGaussian());
  }

  /** Comes, stays a while, and says how it was; or does not come. */
  private double visit(StringBuilder log, int touchpoint, double from, double likely) {
    if (random.nextDouble() >= likely) {
      return from;
    }
    log.append(" t%d@%.0f".formatted(touchpoint, from));
    double time = from + pause(0.2);
    log.append(" t%d@%.0f".formatted(touchpoint, time));
    if (random.nextDouble() < 0.6) {
      time += 1_000;
      log.append(" a%d@%.0f=%d".formatted(touchpoint, time, answer(touchpoint)));
    }
    return time + pause(0.5);
  }

  private long answer(int touchpoint) {
    double felt = liked[touchpoint] + mood + random.nextGaussian();
    Question question = question(touchpoint);
    double middle = (question.min() + question.max()) / 2;
    double spread = (question.max() - question.min()) / 4;
    return Math.round(Math.clamp(middle + 0.6 + spread * felt, question.min(), question.max()));
  }
}
