package org.wayloom.dashboards;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wayloom.analysis.Churn;
import org.wayloom.analysis.Coverage;
import org.wayloom.analysis.Days;
import org.wayloom.analysis.KeyNumbers;
import org.wayloom.analysis.Measures;
import org.wayloom.analysis.Measures.Returns;
import org.wayloom.analysis.Measures.StageMeasures;
import org.wayloom.analysis.Measures.TouchpointMeasures;
import org.wayloom.analysis.NumberRef;
import org.wayloom.analysis.Proportion;
import org.wayloom.evidence.EventKind;
import org.wayloom.evidence.EventRow;
import org.wayloom.evidence.Question;
import org.wayloom.evidence.Question.QuestionType;
import org.wayloom.improvements.Effect;
import org.wayloom.improvements.Effect.Found;
import org.wayloom.improvements.Effect.Mean;
import org.wayloom.improvements.Effect.Span;
import org.wayloom.improvements.Effect.Verdict;
import org.wayloom.improvements.Expectation.Design;
import org.wayloom.kernel.DocumentId;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.ProblemType;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.maps.JourneyMap;
import org.wayloom.maps.JourneyMap.StageOrder;
import org.wayloom.maps.MapSummary;

/**
 * A shop with the map "m": the stages "find" (touchpoint "search") and "buy" (touchpoint "pay").
 * Answers are on 0 to 10. Every other map is gone.
 */
final class Shop implements Sight {
  static final WorkspaceId WORKSPACE = new WorkspaceId("shop");
  static final LocalDate START = LocalDate.parse("2026-03-02");
  private static final Question NPS = new Question(QuestionType.NPS, 0, 10);
  private static final List<String> TOUCHPOINTS = List.of("search", "pay");

  final List<EventRow> rows = new ArrayList<>();
  final Set<String> placed = new java.util.LinkedHashSet<>(TOUCHPOINTS);
  int measured;

  /** An answer of a person about a touchpoint, so many days from the start. */
  EventRow says(int person, String touchpoint, int day, double value, @Nullable String text) {
    Instant at = START.plusDays(day).atStartOfDay(java.time.ZoneOffset.UTC).toInstant();
    EventRow row =
        new EventRow(
            rows.size() + 1L,
            "survey",
            EventKind.ANSWER,
            "rated",
            at,
            at,
            "person-" + person,
            person,
            TOUCHPOINTS.indexOf(touchpoint),
            null,
            null,
            text,
            value,
            Map.of());
    rows.add(row);
    return row;
  }

  /** Removes all of a person, as erasing does. */
  void erase(int person) {
    rows.removeIf(row -> row.personCode() == person);
  }

  @Override
  public List<MapSummary> maps(WorkspaceId workspace) {
    return List.of(
        new MapSummary(
            new DocumentId("m"),
            "Shopping",
            "",
            1,
            Instant.parse("2026-04-01T00:00:00Z"),
            List.of("Find", "Buy"),
            4,
            2,
            3,
            0.5,
            "",
            "",
            ""));
  }

  @Override
  public JourneyMap map(WorkspaceId workspace, DocumentId map) {
    known(map);
    return new JourneyMap(
        map,
        1,
        "Shopping",
        30,
        StageOrder.SEQUENTIAL,
        List.of(stage("find", "search"), stage("buy", "pay")),
        List.of());
  }

  private JourneyMap.Stage stage(String id, String touchpoint) {
    List<String> there = placed.contains(touchpoint) ? List.of(touchpoint) : List.of();
    return new JourneyMap.Stage(id, id, Optional.empty(), there, List.of());
  }

  @Override
  public KeyNumbers keyNumbers(WorkspaceId workspace, @Nullable DocumentId map, int days) {
    Instant asOf = rows.isEmpty() ? null : rows.getLast().time();
    return new KeyNumbers(
        asOf, days, 30, 0, List.of(), List.of(new KeyNumbers.Contacts("phone", 80, 60, 70)));
  }

