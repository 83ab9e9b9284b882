package org.wayloom.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wayloom.evidence.ImportMapping.Layout;
import org.wayloom.evidence.ImportMapping.SurveyQuestion;

/**
 * Completes a mapping: what the user left open is guessed from names and contents of the columns.
 */
final class MappingGuess {
  private static final int MAX_SIGNATURE_PROPERTIES = 4;
  private static final int FEW_VALUES = 12;
  private static final String LIFECYCLE = "lifecycle:transition";

  private final Sample sample;
  private final ImportMapping asked;
  private final String source;
  private final List<String> columns;
  private final List<String> taken = new ArrayList<>();

  private MappingGuess(Sample sample, ImportMapping asked, String source) {
    this.sample = sample;
    this.asked = asked;
    this.source = source;
    this.columns = sample.profiles().stream().map(p -> p.name).toList();
    Stream.of(
            asked.id(),
            asked.person(),
            asked.time(),
            asked.activity(),
            asked.channel(),
            asked.page(),
            asked.value(),
            asked.text())
        .filter(Objects::nonNull)
        .forEach(taken::add);
  }

  static ImportMapping complete(Sample sample, ImportMapping asked, String source) {
    return new MappingGuess(sample, known(sample, asked), source).complete();
  }

  /** What is known of the file where a program made it that many people use. */
  private static ImportMapping known(Sample sample, ImportMapping asked) {
    List<String> columns = sample.profiles().stream().map(p -> p.name).toList();
    if (asked.layout() != Layout.EVENTS) {
      var survey = KnownSurvey.of(columns);
      if (survey.isPresent()) {
        return survey.get().under(asked, sample);
      }
    }
    boolean open =
        asked.layout() != Layout.SURVEY
            && asked.activity() == null
            && (asked.kind() == null || EventRows.sayItself(asked.kind()));
    return open && ColumnNames.ACTIVITY.find(columns) == null
        ? KnownExport.of(columns).map(export -> export.under(asked, sample)).orElse(asked)
        : asked;
  }

  private ImportMapping complete() {
    SurveyGuess survey = new SurveyGuess(sample);
    List<SurveyQuestion> questions =
        asked.questions() != null ? asked.questions() : survey.questions();
    Layout layout = asked.layout();
    if (layout == null) {
      boolean hasActivity = asked.activity() != null || ColumnNames.ACTIVITY.find(columns) != null;
      layout = !hasActivity && questions.size() >= 3 ? Layout.SURVEY : Layout.EVENTS;
    }
    return layout == Layout.SURVEY ? survey(survey, questions) : events();
  }

  private ImportMapping events() {
    String person = role(asked.person(), ColumnNames.PERSON);
    String activity = role(asked.activity(), ColumnNames.ACTIVITY);
    String time = time();
    if (time == null && asked.time() == null && asked.fixedTime() == null) {
      // Called a time, though not all of it reads as one: the rows that do not will say so.
      time = role(null, ColumnNames.TIME);
    }
    String id = blankIsNone(asked.id(), this::uniqueId);
    String channel = role(asked.channel(), ColumnNames.CHANNEL);
    String page = role(asked.page(), ColumnNames.PAGE);
    String value = blankIsNone(asked.value(), this::numericValue);
    String text = role(asked.text(), ColumnNames.TEXT);
    if (activity == null && !EventRows.sayItself(asked.kind())) {
      activity = fewWords();
    }
    List<String> properties = asked.properties();
    return new ImportMapping(
        Layout.EVENTS,
        sample.delimiter(),
        sample.probe().charset().name(),
        source,
        asked.kind() == null ? EventKind.EVENT : asked.kind(),
        id,
        person,
        time,
        time == null ? null : pattern(time),
        asked.timeZone() == null ? "UTC" : asked.timeZone(),
        asked.fixedTime(),
        activity,
        channel,
        page,
        value,
        text,
        properties,
        asked.signatureProperties() == null
            ? signatureProperties(properties)
            : asked.signatureProperties(),
        EventRows.sayItself(asked.kind()) ? asked.questions() : null);
  }

