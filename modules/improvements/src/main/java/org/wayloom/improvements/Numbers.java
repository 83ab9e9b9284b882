package org.wayloom.improvements;

import java.util.List;
import org.wayloom.analysis.Analysis;
import org.wayloom.analysis.Analysis.Basis;
import org.wayloom.analysis.Analysis.MeasureOptions;
import org.wayloom.analysis.Analysis.PageAsk;
import org.wayloom.analysis.Days;
import org.wayloom.analysis.Deviations;
import org.wayloom.analysis.Finding;
import org.wayloom.analysis.Measures;
import org.wayloom.analysis.NumberRef;
import org.wayloom.kernel.DocumentId;
import org.wayloom.kernel.WorkspaceId;

/** The little that improvements ask of the analysis. */
interface Numbers {
  List<Finding> findings(WorkspaceId workspace, DocumentId map);

  /** Of everybody, with the map's own settings. */
  default Measures measures(WorkspaceId workspace, DocumentId map) {
    return measures(workspace, map, MeasureOptions.OF_MAP);
  }

  Measures measures(WorkspaceId workspace, DocumentId map, MeasureOptions options);

  Deviations deviations(WorkspaceId workspace, DocumentId map, MeasureOptions options);

  /** How many persons a number counts. */
  long persons(WorkspaceId workspace, DocumentId map, NumberRef number, MeasureOptions options);

  /** What all numbers of a map would be computed from now. */
  Basis basis(WorkspaceId workspace, DocumentId map);

  Days days(WorkspaceId workspace, DocumentId map, Days.Asked asked);

  static Numbers of(Analysis analysis) {
    return new Numbers() {
      @Override
      public List<Finding> findings(WorkspaceId workspace, DocumentId map) {
        return analysis.findings(workspace, map);
      }

      @Override
      public Measures measures(WorkspaceId workspace, DocumentId map, MeasureOptions options) {
        return analysis.measures(workspace, map, options);
      }

      @Override
      public Deviations deviations(WorkspaceId workspace, DocumentId map, MeasureOptions options) {
        return analysis.deviations(workspace, map, options);
      }

      @Override
      public long persons(
          WorkspaceId workspace, DocumentId map, NumberRef number, MeasureOptions options) {
        return analysis.behind(workspace, map, number, options, new PageAsk(1, "")).total();
      }

      @Override
      public Basis basis(WorkspaceId workspace, DocumentId map) {
        return analysis.basis(workspace, map);
      }

      @Override
      public Days days(WorkspaceId workspace, DocumentId map, Days.Asked asked) {
        return analysis.days(workspace, map, asked);
      }
    };
  }
}
