package org.wayloom.dashboards;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.wayloom.cases.Case;
import org.wayloom.cases.CaseEnding;
import org.wayloom.cases.CaseQuery;
import org.wayloom.cases.CaseState;
import org.wayloom.cases.Cases;
import org.wayloom.http.Page;
import org.wayloom.kernel.WorkspaceId;

/** The little that dashboards ask of cases. */
interface CaseBook {
  /** All of a workspace, whatever became of them. */
  List<Case> all(WorkspaceId workspace);

  /** All closings of a workspace, each with what came of it. */
  List<CaseEnding> endings(WorkspaceId workspace);

  /** One, or a NOT_FOUND problem. */
  Case get(WorkspaceId workspace, String id);

  List<Case> ofOpportunity(WorkspaceId workspace, String opportunity);

  List<Case> ofChange(WorkspaceId workspace, String change);

  List<Case> ofPerson(WorkspaceId workspace, Collection<String> names);

  /** By the door of the product. */
  static CaseBook of(Cases cases) {
    return new Door(cases);
  }

  /** The door of the product. */
  record Door(Cases cases) implements CaseBook {
    private static final int PAGE = 200;

    @Override
    public List<Case> all(WorkspaceId workspace) {
      CaseQuery any = new CaseQuery(Arrays.asList(CaseState.values()), null, null, false);
      List<Case> all = new ArrayList<>();
      String after = "";
      do {
        Page<Case> page = cases.list(workspace, any, PAGE, after);
        all.addAll(page.items());
        after = page.next();
      } while (after != null);
      return all;
    }

    @Override
    public List<CaseEnding> endings(WorkspaceId workspace) {
      return cases.endings(workspace);
    }

    @Override
    public Case get(WorkspaceId workspace, String id) {
      return cases.get(workspace, id);
    }

    @Override
    public List<Case> ofOpportunity(WorkspaceId workspace, String opportunity) {
      return cases.ofOpportunity(workspace, opportunity);
    }

    @Override
    public List<Case> ofChange(WorkspaceId workspace, String change) {
      return cases.ofChange(workspace, change);
    }

    @Override
    public List<Case> ofPerson(WorkspaceId workspace, Collection<String> names) {
      return cases.ofPerson(workspace, names);
    }
  }
}
