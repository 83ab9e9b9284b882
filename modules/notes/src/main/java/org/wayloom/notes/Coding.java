package org.wayloom.notes;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayloom.http.Page;
import org.wayloom.kernel.Actor;
import org.wayloom.kernel.DocumentId;
import org.wayloom.kernel.WorkspaceId;

/** The door to what people mark in notes: passages, their codes, what they are about. */
public interface Coding {
  /** The code book by name. */
  List<Code> codes(WorkspaceId workspace);

  /** Makes a code; a name that there is already, whatever its case, is a CONFLICT problem. */
  Code addCode(WorkspaceId workspace, CodeFacts facts);

  Code changeCode(WorkspaceId workspace, String id, CodeFacts facts);

  /** Gives all passages of a code to another one and removes it. */
  Code mergeCodes(WorkspaceId workspace, String from, String into);

  /** Removes a code; its passages stay. */
  void removeCode(WorkspaceId workspace, String id);

  /**
   * Marks a passage.
   *
   * @param revision the text that the anchor is of; a STALE_VERSION problem when there is a newer
   *     one, INVALID_REQUEST when the quote does not stand there
   */
  Passage mark(WorkspaceId workspace, String note, int revision, Anchor anchor, PassageFacts facts);

  Passage change(WorkspaceId workspace, String id, PassageFacts facts);

  void unmark(WorkspaceId workspace, String id);

  /** Passages in the order in which they were marked. */
  Page<QuotedPassage> passages(
      WorkspaceId workspace, PassageFilter filter, int limit, @Nullable String after);

  /**
   * Makes a passage one of the things that a card rests on, with the note's kind as its method.
   *
   * @return the id of the support
   */
  String support(
      WorkspaceId workspace,
      String passage,
      DocumentId map,
      String card,
      boolean against,
      Actor by);
}
