package org.wayloom.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wayloom.analysis.Analysis.MeasureOptions;
import org.wayloom.kernel.DocumentId;
import org.wayloom.kernel.Problem;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.ProblemType;
import org.wayloom.maps.JourneyMap.StageOrder;
import org.wayloom.maps.Library;

/** Reads what callers send, or refuses it with a pointer to the place. */
final class Parameters {
  private static final int MOST_CONDITIONS = 20;
  private static final int LONGEST_WORDS = 200;

  private Parameters() {}

  /** The constant that a kebab-case word names. */
  static <E extends Enum<E>> E word(String parameter, String word, E[] values) {
    return Arrays.stream(values)
        .filter(value -> kebab(value).equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                refused(
                    parameter,
                    "%s must be one of %s: %s"
                        .formatted(
                            parameter,
                            Arrays.stream(values)
                                .map(Parameters::kebab)
                                .collect(Collectors.joining(", ")),
                            word)));
  }

  private static String kebab(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static int within(String parameter, int value, int least, int most) {
    if (value < least || value > most) {
      throw refused(parameter, "%s must be %d to %d: %d".formatted(parameter, least, most, value));
    }
    return value;
  }

  static MeasureOptions options(
      @Nullable Integer windowDays, @Nullable String order, @Nullable String persona) {
    return new MeasureOptions(
        windowDays == null ? null : Integer.valueOf(within("windowDays", windowDays, 0, 36_500)),
        order == null ? null : word("order", order, StageOrder.values()),
        persona);
  }

  /** A side of a comparison; {@code pointer} names its first parameter. */
  static Comparison.Side side(
      String pointer,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable String channel,
      @Nullable String persona,
      @Nullable DocumentId map,
      @Nullable Long version,
      Behaviour behaviour,
      boolean others) {
    try {
      return new Comparison.Side(from, to, channel, persona, map, version, behaviour, others);
    } catch (IllegalArgumentException e) {
      throw refused(pointer, String.valueOf(e.getMessage()));
    }
  }

  /** Of which events texts are wanted. */
  static VoiceDesk.Where where(
      @Nullable String stage,
      @Nullable String touchpoint,
      @Nullable String kind,
      @Nullable String channel,
      @Nullable LocalDate from,
      @Nullable LocalDate to) {
    try {
      return new VoiceDesk.Where(
          stage,
          touchpoint,
          kind == null ? null : word("kind", kind, VoiceKind.values()),
          channel,
          from,
          to);
    } catch (IllegalArgumentException e) {
      throw refused(touchpoint == null ? "from" : "touchpoint", String.valueOf(e.getMessage()));
    }
  }

  /** Words to look for: few enough to look for each. */
  static String words(String words) {
    if (words.length() > LONGEST_WORDS) {
      throw refused("q", "q has at most %d letters: %d".formatted(LONGEST_WORDS, words.length()));
    }
    return words;
  }

  static NumberRef number(String text) {
    try {
      return NumberRef.parse(text);
    } catch (IllegalArgumentException e) {
      throw refused("number", String.valueOf(e.getMessage()));
    }
  }

  /** Conditions in which nothing is missing. */
  static List<Library.Condition> conditions(@Nullable List<Library.Condition> conditions) {
    if (conditions == null) {
      throw refused("/conditions", "A rule has conditions, if only an empty list");
    }
    if (conditions.size() > MOST_CONDITIONS) {
      throw refused("/conditions", "A rule has at most %d conditions".formatted(MOST_CONDITIONS));
    }
    List<Problem.Place> missing = new ArrayList<>();
    for (int i = 0; i < conditions.size(); i++) {
      Library.@Nullable Condition condition = conditions.get(i);
      if (condition == null
          || isMissing(condition.field())
          || isMissing(condition.match())
          || isMissing(condition.value())) {
        missing.add(
            new Problem.Place("/conditions/" + i, "A condition needs field, match and value"));
      }
    }
    if (!missing.isEmpty()) {
      throw new Problem(ProblemType.INVALID_REQUEST, missing.getFirst().detail(), missing)
          .toException();
    }
    return conditions;
  }

  /** What comes out of JSON may be null whatever its type says. */
  private static boolean isMissing(@Nullable Object value) {
    return value == null;
  }

  static ProblemException refused(String pointer, String detail) {
    return new Problem(
            ProblemType.INVALID_REQUEST, detail, List.of(new Problem.Place(pointer, detail)))
        .toException();
  }
}
