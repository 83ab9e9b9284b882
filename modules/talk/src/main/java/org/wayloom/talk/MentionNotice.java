package org.wayloom.talk;

import org.wayloom.kernel.DocumentId;
import org.wayloom.kernel.WorkspaceId;

/**
 * Somebody was mentioned in a message.
 *
 * @param title of the map
 * @param member who, by id
 * @param name what the message calls them
 * @param byName who wrote it; empty when that window has no name
 * @param words what it says, without formatting
 */
public record MentionNotice(
    WorkspaceId workspace,
    DocumentId map,
    String title,
    String thread,
    String message,
    String member,
    String name,
    String byName,
    String words) {

  /** Where on this site the thread is shown. */
  public String path() {
    return "/w/%s/maps/%s?thread=%s".formatted(workspace, map, thread);
  }
}
