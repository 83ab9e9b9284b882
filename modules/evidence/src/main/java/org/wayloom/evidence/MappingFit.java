package org.wayloom.evidence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.wayloom.evidence.ImportMapping.SurveyQuestion;
import org.wayloom.evidence.SavedMapping.Change;
import org.wayloom.evidence.SavedMapping.Difference;
import org.wayloom.evidence.SavedMapping.Fitted;

/**
 * Fits a saved mapping to a file whose columns may have drifted since. A column that is missing
 * gives way to the one that carries its name under another question number ({@code Q7D_SIGNS} for
 * {@code Q8D_SIGNS}); where there is none, what it was used for is guessed anew or left out.
 */
final class MappingFit {
  private static final Pattern NUMBER = Pattern.compile("^\\*?q\\d+[a-z]?_|^\\*?q\\d+|^\\*");
  private static final int SHORTEST_STEM = 3;

  private final SavedMapping saved;
  private final List<String> columns;
  private final Map<String, String> here = new LinkedHashMap<>();
  private final Set<String> fresh;

  private MappingFit(SavedMapping saved, Sample sample) {
    this.saved = saved;
    this.columns = sample.profiles().stream().map(profile -> profile.name).toList();
    this.fresh = new LinkedHashSet<>(columns);
    saved.columns().forEach(this.fresh::remove);
    findColumns();
  }

  static Fitted fit(SavedMapping saved, Sample sample) {
    return new MappingFit(saved, sample).fitted(new SurveyGuess(sample).questions());
  }

  /** The share of the columns that the saved mapping uses which the file has, under any name. */
  static double likeness(SavedMapping saved, Sample sample) {
    MappingFit fit = new MappingFit(saved, sample);
    Set<String> used = fit.used().keySet();
    long found = used.stream().filter(fit.here::containsKey).count();
    return used.isEmpty() ? 0 : (double) found / used.size();
  }

  static boolean isSame(SavedMapping saved, Sample sample) {
    return new MappingFit(saved, sample).isSame();
  }

  private boolean isSame() {
    return fresh.isEmpty() && columns.containsAll(saved.columns());
  }

  private void findColumns() {
    Map<String, List<String>> byStem = new HashMap<>();
    for (String column : fresh) {
      byStem.computeIfAbsent(stem(column), stem -> new ArrayList<>()).add(column);
    }
    Map<String, List<String>> missing = new LinkedHashMap<>();
    for (String column : saved.columns()) {
      if (columns.contains(column)) {
        here.put(column, column);
      } else {
        missing.computeIfAbsent(stem(column), stem -> new ArrayList<>()).add(column);
      }
    }
    missing.forEach(
        (stem, were) -> {
          List<String> now = byStem.getOrDefault(stem, List.of());
          // Two that would fit are none: a guess that is wrong half the time helps nobody.
          if (stem.length() >= SHORTEST_STEM && were.size() == 1 && now.size() == 1) {
            here.put(were.getFirst(), now.getFirst());
          }
        });
  }

  /** A name without the number that questions carry in front, and without plural and signs. */
  private static String stem(String column) {
    String name =
        NUMBER.matcher(column.strip().toLowerCase(java.util.Locale.ROOT)).replaceFirst("");
    String letters = ColumnNames.plain(name);
    return letters.length() > SHORTEST_STEM && letters.endsWith("s")
        ? letters.substring(0, letters.length() - 1)
        : letters;
  }

  private Fitted fitted(List<SurveyQuestion> guessed) {
    ImportMapping was = saved.mapping();
    List<SurveyQuestion> questions = was.questions() == null ? null : questions(guessed);
    ImportMapping mapping =
        new ImportMapping(
            was.layout(),
            was.delimiter(),
            was.encoding(),
            was.source(),
            was.kind(),
            now(was.id()),
            now(was.person()),
            now(was.time()),
            was.timePattern(),
            was.timeZone(),
            was.fixedTime(),
            now(was.activity()),
            now(was.channel()),
            now(was.page()),
            now(was.value()),
            now(was.text()),
            now(was.properties()),
            now(was.signatureProperties()),
            questions);
    List<Difference> differences = differences(questions);
    if (questions != null) {
      leftOut(guessed, questions).forEach(differences::add);
    }
    return new Fitted(mapping, differences);
  }

