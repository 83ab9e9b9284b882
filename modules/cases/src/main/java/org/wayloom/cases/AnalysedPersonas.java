package org.wayloom.cases;

import org.wayloom.analysis.Analysis;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.WorkspaceId;

/**
 * The personas that customers are told by. One that is gone, or that does not say yet whom it
 * stands for, stands for nobody: a case is opened all the same, and goes where all others go.
 */
record AnalysedPersonas(Analysis analysis) implements CaseReading.Personas {
  @Override
  public boolean standsFor(WorkspaceId workspace, String persona, int personCode) {
    try {
      return analysis.segments().customers(workspace, persona).contains(personCode);
    } catch (ProblemException e) {
      return switch (e.problem().type()) {
        case NOT_FOUND, INVALID_REQUEST, NOT_READY -> false;
        default -> throw e;
      };
    }
  }
}
