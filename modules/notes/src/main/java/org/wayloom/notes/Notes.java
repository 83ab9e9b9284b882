package org.wayloom.notes;

import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayloom.http.Page;
import org.wayloom.kernel.WorkspaceId;

/** The door to what a workspace knows from talking, watching and reading. */
public interface Notes {
  /**
   * Notes, newest first; where words are looked for the best 100 at most, best first.
   *
   * @param after {@code next} of the page before
   */
  Page<NoteSummary> list(
      WorkspaceId workspace, NoteFilter filter, int limit, @Nullable String after);

  /** The note, in the trash or not, or a NOT_FOUND problem. */
  Note get(WorkspaceId workspace, String id);

  /** Makes a note of a text that somebody typed. */
  Note write(WorkspaceId workspace, NoteFacts facts, String text);

  /**
   * Makes a note of a file, which is kept as it came. What cannot be read is refused with a problem
   * and leaves nothing behind.
   */
  Note read(WorkspaceId workspace, NoteFacts facts, String fileName, InputStream body);

  /** Says other things about a note. */
  Note describe(WorkspaceId workspace, String id, NoteFacts facts);

  /**
   * Gives a note a new text and finds its passages again in it.
   *
   * @param revision the one that was edited; a STALE_VERSION problem when there is a newer one
   */
  Note revise(WorkspaceId workspace, String id, int revision, String text);

  /** Puts a note into the trash; nothing else shows it then. */
  void delete(WorkspaceId workspace, String id);

  void restore(WorkspaceId workspace, String id);

  /** Removes a note of the trash for good, with its file and all its revisions. */
  void destroy(WorkspaceId workspace, String id);

  /** All notes in which a person took part, those in the trash too. */
  List<NoteSummary> of(WorkspaceId workspace, String person);

  /**
   * Removes all notes in which a person took part for good, with their files, revisions and
   * passages.
   *
   * @return how many there were
   */
  int erase(WorkspaceId workspace, String person);

  /** Removes all notes and codes of a workspace that is gone. */
  void forgetWorkspace(WorkspaceId workspace);
}
