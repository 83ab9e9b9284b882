package org.wayloom.dashboards;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wayloom.analysis.Analysis;
import org.wayloom.analysis.Analysis.MeasureOptions;
import org.wayloom.analysis.Analysis.PageAsk;
import org.wayloom.analysis.Churn;
import org.wayloom.analysis.Coverage;
import org.wayloom.analysis.KeyNumbers;
import org.wayloom.analysis.Measures;
import org.wayloom.analysis.NumberRef;
import org.wayloom.analysis.SignatureList;
import org.wayloom.evidence.EventRow;
import org.wayloom.evidence.Evidence;
import org.wayloom.evidence.Evidence.RowQuery;
import org.wayloom.evidence.Persons;
import org.wayloom.evidence.Question;
import org.wayloom.http.Page;
import org.wayloom.kernel.DocumentId;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.maps.JourneyMap;
import org.wayloom.maps.MapSummary;
import org.wayloom.maps.Maps;

/** The little that dashboards ask of evidence, analysis and maps. */
interface Sight {
  List<MapSummary> maps(WorkspaceId workspace);

  /** The map, or a NOT_FOUND problem. */
  JourneyMap map(WorkspaceId workspace, DocumentId map);

  KeyNumbers keyNumbers(WorkspaceId workspace, @Nullable DocumentId map, int days);

  Churn churn(WorkspaceId workspace, Question.QuestionType type, int withinDays);

  Coverage coverage(WorkspaceId workspace, Instant since);

  Measures measures(WorkspaceId workspace, DocumentId map);

  /** Equal as long as the numbers of a map are. */
  Object basis(WorkspaceId workspace, DocumentId map);

  /** Rows behind a number, at most so many. */
  List<EventRow> behind(WorkspaceId workspace, DocumentId map, NumberRef number, int most);

  /** All that is stored of a person, oldest first; empty where there is nobody. */
  List<EventRow> rows(WorkspaceId workspace, int person);

  /** The same of somebody by one of the person's names. */
  List<EventRow> rowsOf(WorkspaceId workspace, String name);

  /** The touchpoint that rules see in each signature, and what an answer of it is measured on. */
  Map<Integer, Known> signatures(WorkspaceId workspace);

  /**
   * What is known of a signature.
   *
   * @param touchpoint null where no rule takes it
   * @param question null for what is no answer
   */
  record Known(@Nullable String touchpoint, @Nullable Question question) {}

  /** By the doors of the product. */
  static Sight of(Analysis analysis, Evidence evidence, Persons persons, Maps maps) {
    return new Doors(analysis, evidence, persons, maps);
  }

  /** The doors of the product. */
  record Doors(Analysis analysis, Evidence evidence, Persons persons, Maps maps) implements Sight {
    private static final int PAGE = 1_000;

    @Override
    public List<MapSummary> maps(WorkspaceId workspace) {
      return maps.list(workspace);
    }

    @Override
    public JourneyMap map(WorkspaceId workspace, DocumentId map) {
      return maps.get(workspace, map);
    }

    @Override
    public KeyNumbers keyNumbers(WorkspaceId workspace, @Nullable DocumentId map, int days) {
      return analysis.keyNumbers(workspace, map, days);
    }

    @Override
    public Churn churn(WorkspaceId workspace, Question.QuestionType type, int withinDays) {
      return analysis.churn(workspace, type, withinDays);
    }

    @Override
    public Coverage coverage(WorkspaceId workspace, Instant since) {
      return analysis.coverage(workspace, since);
    }

    @Override
    public Measures measures(WorkspaceId workspace, DocumentId map) {
      return analysis.measures(workspace, map, MeasureOptions.OF_MAP);
    }

    @Override
    public Object basis(WorkspaceId workspace, DocumentId map) {
      return analysis.basis(workspace, map);
    }

    @Override
    public List<EventRow> behind(
        WorkspaceId workspace, DocumentId map, NumberRef number, int most) {
      List<EventRow> rows = new ArrayList<>();
      String after = "";
      do {
        Page<EventRow> page =
            analysis.rows(
                workspace,
                map,
                number,
                MeasureOptions.OF_MAP,
                java.util.Optional.empty(),
                new PageAsk(Math.min(PAGE, most - rows.size()), after));
        rows.addAll(page.items());
        after = page.next();
      } while (after != null && rows.size() < most);
      return rows;
    }

    @Override
    public List<EventRow> rows(WorkspaceId workspace, int person) {
      List<EventRow> rows = new ArrayList<>();
      String after = "";
      do {
        Page<EventRow> page =
            evidence.rows(workspace, new RowQuery(List.of(person), List.of(), PAGE, after));
        rows.addAll(page.items());
        after = page.next();
      } while (after != null);
      return rows;
    }

    @Override
    public List<EventRow> rowsOf(WorkspaceId workspace, String name) {
      return persons.find(workspace, name, 1).stream()
          .filter(found -> found.id().equals(name))
          .findFirst()
          .map(found -> rows(workspace, found.code()))
          .orElse(List.of());
    }

    @Override
    public Map<Integer, Known> signatures(WorkspaceId workspace) {
      Map<Integer, Known> known = new HashMap<>();
      String after = "";
      do {
        SignatureList page =
            analysis.signatures(
                workspace,
                new Analysis.SignatureQuery(
                    SignatureList.Filter.ALL, "", new PageAsk(PAGE, after)));
        page.items()
            .forEach(one -> known.put(one.code(), new Known(one.touchpoint(), one.question())));
        after = page.next();
      } while (after != null);
      return known;
    }
  }
}