  private ImportMapping survey(SurveyGuess survey, List<SurveyQuestion> questions) {
    String person = blankIsNone(asked.person(), () -> null);
    String id = blankIsNone(asked.id(), survey::respondent);
    String time = asked.fixedTime() != null && asked.time() == null ? null : time();
    String fixed = asked.fixedTime() == null ? survey.yearIn(source) : asked.fixedTime();
    return new ImportMapping(
        Layout.SURVEY,
        sample.delimiter(),
        sample.probe().charset().name(),
        source,
        asked.kind() == null ? EventKind.ANSWER : asked.kind(),
        id,
        person,
        time,
        time == null ? null : pattern(time),
        asked.timeZone() == null ? "UTC" : asked.timeZone(),
        fixed,
        null,
        blankIsNone(asked.channel(), () -> null),
        blankIsNone(asked.page(), () -> null),
        null,
        blankIsNone(asked.text(), () -> null),
        asked.properties() == null ? survey.properties() : asked.properties(),
        asked.signatureProperties() == null ? List.of() : asked.signatureProperties(),
        questions);
  }

  private interface Guess {
    @Nullable String make();
  }

  /** A blank answer of the user's means "none"; it is not guessed over. */
  private @Nullable String blankIsNone(@Nullable String answer, Guess guess) {
    String chosen = answer == null ? guess.make() : answer.isBlank() ? null : answer;
    if (chosen != null && !taken.contains(chosen)) {
      taken.add(chosen);
    }
    return chosen;
  }

  private @Nullable String role(@Nullable String answer, ColumnNames names) {
    return blankIsNone(
        answer, () -> names.find(columns.stream().filter(c -> !taken.contains(c)).toList()));
  }

  private @Nullable String time() {
    return blankIsNone(
        asked.time(),
        () -> {
          List<String> times =
              sample.profiles().stream()
                  .filter(p -> !taken.contains(p.name) && TimeGuess.pattern(p) != null)
                  .map(p -> p.name)
                  .toList();
          String named = ColumnNames.TIME.find(times);
          // Years and codes look like times too easily: only text that is a time counts unnamed.
          return named != null
              ? named
              : times.stream()
                  .filter(name -> !Objects.requireNonNull(sample.profile(name)).isNumeric())
                  .findFirst()
                  .orElse(null);
        });
  }

  private String pattern(String time) {
    if (asked.timePattern() != null && !asked.timePattern().isBlank()) {
      return asked.timePattern();
    }
    Sample.Profile column = sample.profile(time);
    return column == null ? "iso" : TimeGuess.closestPattern(column);
  }

  private @Nullable String uniqueId() {
    String named = ColumnNames.ID.find(columns.stream().filter(c -> !taken.contains(c)).toList());
    Sample.Profile column = named == null ? null : sample.profile(named);
    return column != null && column.isUnique() && column.filled == sample.rows() ? named : null;
  }

  private @Nullable String numericValue() {
    return ColumnNames.VALUE.find(
        sample.profiles().stream()
            .filter(p -> !taken.contains(p.name) && p.isNumeric())
            .map(p -> p.name)
            .toList());
  }

  /** Without a column that is called an activity: words, filled always, that repeat. */
  private @Nullable String fewWords() {
    return sample.profiles().stream()
        .filter(p -> !taken.contains(p.name) && !p.name.startsWith("case:"))
        .filter(p -> p.filled == sample.rows() && p.numeric == 0)
        .filter(p -> p.distinct() >= 2 && p.distinct() <= 200 && p.distinct() * 3 <= p.filled)
        .max(Comparator.comparingInt(Sample.Profile::distinct))
        .map(
            p -> {
              taken.add(p.name);
              return p.name;
            })
        .orElse(null);
  }

  private List<String> signatureProperties(@Nullable List<String> kept) {
    List<String> chosen = new ArrayList<>();
    if (columns.contains(LIFECYCLE) && (kept == null || kept.contains(LIFECYCLE))) {
      chosen.add(LIFECYCLE);
    }
    sample.profiles().stream()
        .filter(p -> !taken.contains(p.name) && !p.name.equals(LIFECYCLE))
        .filter(p -> kept == null || kept.contains(p.name))
        .filter(p -> !p.name.startsWith("case:") && p.numeric == 0)
        .filter(p -> p.distinct() >= 2 && p.distinct() <= FEW_VALUES)
        .filter(p -> p.filled * 2 >= sample.rows())
        .limit(MAX_SIGNATURE_PROPERTIES - chosen.size())
        .forEach(p -> chosen.add(p.name));
    return chosen;
  }
}
