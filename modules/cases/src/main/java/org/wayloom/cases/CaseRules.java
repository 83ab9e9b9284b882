package org.wayloom.cases;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayloom.kernel.WorkspaceId;

/** The door to what opens cases, and to how a workspace deals with them. */
public interface CaseRules {
  /** In the order in which they are tried: that in which they were made. */
  List<StoredRule> list(WorkspaceId workspace);

  StoredRule get(WorkspaceId workspace, String id);

  /** Makes one; switched on, it looks at what comes in from now on. */
  StoredRule add(WorkspaceId workspace, CaseRule rule, String by);

  StoredRule edit(WorkspaceId workspace, String id, long version, CaseRule rule, String by);

  /** Moves one to the trash; cases that it opened stay. */
  void remove(WorkspaceId workspace, String id);

  /** Takes one out of the trash; again it changes nothing. What came in meanwhile opens no case. */
  void restore(WorkspaceId workspace, String id);

  /** How many cases a rule alone would have opened lately. */
  Preview preview(WorkspaceId workspace, CaseRule rule);

  CaseSettings.Version settings(WorkspaceId workspace);

  CaseSettings.Version save(WorkspaceId workspace, long version, CaseSettings settings);

  /**
   * What a rule would have done in the last days of the evidence.
   *
   * @param cases as many as persons, for a person has one open case at most
   * @param matches how often it would have matched
   * @param latest the newest of these
   */
  record Preview(int days, long cases, long matches, List<Example> latest) {
    public Preview {
      latest = List.copyOf(latest);
    }
  }

  /**
   * One match.
   *
   * @param text what the customer said, where the evidence has it
   */
  record Example(String person, CaseCause cause, @Nullable String text) {}
}
