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
import org.wayloom.analysis.GroupDifferences.Mean;
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
 * first, {@code 100·(v - min)/(max - min)}; since that is linear, n and sum are all that the mean
 * needs. Top-two-box and net promoter score are only told where every question is of that type and
 * scale. How sure all of these are is told by {@link RatedByPerson}.
 */
final class ScoreSheet {
  private static final IntFunction<Scores.Score> NOBODY =
      code -> new Scores.Score(0, 0, 0, 0, new long[Scores.HIGHEST + 1]);

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

  /** What the persons behind a score have said, as {@link #meaning} and {@link #band} count it. */
  record Rated(SumsByPerson.Sums values, SumsByPerson.Sums bands) {
    /** With other persons. */
    Rated plus(Rated others) {
      return new Rated(values.plus(others.values), bands.plus(others.bands));
    }
  }

  /** The score of one node of a coding of answers; absent when nobody answered. */
  Optional<Score> of(Coding answers, int node, Rated rated) {
    int[] codes = answered(answers, node);
    if (codes.length == 0) {
      return Optional.empty();
    }
    List<Question> asked = asked(codes);
    return Optional.of(asked.size() == 1 ? plain(codes, asked.get(0), rated) : mixed(codes, rated));
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

  /**
   * What an answer counts in a measure, and NaN where it is none of its scale.
   *
   * @param mixed whether answers are laid onto 0 to 100
   */
  static SumsByPerson.Meaning meaning(List<Signature> asked, Measure measure, boolean mixed) {
    ScoreSheet sheet = new ScoreSheet(asked, NOBODY);
    return switch (measure) {
      case NPS, CSAT -> {
        SumsByPerson.Meaning band = sheet.band();
        yield (signature, value) -> isWhole(value) ? band.of(signature, value) : Double.NaN;
      }
      case SCORE -> mixed ? sheet.percent() : (signature, value) -> value;
      case GOES_ON, HOURS_TO_NEXT ->
          throw new IllegalArgumentException("nobody answers " + measure);
    };
  }

  private static boolean isWhole(double value) {
    return value == Math.rint(value) && value >= 0 && value <= Scores.HIGHEST;
  }

  /** The place of an answer on 0 to 100. */
  SumsByPerson.Meaning percent() {
    Map<Integer, Normalising> onto = new HashMap<>();
    questions.forEach((code, question) -> onto.put(code, Normalising.of(question)));
    return (signature, value) -> {
      Normalising how = Objects.requireNonNull(onto.get(signature));
      return how.times * value + how.plus;
    };
  }

  /**
   * What an answer counts in the share of the satisfied, 1 or 0, and in the net promoter score, 100
   * to -100.
   */
  SumsByPerson.Meaning band() {
    return (signature, value) -> {
      Question question = questions.get(signature);
      return question == null ? 0 : band(question, value);
    };
  }

  private static double band(Question question, double value) {
    return switch (question.type()) {
      case CSAT -> value == question.max() || value == question.max() - 1 ? 1 : 0;
      case NPS -> value >= 9 ? 100 : value <= 6 ? -100 : 0;
      case CES -> 0;
    };
  }

  /** What so many persons said of whom each gave these answers to one question. */
  static Rated rated(Question question, long persons, List<Integer> answers) {
    double[] values = answers.stream().mapToDouble(Integer::doubleValue).toArray();
    return new Rated(
        SumsByPerson.Sums.of(persons, values),
        SumsByPerson.Sums.of(
            persons, Arrays.stream(values).map(value -> band(question, value)).toArray()));
  }

  /** How values of a scale are laid onto 0 to 100. */
  private record Normalising(double times, double plus) {
    static Normalising of(Question question) {
      double times = 100 / (question.max() - question.min());
      return new Normalising(times, -times * question.min());
    }
  }

  private Score plain(int[] codes, Question question, Rated rated) {
    Scores.Score all = bySignature.apply(codes[0]);
    for (int i = 1; i < codes.length; i++) {
      all = all.plus(bySignature.apply(codes[i]));
    }
    return of(question, all, rated);
  }

  /** The score of answers to one question. */
  static Score of(Question question, Scores.Score all, Rated rated) {
    Statistics.Estimate mean = Statistics.mean(Mean.of(rated.values()));
    return new Score(
        methodOf(question.type()),
        all.n(),
        rated.values().persons(),
        mean.value(),
        mean.low(),
        mean.high(),
        new Score.Scale(
            question.min(), question.max(), question.type().name().toLowerCase(Locale.ROOT)),
        question.type() == QuestionType.CSAT ? topTwo(all, question, rated.bands()) : null,
        question.type() == QuestionType.NPS ? netPromoter(all, question, rated.bands()) : null);
  }

  /**
   * Customer effort is known by two methods, the mean and the share of the three best of seven
   * points, so its mean says that it is one of them.
   */
  private static String methodOf(QuestionType type) {
    return switch (type) {
      case CES -> "ces.mean/2";
      case CSAT, NPS -> "mean/2";
    };
  }

  private Score mixed(int[] codes, Rated rated) {
    long n = Arrays.stream(codes).mapToLong(code -> bySignature.apply(code).n()).sum();
    Statistics.Estimate mean = Statistics.mean(Mean.of(rated.values()));
    return new Score(
        "mean.normalised/2",
        n,
        rated.values().persons(),
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

  /** Share of the two best whole values; null on a scale that is not of whole values up to 10. */
  private static Score.@Nullable Band topTwo(
      Scores.Score all, Question question, SumsByPerson.Sums satisfied) {
    if (!hasTopTwo(question) || !isWhole(all)) {
      return null;
    }
    Statistics.Estimate share = Statistics.share(satisfied);
    return new Score.Band(
        "csat.top2/2",
        100 * share.value(),
        percent(share.low()),
        percent(share.high()),
        satisfied.above(),
        satisfied.notAbove());
  }

  private static @Nullable Double percent(@Nullable Double share) {
    return share == null ? null : Double.valueOf(100 * share);
  }

  /** Null unless the question is asked on 0 to 10 and answered in whole numbers. */
  private static Score.@Nullable Band netPromoter(
      Scores.Score all, Question question, SumsByPerson.Sums recommending) {
    if (!tells(question, Measure.NPS) || !isWhole(all)) {
      return null;
    }
    Statistics.Estimate score = Statistics.netPromoter(recommending);
    return new Score.Band(
        "nps/2",
        score.value(),
        score.low(),
        score.high(),
        recommending.above(),
        recommending.notAbove());
  }

  private static boolean isWhole(Scores.Score all) {
    return Arrays.stream(all.counts()).sum() == all.n();
  }
}