  @Override
  public Churn churn(WorkspaceId workspace, QuestionType type, int withinDays) {
    List<Churn.Band> bands =
        type == QuestionType.CES
            ? List.of()
            : List.of(new Churn.Band(Churn.Mood.UNHAPPY, 50, 20, 0.6, 0.4, 0.8, List.of()));
    return new Churn("kaplan-meier/1", type, Instant.EPOCH, withinDays, bands, null);
  }

  @Override
  public Coverage coverage(WorkspaceId workspace, Instant since) {
    return new Coverage(
        since,
        List.of(
            new Coverage.Touchpoint("call", "Call", 1, 0, 0, null),
            new Coverage.Touchpoint("pay", "Pay", 1, 5, 0, Instant.EPOCH),
            new Coverage.Touchpoint("search", "Search", 1, 9, 3, since)));
  }

  @Override
  public Measures measures(WorkspaceId workspace, DocumentId map) {
    known(map);
    return new Measures(
        1,
        1,
        null,
        30,
        StageOrder.SEQUENTIAL,
        1,
        new Measures.Totals(100, 500, 500, 0, 500),
        List.of(counted("find", 100), counted("buy", 60), counted("use", 30)),
        List.of(
            new TouchpointMeasures(
                "pay",
                "Pay",
                "buy",
                70,
                Proportion.of(70, 100),
                90,
                10,
                null,
                null,
                null,
                new Returns(0, 0),
                null,
                List.of(),
                List.of())),
        List.of());
  }

  private static StageMeasures counted(String id, long reached) {
    return new StageMeasures(
        id,
        "Stage " + id,
        reached,
        reached,
        null,
        Proportion.of(reached, 100),
        0,
        0,
        0,
        null,
        null,
        new Returns(0, 0),
        null,
        null,
        List.of());
  }

  @Override
  public Object basis(WorkspaceId workspace, DocumentId map) {
    known(map);
    return rows.size();
  }

  @Override
  public List<EventRow> behind(WorkspaceId workspace, DocumentId map, NumberRef number, int most) {
    known(map);
    String wanted =
        switch (number) {
          case NumberRef.TouchpointNumber touchpoint -> touchpoint.touchpoint();
          case NumberRef.StageNumber stage -> stage.stage().equals("find") ? "search" : "pay";
          default -> throw new AssertionError(number);
        };
    return rows.stream()
        .filter(row -> row.signature() == TOUCHPOINTS.indexOf(wanted))
        .limit(most)
        .toList();
  }

  @Override
  public List<EventRow> rows(WorkspaceId workspace, int person) {
    return rows.stream().filter(row -> row.personCode() == person).toList();
  }

  @Override
  public List<EventRow> rowsOf(WorkspaceId workspace, String name) {
    return rows.stream().filter(row -> row.person().equals(name)).toList();
  }

  @Override
  public Map<Integer, Known> signatures(WorkspaceId workspace) {
    Map<Integer, Known> known = new HashMap<>();
    for (int code = 0; code < TOUCHPOINTS.size(); code++) {
      known.put(code, new Known(TOUCHPOINTS.get(code), NPS));
    }
    return known;
  }

  private static void known(DocumentId map) {
    if (!map.value().equals("m")) {
      throw ProblemException.of(ProblemType.NOT_FOUND, "There is no such map");
    }
  }

  /** What the change did: 0.1 of 1,000 who came, 0.02 to 0.18. */
  Effect effect(String number, Verdict verdict) {
    measured++;
    return new Effect(
        Design.BEFORE_AFTER,
        "before-after.gls/1",
        "m",
        number,
        number.endsWith("score") ? Days.Measure.SCORE : Days.Measure.GOES_ON,
        null,
        START,
        START.plusDays(30),
        new Span(START.minusDays(30), START, new Mean(900, null, 0.3), null),
        new Span(START, START.plusDays(30), new Mean(1000, null, 0.4), null),
        new Found(0.1, 0.02, 0.18, 0.01),
        0.05,
        verdict,
        null,
        null,
        List.of(),
        List.of());
  }

  /** What teams write, in the order of writing. */
  static <T> Map<String, T> book() {
    return new LinkedHashMap<>();
  }
}
