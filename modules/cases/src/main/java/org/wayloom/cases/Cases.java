package org.wayloom.cases;

import java.util.Collection;
import java.util.List;
import org.wayloom.http.Page;
import org.wayloom.kernel.WorkspaceId;

/** The door to cases. */
public interface Cases {
  /**
   * Those opened last come first.
   *
   * @param after the {@code next} of the page before; empty for the first
   */
  Page<Case> list(WorkspaceId workspace, CaseQuery query, int limit, String after);

  /**
   * @param owner whose cases count as the caller's
   */
  CaseCounts counts(WorkspaceId workspace, String owner);

  /** One, or a NOT_FOUND problem. */
  Case get(WorkspaceId workspace, String id);

  /** All closings, each with what came of it; the first comes first. */
  List<CaseEnding> endings(WorkspaceId workspace);

  /** What happened to a case, the newest first. */
  List<CaseEvent> history(WorkspaceId workspace, String id);

  /**
   * Opens one by hand, or adds a cause to the open one of the person.
   *
   * @param by who does it
   */
  Opened open(WorkspaceId workspace, CaseWanted wanted, String by);

  /**
   * What opening by hand came to.
   *
   * @param isNew false where the person had an open case, which has another cause now
   */
  record Opened(Case one, boolean isNew) {}

  /**
   * Says other things about one; an INVALID_OPERATION problem for a state that cannot follow.
   *
   * @param version the one that was read; a STALE_VERSION problem when there is a newer one
   */
  Case edit(WorkspaceId workspace, String id, long version, CaseEdit edit, String by);

  /** Closes one with its root cause, what was done, and a change or why there is none. */
  Case close(WorkspaceId workspace, String id, long version, CaseClosing.Wanted closing, String by);

  /** Makes an opportunity of one, which each names the other; again it changes nothing. */
  Case makeOpportunity(WorkspaceId workspace, String id, String by);

  /**
   * The macros with the blanks filled for this case, in a language ({@code en pl ru fa}).
   *
   * @param site the address by which customers reach this server, without a slash at the end
   */
  List<CaseMacro.Draft> drafts(WorkspaceId workspace, String id, String language, String site);

  /** Those that an opportunity was made of. */
  List<Case> ofOpportunity(WorkspaceId workspace, String opportunity);

  /** Those that were closed with a change. */
  List<Case> ofChange(WorkspaceId workspace, String change);

  /** Those of somebody with these names. */
  List<Case> ofPerson(WorkspaceId workspace, Collection<String> names);

  /** Removes those with all that happened to them; how many there were. */
  long erase(WorkspaceId workspace, Collection<String> names);
}
