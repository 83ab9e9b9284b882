package org.wayloom.talk;

import java.util.List;
import org.wayloom.kernel.Actor;
import org.wayloom.kernel.DocumentId;
import org.wayloom.kernel.WorkspaceId;

/**
 * The door to what people say about maps. The words themselves go by the live document that {@link
 * #open} names; here is what does not belong to everybody.
 */
public interface Talk {
  /** The live document of what is said about a map; made when nobody has said anything yet. */
  DocumentId open(WorkspaceId workspace, DocumentId map, Actor by);

  /** How far a member has read each thread of a map; threads never read are left out. */
  List<ReadMark> marks(WorkspaceId workspace, DocumentId map, String member);

  /** Notes what a member has read. Marks only move on: an older window does not unread anything. */
  void read(WorkspaceId workspace, DocumentId map, String member, List<ReadMark> marks);

  /**
   * Hears of each member whom a message mentions, once, after the message is on disk and off the
   * document's own thread. Whoever mentions themselves is not told. Called in the transaction in
   * which it is noted that this mention was told of: what a listener writes to the same database is
   * written once. A listener that fails undoes both, and hears of it again later, also after a
   * restart; what it does elsewhere may then happen twice.
   */
  @FunctionalInterface
  interface MentionListener {
    void mentioned(MentionNotice notice);
  }
}
