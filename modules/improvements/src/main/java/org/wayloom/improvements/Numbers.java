package org.wayloom.improvements;

import java.util.List;
import org.wayloom.analysis.Analysis;
import org.wayloom.analysis.Analysis.MeasureOptions;
import org.wayloom.analysis.Days;
import org.wayloom.analysis.Finding;
import org.wayloom.analysis.Measures;
import org.wayloom.kernel.DocumentId;
import org.wayloom.kernel.WorkspaceId;

/** The little that improvements ask of the analysis. */
interface Numbers {
  List<Finding> findings(WorkspaceId workspace, DocumentId map);

  Measures measures(WorkspaceId workspace, DocumentId map);

  Days days(WorkspaceId workspace, DocumentId map, Days.Asked asked);

  static Numbers of(Analysis analysis) {
    return new Numbers() {
      @Override
      public List<Finding> findings(WorkspaceId workspace, DocumentId map) {
        return analysis.findings(workspace, map);
      }

      @Override
      public Measures measures(WorkspaceId workspace, DocumentId map) {
        return analysis.measures(workspace, map, MeasureOptions.OF_MAP);
      }

      @Override
      public Days days(WorkspaceId workspace, DocumentId map, Days.Asked asked) {
        return analysis.days(workspace, map, asked);
      }
    };
  }
}
