package org.wayloom.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.wayloom.analysis.ScoreSheet.Rated;
import org.wayloom.evidence.Question;
import org.wayloom.evidence.Question.QuestionType;
import org.wayloom.testing.SimulationPage;

/**
 * Scores of groups whose persons answer once to six times, alike: 95 % intervals must hold the
 * score of the population that the group is drawn from in 94 to 96 of 100, and those of the
 * difference of two such groups must hold none. The same answers given by as many persons, once
 * each, show what it does not to know who answered.
 */
class SimulatedScoresTest {
  private static final int MOST_ANSWERS = 6;

  private static final List<Question> ASKED =
      List.of(
          new Question(QuestionType.CSAT, 1, 5),
          new Question(QuestionType.CES, 1, 7),
          new Question(QuestionType.NPS, 0, 10));

  /** Intervals, how many hold the truth, and how many would if each answer were a person. */
  private static final class Counted {
    private long intervals;
    private long hold;
    private long holdByAnswers;

    void take(
        double truth,
        @Nullable Double low,
        @Nullable Double high,
        @Nullable Double lowByAnswers,
        @Nullable Double highByAnswers) {
      intervals++;
      hold += holds(truth, low, high) ? 1 : 0;
      holdByAnswers += holds(truth, lowByAnswers, highByAnswers) ? 1 : 0;
    }

    private static boolean holds(double truth, @Nullable Double low, @Nullable Double high) {
      return low != null && high != null && low <= truth && truth <= high;
    }

    double share() {
      return (double) hold / intervals;
    }

    String row(String method) {
      return "| `%s` | %,d | %.2f %% | %.2f %% |\n"
          .formatted(method, intervals, 100 * share(), 100.0 * holdByAnswers / intervals);
    }
  }

  /**
   * A population of three moods. Each mood has its own answers, in shares of the points of the
   * scale, and its own way of answering often: who is unhappy may answer more.
   */
  private static final class Population {
    private final Question question;
    private final double[] moods;
    private final double[][] answers;
    private final double[] again;

    Population(Question question, SplittableRandom random) {
      this.question = question;
      int points = (int) (question.max() - question.min()) + 1;
      moods = shares(random, 3);
      answers = new double[3][];
      for (int mood = 0; mood < 3; mood++) {
        double middle = points * (0.25 + 0.25 * mood + 0.1 * random.nextDouble());
        double[] own = new double[points];
        for (int point = 0; point < points; point++) {
          double away = (point + 0.5 - middle) / (points / 5.0);
          own[point] = Math.exp(-away * away / 2);
        }
        answers[mood] = normal(own);
      }
      again = random.doubles(3, 0.2, 0.8).toArray();
    }

    private static double[] shares(SplittableRandom random, int count) {
      return normal(random.doubles(count, 0.3, 1).toArray());
    }

    private static double[] normal(double[] weights) {
      double all = IntStream.range(0, weights.length).mapToDouble(i -> weights[i]).sum();
      return IntStream.range(0, weights.length).mapToDouble(i -> weights[i] / all).toArray();
    }

    /** How often each answer is given, of all answers. */
    private double[] given() {
      double[] given = new double[answers[0].length];
      for (int mood = 0; mood < moods.length; mood++) {
        double often = 0;
        for (int answer = 0; answer < MOST_ANSWERS; answer++) {
          often += Math.pow(again[mood], answer);
        }
        for (int point = 0; point < given.length; point++) {
          given[point] += moods[mood] * often * answers[mood][point];
        }
      }
      return normal(given);
    }

    double truth(java.util.function.DoubleUnaryOperator counts) {
      double[] given = given();
      return IntStream.range(0, given.length)
          .mapToDouble(point -> given[point] * counts.applyAsDouble(question.min() + point))
          .sum();
    }

    List<List<Integer>> draw(SplittableRandom random, int persons) {
      List<List<Integer>> drawn = new ArrayList<>();
      for (int person = 0; person < persons; person++) {
        int mood = one(moods, random);
        List<Integer> own = new ArrayList<>();
        do {
          own.add((int) question.min() + one(answers[mood], random));
        } while (own.size() < MOST_ANSWERS && random.nextDouble() < again[mood]);
        drawn.add(own);
      }
      return drawn;
    }

    private static int one(double[] shares, SplittableRandom random) {
      double at = random.nextDouble();
      int chosen = 0;
      while (chosen < shares.length - 1 && at >= shares[chosen]) {
        at -= shares[chosen++];
      }
      return chosen;
    }
  }

  private static Score score(Question question, List<List<Integer>> persons) {
    Map<List<Integer>, Long> alike = new HashMap<>();
    persons.forEach(own -> alike.merge(own, 1L, Long::sum));
    return AnswerScore.of(question, alike).orElseThrow();
  }

  private static Rated rated(Question question, List<List<Integer>> persons) {
    return persons.stream()
        .map(own -> ScoreSheet.rated(question, 1, own))
        .reduce(Rated::plus)
        .orElseThrow();
  }

