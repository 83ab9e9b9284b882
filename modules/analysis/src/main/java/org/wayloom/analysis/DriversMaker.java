package org.wayloom.analysis;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.wayloom.analysis.Drivers.Driver;
import org.wayloom.analysis.Drivers.Importance;
import org.wayloom.analysis.Drivers.Lines;
import org.wayloom.analysis.Drivers.Overall;
import org.wayloom.analysis.Drivers.Quadrant;
import org.wayloom.analysis.Drivers.Standing;
import org.wayloom.evidence.EventKind;
import org.wayloom.evidence.Question;
import org.wayloom.evidence.Question.QuestionType;
import org.wayloom.evidence.Signature;
import org.wayloom.journeys.Coding;
import org.wayloom.journeys.Engine;
import org.wayloom.journeys.Scores;
import org.wayloom.kernel.Problem;
import org.wayloom.kernel.ProblemType;

/** Lays the scores of a map's touchpoints beside an overall score of the same persons. */
final class DriversMaker {
  private static final String METHOD = "relative-weights/1";
  private static final String SHAPLEY = "shapley.lmg/1";

  private final Reading reading;
  private final MapQuestions questions;
  private final AnswerMemory memory;
  private final Engine engine;

  DriversMaker(Reading reading, MapQuestions questions, AnswerMemory memory, Engine engine) {
    this.reading = reading;
    this.questions = questions;
    this.memory = memory;
    this.engine = engine;
  }

  /**
   * @param wanted the question that stands for the whole; null takes the likeliest
   */
  Drivers make(@Nullable String wanted) {
    List<Overall> asked = asked();
    Optional<String> overall = chosen(asked, wanted);
    if (overall.isEmpty()) {
      return drivers(asked, null, 0, new DriverModel.Result(List.of(), null, 0), List.of());
    }
    Coding ratings = ratings(overall.get());
    List<Integer> rated = List.copyOf(rated(ratings));
    ScoreTable table = table(overall.get(), ratings, rated);
    return drivers(asked, overall.get(), table.persons(), DriverModel.of(table), rated);
  }

  /** Every question that somebody answered. */
  private List<Overall> asked() {
    Map<String, List<Signature>> byType = new TreeMap<>();
    for (Signature s : reading.signatures()) {
      if (s.kind() == EventKind.ANSWER && s.question() != null) {
        byType.computeIfAbsent(s.type(), type -> new ArrayList<>()).add(s);
      }
    }
    List<String> types = List.copyOf(byType.keySet());
    List<List<Signature>> groups = List.copyOf(byType.values());
    int[] nodes = new int[reading.signatures().size()];
    Arrays.fill(nodes, Coding.NONE);
    byType.forEach((type, some) -> some.forEach(s -> nodes[s.code()] = types.indexOf(type)));
    Coding coding = Coding.of(nodes, types.size());
    List<Scores.Score> answers =
        types.isEmpty()
            ? List.of()
            : memory
                .ask(reading, engine, MapQuestions.key("scores", coding), new Scores(coding))
                .groups();
    List<Overall> asked = new ArrayList<>();
    for (int type = 0; type < types.size(); type++) {
      Question question = groups.get(type).getFirst().question();
      if (question != null && answers.get(type).persons() > 0) {
        asked.add(
            new Overall(
                types.get(type),
                question.type().name().toLowerCase(Locale.ROOT),
                question.min(),
                question.max(),
                answers.get(type).persons()));
      }
    }
    asked.sort(Comparator.comparingLong(Overall::persons).reversed());
    return asked;
  }

  /** The one asked for; else one about recommending, else one that rates no touchpoint. */
  private Optional<String> chosen(List<Overall> asked, @Nullable String wanted) {
    if (wanted != null) {
      if (asked.stream().noneMatch(one -> one.question().equals(wanted))) {
        String sentence = "Nobody answered a question called " + wanted;
        throw new Problem(
                ProblemType.INVALID_REQUEST,
                sentence,
                List.of(new Problem.Place("overall", sentence)))
            .toException();
      }
      return Optional.of(wanted);
    }
    String nps = QuestionType.NPS.name().toLowerCase(Locale.ROOT);
    return asked.stream()
        .filter(one -> one.type().equals(nps))
        .findFirst()
        .or(() -> asked.stream().filter(this::isOfNoTouchpoint).findFirst())
        .or(() -> asked.stream().findFirst())
        .map(Overall::question);
  }

  private boolean isOfNoTouchpoint(Overall one) {
    return reading.signatures().stream()
        .filter(s -> s.kind() == EventKind.ANSWER && s.type().equals(one.question()))
        .allMatch(s -> questions.coding().touchpoint(s.code()) == Coding.NONE);
  }

  /** What rates touchpoints, without the overall question. */
  private Coding ratings(String overall) {
    Coding all = questions.coding().ratingsByTouchpoint(EventKind.ANSWER);
    int[] nodes = new int[reading.signatures().size()];
    for (Signature s : reading.signatures()) {
      nodes[s.code()] = s.type().equals(overall) ? Coding.NONE : all.node(s.code());
    }
    return Coding.of(nodes, all.count());
  }

