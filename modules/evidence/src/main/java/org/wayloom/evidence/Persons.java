package org.wayloom.evidence;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wayloom.kernel.WorkspaceId;

/**
 * The door to single persons: who they are, and which names are one of them. Pairs of names make
 * one person of all names that they connect, in whatever order they were said; each can be taken
 * back, and nothing is left of it then.
 */
public interface Persons {
  /** The person with this code, or of whom this code is one name. */
  Optional<Person> person(WorkspaceId workspace, int code);

  /** Persons one of whose names has the text in it, exact names first, then short ones. */
  List<Person.Named> find(WorkspaceId workspace, String text, int limit);

  /** All names of the persons whose names these are, these included. */
  Set<String> names(WorkspaceId workspace, Collection<String> names);

  /**
   * Says that the names of each pair are one person. Names without events are waited for.
   *
   * @return how many of the pairs are new
   */
  int merge(WorkspaceId workspace, List<Identity.Pair> pairs, String by);

  /**
   * Takes a pair back.
   *
   * @return false when there is no such pair
   */
  boolean unmerge(WorkspaceId workspace, Identity.Pair pair);
}