  private static List<List<Integer>> apart(List<List<Integer>> persons) {
    return persons.stream().flatMap(List::stream).map(List::of).toList();
  }

  private final Map<String, Counted> counted = new LinkedHashMap<>();

  private Counted of(String method) {
    return counted.computeIfAbsent(method, none -> new Counted());
  }

  private void single(Population population, List<List<Integer>> persons) {
    Question question = population.question;
    Score score = score(question, persons);
    Score byAnswers = score(question, apart(persons));
    of(score.method() + " " + score.scale().type())
        .take(
            population.truth(value -> value),
            score.low(),
            score.high(),
            byAnswers.low(),
            byAnswers.high());
    Score.Band band = score.csat() == null ? score.nps() : score.csat();
    Score.Band bandByAnswers = byAnswers.csat() == null ? byAnswers.nps() : byAnswers.csat();
    if (band != null && bandByAnswers != null) {
      double truth =
          question.type() == QuestionType.CSAT
              ? population.truth(value -> value >= 4 ? 100 : 0)
              : population.truth(value -> value >= 9 ? 100 : value <= 6 ? -100 : 0);
      of(band.method())
          .take(truth, band.low(), band.high(), bandByAnswers.low(), bandByAnswers.high());
    }
  }

  /** What a group of few persons can tell; where nobody differs there may be no interval. */
  @Test
  void tellsHowMuchIntervalsOfFewPersonsHold() {
    int worlds = SimulationPage.size(200, 20_000);
    SplittableRandom random = new SplittableRandom(46);
    StringBuilder table =
        new StringBuilder(
            """
            | persons | method | intervals | hold the truth | would, taking each answer for a person |
            |---|---|---|---|---|
            """);
    for (int persons : new int[] {10, 20, 30, 50}) {
      counted.clear();
      for (int world = 0; world < worlds; world++) {
        for (Question question : ASKED) {
          Population population = new Population(question, random);
          single(population, population.draw(random, persons));
        }
      }
      counted.forEach(
          (method, of) -> table.append("| ").append(persons).append(" ").append(of.row(method)));
      double least = persons < 20 ? 0.87 : persons < 30 ? 0.90 : 0.91;
      counted.forEach(
          (method, of) ->
              assertThat(of.share()).as("%d: %s", persons, method).isBetween(least, 0.995));
    }
    SimulationPage.write(
        "Scores of few persons who answer several times",
        """
        The same populations, %,d for each kind of question and size.

        %s"""
            .formatted(worlds, table));
  }

  private void difference(Question question, List<List<Integer>> a, List<List<Integer>> b) {
    Rated ratedA = rated(question, a);
    Rated ratedB = rated(question, b);
    Rated apartA = rated(question, apart(a));
    Rated apartB = rated(question, apart(b));
    switch (question.type()) {
      case CSAT ->
          take(
              GroupDifferences.shares(ratedA.bands(), ratedB.bands()),
              GroupDifferences.shares(apartA.bands(), apartB.bands()));
      case NPS ->
          take(
              GroupDifferences.netPromoters(ratedA.bands(), ratedB.bands()),
              GroupDifferences.netPromoters(apartA.bands(), apartB.bands()));
      case CES ->
          take(
              GroupDifferences.answers(ratedA.values(), ratedB.values()),
              GroupDifferences.answers(apartA.values(), apartB.values()));
    }
  }

  private void take(Tested tested, Tested byAnswers) {
    of(tested.method()).take(0, tested.low(), tested.high(), byAnswers.low(), byAnswers.high());
  }

  @Test
  void intervalsHoldTheScoreOfThePopulationHoweverOftenItsPersonsAnswer() {
    int worlds = SimulationPage.size(1_000, 40_000);
    SplittableRandom random = new SplittableRandom(45);
    for (int world = 0; world < worlds; world++) {
      for (Question question : ASKED) {
        Population population = new Population(question, random);
        List<List<Integer>> one = population.draw(random, 50 + random.nextInt(350));
        List<List<Integer>> other = population.draw(random, 50 + random.nextInt(350));
        single(population, one);
        difference(question, one, other);
      }
    }
    StringBuilder table =
        new StringBuilder(
            """
            | method | intervals | hold the truth | would, taking each answer for a person |
            |---|---|---|---|
            """);
    counted.forEach((method, of) -> table.append(of.row(method)));

    double slack = SimulationPage.isFull() ? 0.01 : 0.025;
    assertThat(counted).hasSize(8);
    counted.forEach(
        (method, of) -> {
          assertThat(of.share()).as(method).isBetween(0.95 - slack, 0.95 + slack);
          assertThat((double) of.holdByAnswers / of.intervals).as(method).isLessThan(0.93);
        });
    SimulationPage.write(
        "Scores of persons who answer several times",
        """
        %,d populations for each kind of question, of three moods that answer in their own way and as often as they like, up to %d
        times. Of each a group of 50 to 399 persons is scored, and compared with another of the same size or so.

        %s"""
            .formatted(worlds, MOST_ANSWERS, table));
  }
}