  /** Those of the saved mapping that are here, then the file's own that look like questions. */
  private List<SurveyQuestion> questions(List<SurveyQuestion> guessed) {
    List<SurveyQuestion> questions = new ArrayList<>();
    Set<String> taken = new LinkedHashSet<>();
    for (SurveyQuestion question :
        saved.mapping().questions() == null
            ? List.<SurveyQuestion>of()
            : saved.mapping().questions()) {
      String column = here.get(question.column());
      if (column != null && taken.add(column)) {
        questions.add(
            new SurveyQuestion(
                column,
                question.touchpoint(),
                question.label(),
                question.question(),
                ignored(question, column, guessed)));
      }
    }
    guessed.stream()
        .filter(question -> fresh.contains(question.column()) && taken.add(question.column()))
        .forEach(questions::add);
    return questions;
  }

  /** Codes for no answer that only this file has count too, where it is on the same scale. */
  private static Map<String, String> ignored(
      SurveyQuestion question, String column, List<SurveyQuestion> guessed) {
    Map<String, String> codes = new LinkedHashMap<>(question.ignored());
    guessed.stream()
        .filter(guess -> guess.column().equals(column))
        .filter(
            guess ->
                guess.question().min() == question.question().min()
                    && guess.question().max() == question.question().max())
        .forEach(guess -> guess.ignored().forEach(codes::putIfAbsent));
    return codes;
  }

  /** One name may ask different things in two years, so what is passed over is said. */
  private static List<Difference> leftOut(
      List<SurveyQuestion> guessed, List<SurveyQuestion> questions) {
    List<String> asked = questions.stream().map(SurveyQuestion::column).toList();
    return guessed.stream()
        .map(SurveyQuestion::column)
        .filter(column -> !asked.contains(column))
        .map(column -> new Difference(column, Change.LEFT_OUT, null, "leave-out"))
        .toList();
  }

  /** A blank one was left out on purpose; one that is not here is guessed anew. */
  private @Nullable String now(@Nullable String column) {
    return column == null || column.isBlank() ? column : here.get(column);
  }

  private @Nullable List<String> now(@Nullable List<String> names) {
    return names == null
        ? null
        : names.stream()
            .filter(here::containsKey)
            .map(name -> now(name))
            .map(String::valueOf)
            .toList();
  }

  private List<Difference> differences(@Nullable List<SurveyQuestion> questions) {
    Map<String, String> used = used();
    List<Difference> differences = new ArrayList<>();
    used.forEach(
        (column, role) -> {
          String now = here.get(column);
          if (now == null) {
            differences.add(new Difference(column, Change.MISSING, null, role));
          } else if (!now.equals(column)) {
            differences.add(new Difference(now, Change.RENAMED, column, role));
          }
        });
    List<String> asked =
        questions == null ? List.of() : questions.stream().map(SurveyQuestion::column).toList();
    fresh.stream()
        .filter(column -> !here.containsValue(column))
        .forEach(
            column ->
                differences.add(
                    new Difference(
                        column,
                        Change.NEW,
                        null,
                        asked.contains(column)
                            ? "question"
                            : keepsAll() ? "property" : "leave-out")));
    return differences;
  }

  private boolean keepsAll() {
    return saved.mapping().properties() == null;
  }

  /** What the saved mapping uses each column as. */
  private Map<String, String> used() {
    ImportMapping mapping = saved.mapping();
    Map<String, String> used = new LinkedHashMap<>();
    put(used, mapping.person(), "person");
    put(used, mapping.time(), "time");
    put(used, mapping.activity(), "activity");
    put(used, mapping.channel(), "channel");
    put(used, mapping.page(), "page");
    put(used, mapping.value(), "value");
    put(used, mapping.text(), "text");
    put(used, mapping.id(), "id");
    if (mapping.questions() != null) {
      mapping.questions().forEach(question -> put(used, question.column(), "question"));
    }
    if (mapping.properties() != null) {
      mapping.properties().forEach(column -> put(used, column, "property"));
    }
    return used;
  }

  private static void put(Map<String, String> used, @Nullable String column, String role) {
    if (column != null && !column.isBlank()) {
      used.putIfAbsent(column, role);
    }
  }
}
