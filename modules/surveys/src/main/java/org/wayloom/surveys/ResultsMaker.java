package org.wayloom.surveys;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wayloom.analysis.AnswerScore;
import org.wayloom.evidence.EventRow;
import org.wayloom.evidence.Evidence;
import org.wayloom.evidence.Evidence.GivenAlike;
import org.wayloom.evidence.Evidence.RowQuery;
import org.wayloom.evidence.Signature;
import org.wayloom.kernel.WorkspaceId;

/** Counts the answers of a survey out of the evidence. */
final class ResultsMaker {
  private static final int TEXTS = 100;

  private final Evidence evidence;
  private final WorkspaceId workspace;
  private final String key;
  private final Map<String, List<Signature>> byType;

  ResultsMaker(Evidence evidence, WorkspaceId workspace, String key) {
    this.evidence = evidence;
    this.workspace = workspace;
    this.key = key;
    this.byType =
        evidence.signatures(workspace).stream()
            .filter(signature -> signature.type().startsWith(key + "/"))
            .collect(Collectors.groupingBy(Signature::type));
  }

  /**
   * @param versions oldest first
   */
  List<SurveyResults.Result> of(List<Survey.Version> versions) {
    Map<String, SurveyQuestion> questions = new LinkedHashMap<>();
    Set<String> current = new LinkedHashSet<>();
    for (Survey.Version version : versions.reversed()) {
      for (SurveyQuestion question : version.definition().questions()) {
        questions.putIfAbsent(question.id(), question);
        if (version.number() == versions.getLast().number()) {
          current.add(question.id());
        }
      }
    }
    List<SurveyResults.Result> results = new ArrayList<>();
    questions.values().forEach(question -> add(question, current.contains(question.id()), results));
    return results;
  }

  private void add(SurveyQuestion question, boolean current, List<SurveyResults.Result> results) {
    switch (question) {
      case SurveyQuestion.Rating rating ->
          results.add(rated(rating, rating.scale(), null, null, current));
      case SurveyQuestion.Matrix matrix ->
          matrix
              .rows()
              .forEach(
                  row -> results.add(rated(matrix, matrix.scale(), row.id(), row.text(), current)));
      case SurveyQuestion.Choice choice -> results.add(chosen(choice, current));
      case SurveyQuestion.FreeText text -> results.add(said(text, current));
    }
  }

  private SurveyResults.Result rated(
      SurveyQuestion question,
      Scale scale,
      @Nullable String row,
      @Nullable Words rowText,
      boolean current) {
    String type =
        row == null
            ? AnswerEvents.type(key, question.id())
            : AnswerEvents.type(key, question.id(), row);
    // A question whose scale was changed has answers on both; they are not added up.
    Counted counted = count(type, signature -> scale.question().equals(signature.question()));
    return new SurveyResults.Result(
        question.id(),
        row,
        question.text(),
        rowText,
        scale,
        current,
        counted.n(),
        counted.persons(),
        scale.points().stream()
            .map(value -> new SurveyResults.Count(value, null, counted.times(value)))
            .toList(),
        AnswerScore.of(scale.question(), counted.alike()).orElse(null),
        List.of());
  }

  private SurveyResults.Result chosen(SurveyQuestion.Choice choice, boolean current) {
    Counted counted = count(AnswerEvents.type(key, choice.id()), signature -> true);
    return new SurveyResults.Result(
        choice.id(),
        null,
        choice.text(),
        null,
        null,
        current,
        counted.n(),
        counted.persons(),
        choice.options().stream()
            .map(
                option ->
                    new SurveyResults.Count(
                        option.code(), option.text(), counted.times(option.code())))
            .toList(),
        null,
        List.of());
  }

  private SurveyResults.Result said(SurveyQuestion.FreeText text, boolean current) {
    List<Signature> signatures = byType.getOrDefault(AnswerEvents.type(key, text.id()), List.of());
    long n = signatures.stream().mapToLong(Signature::events).sum();
    return new SurveyResults.Result(
        text.id(),
        null,
        text.text(),
        null,
        null,
        current,
        n,
        signatures.stream().mapToLong(Signature::persons).sum(),
        List.of(),
        null,
        texts(signatures));
  }

  private List<String> texts(List<Signature> signatures) {
    if (signatures.isEmpty()) {
      return List.of();
    }
    List<Integer> codes = signatures.stream().map(Signature::code).toList();
    return evidence.rows(workspace, new RowQuery(List.of(), codes, 1_000, "")).items().stream()
        .sorted(java.util.Comparator.comparing(EventRow::sequence).reversed())
        .map(EventRow::text)
        .filter(said -> said != null)
        .limit(TEXTS)
        .toList();
  }

  /**
   * @param alike how many persons gave just these answers
   */
  private record Counted(Map<List<Integer>, Long> alike) {
    long times(int value) {
      return alike.entrySet().stream()
          .mapToLong(
              each ->
                  each.getValue() * each.getKey().stream().filter(given -> given == value).count())
          .sum();
    }

    long n() {
      return alike.entrySet().stream()
          .mapToLong(each -> each.getValue() * each.getKey().size())
          .sum();
    }

    long persons() {
      return alike.values().stream().mapToLong(Long::longValue).sum();
    }
  }

  private Counted count(String type, Predicate<Signature> counts) {
    List<Integer> codes =
        byType.getOrDefault(type, List.of()).stream().filter(counts).map(Signature::code).toList();
    return new Counted(
        evidence.given(workspace, codes).stream()
            .collect(
                Collectors.toMap(
                    given -> given.values().stream().map(value -> (int) Math.round(value)).toList(),
                    GivenAlike::persons,
                    Long::sum)));
  }
}