  /** The touchpoints that somebody rates, by their position on the map. */
  private SortedSet<Integer> rated(Coding ratings) {
    SortedSet<Integer> rated = new TreeSet<>();
    for (Signature s : reading.signatures()) {
      if (s.events() > 0 && ratings.node(s.code()) != Coding.NONE) {
        rated.add(ratings.node(s.code()));
      }
    }
    return rated;
  }

  private ScoreTable table(String overall, Coding ratings, List<Integer> rated) {
    int size = reading.signatures().size();
    int[] columns = new int[size];
    double[] lowest = new double[size];
    double[] highest = new double[size];
    Arrays.fill(columns, Coding.NONE);
    Arrays.fill(highest, 100);
    for (Signature s : reading.signatures()) {
      Question question = s.question();
      if (s.kind() == EventKind.ANSWER && question != null) {
        lowest[s.code()] = question.min();
        highest[s.code()] = question.max();
        int node = ratings.node(s.code());
        if (s.type().equals(overall)) {
          columns[s.code()] = 0;
        } else if (node != Coding.NONE) {
          columns[s.code()] = rated.indexOf(node) + 1;
        }
      }
    }
    return engine.run(
        reading.source(), new PersonScores(Coding.of(columns, rated.size() + 1), lowest, highest));
  }

  private Drivers drivers(
      List<Overall> asked,
      @Nullable String overall,
      long answered,
      DriverModel.Result model,
      List<Integer> rated) {
    MapAnswers answers = new MapAnswers(reading, questions, memory, engine);
    List<Driver> drivers = new ArrayList<>();
    for (int i = 0; i < rated.size(); i++) {
      Score score = answers.touchpointScore(rated.get(i)).orElse(null);
      if (score != null) {
        drivers.add(driver(rated.get(i), model.columns().get(i), score));
      }
    }
    Lines lines = model.fit() == null ? null : lines(drivers);
    long newest = reading.source().newestMillis();
    return new Drivers(
        questions.map().version(),
        reading.library().version(),
        newest == Long.MIN_VALUE ? null : Instant.ofEpochMilli(newest),
        asked,
        overall,
        METHOD,
        drivers.stream().anyMatch(driver -> driver.shapley() != null) ? SHAPLEY : null,
        DriverModel.DRAWS,
        answered,
        model.persons(),
        model.fit(),
        lines,
        drivers.stream()
            .map(driver -> lines == null ? driver : placed(driver, lines))
            .sorted(
                Comparator.comparingDouble((Driver driver) -> -share(driver))
                    .thenComparing(Driver::touchpoint))
            .toList());
  }

  private Driver driver(int node, DriverModel.Column column, Score score) {
    MapCoding.Placed placed = questions.coding().touchpoints().get(node);
    return new Driver(
        placed.touchpoint().id(),
        placed.touchpoint().name(),
        questions.map().stages().get(placed.stage()).id(),
        column.n(),
        standing(column),
        column.missing(),
        importance(column.weight()),
        importance(column.shapley()),
        column.correlation(),
        score,
        100 * (score.mean() - score.scale().min()) / (score.scale().max() - score.scale().min()),
        null);
  }

  private static @Nullable Importance importance(DriverModel.@Nullable Weight weight) {
    return weight == null
        ? null
        : new Importance(weight.value(), weight.low(), weight.high(), weight.share());
  }

  private static Standing standing(DriverModel.Column column) {
    if (column.weight() == null) {
      return Standing.TOO_FEW;
    }
    return column.moves() ? Standing.MOVES : Standing.NO_EVIDENCE;
  }

  private static double share(Driver driver) {
    Importance importance = driver.importance();
    return importance == null ? -1 : importance.share();
  }

  private static Lines lines(List<Driver> drivers) {
    List<Driver> told = drivers.stream().filter(driver -> driver.importance() != null).toList();
    return new Lines(
        1.0 / told.size(), told.stream().mapToDouble(Driver::performance).average().orElseThrow());
  }

  private static Driver placed(Driver driver, Lines lines) {
    Importance importance = driver.importance();
    if (importance == null) {
      return driver;
    }
    return new Driver(
        driver.touchpoint(),
        driver.name(),
        driver.stage(),
        driver.n(),
        driver.standing(),
        driver.missing(),
        importance,
        driver.shapley(),
        driver.correlation(),
        driver.score(),
        driver.performance(),
        quadrant(
            importance.share() >= lines.importance(), driver.performance() >= lines.performance()));
  }

  private static Quadrant quadrant(boolean isImportant, boolean isGood) {
    if (isImportant) {
      return isGood ? Quadrant.KEEP_UP : Quadrant.IMPROVE_FIRST;
    }
    return isGood ? Quadrant.GOOD_ENOUGH : Quadrant.LATER;
  }
}
