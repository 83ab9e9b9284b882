package org.wayloom.analysis;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.wayloom.analysis.Days.Measure;
import org.wayloom.evidence.Question;
import org.wayloom.evidence.Question.QuestionType;
import org.wayloom.evidence.Signature;
import org.wayloom.journeys.Coding;
import org.wayloom.journeys.Scores;
import org.wayloom.journeys.SumsByPerson;

/**
 * Adds the answers of single signatures up to the score of a stage, touchpoint or channel.
 *
 * <p>Answers of one scale are added as they are. Answers of several scales are laid onto 0 to 100
 * first, {@code 100·(v - min)/(max - min)}; since that is linear, n, sum and sum of squares are all
 * that is needed. Top-two-box and net promoter score are only told where every question is of that
 * type and scale.
 */
final class ScoreSheet {
  private final Map<Integer, Question> questions = new HashMap<>();
  private final IntFunction<Scores.Score> bySignature;

  /**
   * @param bySignature the answers of a signature, by its code
   */
  ScoreSheet(List<Signature> signatures, IntFunction<Scores.Score> bySignature) {
    this.bySignature = bySignature;
    for (Signature s : signatures) {
      Question question = s.question();
      if (question != null) {
        questions.put(s.code(), question);
      }
    }
  }

  /**
   * The score of one node of a coding of answers; absent when nobody answered.
   *
   * @param persons who answered, each once
   */
  Optional<Score> of(Coding answers, int node, long persons) {
    int[] codes = answered(answers, node);
    if (codes.length == 0) {
      return Optional.empty();
    }
    List<Question> asked = asked(codes);
    return Optional.of(
        asked.size() == 1 ? plain(codes, asked.get(0), persons) : mixed(codes, persons));
  }

  private int[] answered(Coding answers, int node) {
    return questions.keySet().stream()
        .mapToInt(Integer::intValue)
        .filter(code -> answers.node(code) == node && bySignature.apply(code).n() > 0)
        .sorted()
        .toArray();
  }

  private List<Question> asked(int[] codes) {
    return Arrays.stream(codes).mapToObj(questions::get).distinct().toList();
  }

  /** What an answer counts in the score of its node: its value, or its place on 0 to 100. */
  SumsByPerson.Meaning meaning(Coding answers) {
    double[] times = new double[answers.signatures()];
    double[] plus = new double[answers.signatures()];
    Arrays.fill(times, 1);
    for (int node = 0; node < answers.count(); node++) {
      int[] codes = answered(answers, node);
      if (asked(codes).size() > 1) {
        for (int code : codes) {
          Normalising onto = Normalising.of(Objects.requireNonNull(questions.get(code)));
          times[code] = onto.times;
          plus[code] = onto.plus;
        }
      }
    }
    return (signature, value) -> times[signature] * value + plus[signature];
  }

  /** How values of a scale are laid onto 0 to 100. */
  private record Normalising(double times, double plus) {
    static Normalising of(Question question) {
      double times = 100 / (question.max() - question.min());
      return new Normalising(times, -times * question.min());
    }
  }

  private Score plain(int[] codes, Question question, long persons) {
    Scores.Score all = bySignature.apply(codes[0]);
    for (int i = 1; i < codes.length; i++) {
      all = all.plus(bySignature.apply(codes[i]));
    }
    return of(question, all, persons);
  }

  /** The score of answers to one question. */
  static Score of(Question question, Scores.Score all, long persons) {
    Statistics.Estimate mean = Statistics.mean(all.n(), all.sum(), all.sumOfSquares());
    return new Score(
        methodOf(question.type()),
        all.n(),
        persons,
        mean.value(),
        mean.low(),
        mean.high(),
        new Score.Scale(
            question.min(), question.max(), question.type().name().toLowerCase(Locale.ROOT)),
        question.type() == QuestionType.CSAT ? topTwo(all, question) : null,
        question.type() == QuestionType.NPS ? netPromoter(all, question) : null);
  }

  /**
   * Customer effort is known by two methods, the mean and the share of the three best of seven
   * points, so its mean says that it is one of them.
   */
  private static String methodOf(QuestionType type) {
    return switch (type) {
      case CES -> "ces.mean/1";
      case CSAT, NPS -> "mean/1";
    };
  }

  private Score mixed(int[] codes, long persons) {
    long n = 0;
    double sum = 0;
    double squares = 0;
    for (int code : codes) {
      Question question = Objects.requireNonNull(questions.get(code));
      Scores.Score score = bySignature.apply(code);
      Normalising onto = Normalising.of(question);
      double a = onto.times;
      double b = onto.plus;
      n += score.n();
      sum += a * score.sum() + b * score.n();
      squares += a * a * score.sumOfSquares() + 2 * a * b * score.sum() + b * b * score.n();
    }
    Statistics.Estimate mean = Statistics.mean(n, sum, squares);
    return new Score(
        "mean.normalised/1",
        n,
        persons,
        mean.value(),
        mean.low(),
        mean.high(),
        new Score.Scale(0, 100, "normalised"),
        null,
        null);
  }

  /** Whether answers to a question can tell a measure. */
  static boolean tells(Question question, Measure measure) {
    return switch (measure) {
      case NPS ->
          question.type() == QuestionType.NPS && question.min() == 0 && question.max() == 10;
      case CSAT -> question.type() == QuestionType.CSAT && hasTopTwo(question);
      case SCORE -> true;
      case GOES_ON, HOURS_TO_NEXT -> false;
    };
  }

  private static boolean hasTopTwo(Question question) {
    int max = (int) question.max();
    return max == question.max() && max <= Scores.HIGHEST && max >= 2;
  }

  /** How many answered with one of the two best whole values. */
  static long satisfied(Question question, Scores.Score all) {
    int max = (int) question.max();
    return all.counts()[max] + all.counts()[max - 1];
  }

  /** Share of the two best whole values; null on a scale that is not of whole values up to 10. */
  private static Score.@Nullable Band topTwo(Scores.Score all, Question question) {
    if (!hasTopTwo(question) || !isWhole(all)) {
      return null;
    }
    Statistics.Estimate share = Statistics.share(satisfied(question, all), all.n());
    return new Score.Band(
        "csat.top2/1", 100 * share.value(), percent(share.low()), percent(share.high()));
  }

  private static @Nullable Double percent(@Nullable Double share) {
    return share == null ? null : Double.valueOf(100 * share);
  }

  /** Null unless the question is asked on 0 to 10 and answered in whole numbers. */
  private static Score.@Nullable Band netPromoter(Scores.Score all, Question question) {
    if (!tells(question, Measure.NPS) || !isWhole(all)) {
      return null;
    }
    long[] counts = all.counts();
    long detractors = Arrays.stream(counts, 0, 7).sum();
    Statistics.Estimate score = Statistics.netPromoter(counts[9] + counts[10], detractors, all.n());
    return new Score.Band("nps/1", score.value(), score.low(), score.high());
  }

  private static boolean isWhole(Scores.Score all) {
    return Arrays.stream(all.counts()).sum() == all.n();
  }
}
