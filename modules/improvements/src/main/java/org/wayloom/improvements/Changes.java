package org.wayloom.improvements;

import java.time.Instant;
import java.util.List;
import org.wayloom.kernel.WorkspaceId;

/** The door to what is done about opportunities. */
public interface Changes {
  /** All of a workspace, the newest first. */
  List<Change> list(WorkspaceId workspace);

  /** One, or a NOT_FOUND problem. */
  Change get(WorkspaceId workspace, String id);

  /** Makes one; an expected effect gets the time of writing it. */
  Change add(WorkspaceId workspace, ChangeFacts facts, String by);

  /** Takes over one as it was kept elsewhere: what was expected of it was written at that time. */
  Change recorded(WorkspaceId workspace, ChangeFacts facts, Instant written, String by);

  /**
   * Says other things about one.
   *
   * @param version the one that was edited; a STALE_VERSION problem when there is a newer one, an
   *     INVALID_OPERATION problem when it would change what was expected of a change that started
   */
  Change edit(WorkspaceId workspace, String id, long version, ChangeEdit edit, String by);

  Change comment(WorkspaceId workspace, String id, String text, String by);

  /** Moves one to the trash. */
  void remove(WorkspaceId workspace, String id);

  /** Takes one out of the trash with what people said about it; again it changes nothing. */
  void restore(WorkspaceId workspace, String id);

  /** What a change did; an INVALID_OPERATION problem without a first day or an expectation. */
  Effect effect(WorkspaceId workspace, String id, EffectOptions options);
}
