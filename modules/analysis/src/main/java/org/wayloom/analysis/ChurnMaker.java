package org.wayloom.analysis;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wayloom.analysis.Churn.Band;
import org.wayloom.analysis.Churn.Mood;
import org.wayloom.analysis.Churn.Step;
import org.wayloom.analysis.Survival.Watched;
import org.wayloom.evidence.Question;
import org.wayloom.evidence.Question.QuestionType;
import org.wayloom.evidence.Signature;
import org.wayloom.journeys.Coding;
import org.wayloom.journeys.Engine;
import org.wayloom.journeys.SeenAgain;

/** Watches those who answered until they are seen again, band by band. */
final class ChurnMaker {
  private static final long DAY = 86_400_000L;

  /** What comes within a day of an answer belongs to the same visit. */
  private static final long PAUSE = DAY;

  /** How far back answers count, in days before the window that must be over for the newest. */
  private static final long LOOK_BACK = 365;

  private static final int MOST_STEPS = 60;

  private final Reading reading;
  private final AnswerMemory memory;
  private final Engine engine;

  ChurnMaker(Reading reading, AnswerMemory memory, Engine engine) {
    this.reading = reading;
    this.memory = memory;
    this.engine = engine;
  }

  Churn make(QuestionType type, int withinDays) {
    long asOf = reading.source().newestMillis();
    if (asOf == Long.MIN_VALUE) {
      return new Churn("kaplan-meier/1", type, null, withinDays, List.of(), null);
    }
    List<Question> asked =
        reading.signatures().stream()
            .map(Signature::question)
            .filter(question -> question != null && banded(question, type))
            .map(java.util.Objects::requireNonNull)
            .distinct()
            .toList();
    long since = asOf - (LOOK_BACK + withinDays) * DAY;
    Coding answers = coding(asked);
    SeenAgain.Result found =
        memory.ask(
            reading,
            engine,
            List.of("seen again", answers, since, PAUSE),
            new SeenAgain(answers, since, PAUSE, asOf));
    Map<Mood, List<Watched>> bands = bands(asked, found);
    return new Churn(
        "kaplan-meier/1",
        type,
        Instant.ofEpochMilli(since),
        withinDays,
        bands.entrySet().stream()
            .map(each -> band(each.getKey(), each.getValue(), withinDays))
            .toList(),
        apart(bands.get(Mood.HAPPY), bands.get(Mood.UNHAPPY)));
  }

  private Coding coding(List<Question> asked) {
    int[] nodes = new int[reading.signatures().size()];
    Arrays.fill(nodes, Coding.NONE);
    for (Signature signature : reading.signatures()) {
      if (signature.kind() == org.wayloom.evidence.EventKind.ANSWER) {
        nodes[signature.code()] = asked.indexOf(signature.question());
      }
    }
    return Coding.of(nodes, asked.size());
  }

  private static Map<Mood, List<Watched>> bands(List<Question> asked, SeenAgain.Result found) {
    Map<Mood, List<Watched>> bands = new EnumMap<>(Mood.class);
    for (int person = 0; person < found.persons(); person++) {
      Mood mood = mood(asked.get(found.question(person)), found.value(person));
      bands
          .computeIfAbsent(mood, none -> new ArrayList<>())
          .add(new Watched((double) found.watchedMillis(person) / DAY, found.isSeen(person)));
    }
    return bands;
  }

  /** Whether the scale has the usual bands; of others nobody knows which answers are good. */
  private static boolean banded(Question question, QuestionType type) {
    return question.type() == type
        && switch (type) {
          case NPS -> question.min() == 0 && question.max() == 10;
          case CSAT -> question.max() - question.min() >= 2;
          case CES -> question.min() == 1 && question.max() == 7;
        };
  }

  private static Mood mood(Question question, double value) {
    return switch (question.type()) {
      case NPS -> value >= 9 ? Mood.HAPPY : value >= 7 ? Mood.NEITHER : Mood.UNHAPPY;
      case CSAT -> value >= question.max() - 1 ? Mood.HAPPY : Mood.UNHAPPY;
      case CES -> value >= 5 ? Mood.HAPPY : Mood.UNHAPPY;
    };
  }

  private static Band band(Mood mood, List<Watched> persons, int withinDays) {
    List<Step> curve = new ArrayList<>();
    curve.add(new Step(0, 1, 1.0, 1.0));
    for (Survival.Step step : Survival.curve(persons)) {
      if (step.time() <= withinDays) {
        curve.add(new Step(step.time(), step.surviving(), step.low(), step.high()));
      }
    }
    Step last = curve.getLast();
    boolean isWatched =
        last.lost() == 0 || persons.stream().anyMatch(one -> one.time() >= withinDays);
    return new Band(
        mood,
        persons.size(),
        persons.stream().filter(one -> one.happened() && one.time() <= withinDays).count(),
        isWatched ? last.lost() : null,
        isWatched ? last.low() : null,
        isWatched ? last.high() : null,
        thinned(curve));
  }

  /** Evenly taken where there are many; the last is always there. */
  private static List<Step> thinned(List<Step> curve) {
    if (curve.size() <= MOST_STEPS) {
      return curve;
    }
    List<Step> some = new ArrayList<>();
    for (int i = 1; i <= MOST_STEPS; i++) {
      some.add(curve.get((int) ((long) i * curve.size() / MOST_STEPS) - 1));
    }
    return some;
  }

  private static @Nullable Tested apart(
      @Nullable List<Watched> best, @Nullable List<Watched> worst) {
    if (best == null
        || worst == null
        || Math.min(best.size(), worst.size()) < ComparedList.FEWEST) {
      return null;
    }
    return Survival.logRank(worst, best);
  }
}
