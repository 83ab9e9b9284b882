package org.wayloom.attachments;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import org.wayloom.kernel.WorkspaceId;

/** The door to the files and pictures of workspaces. A file never changes while it is kept. */
public interface Attachments {
  /**
   * Keeps what the stream holds; returns when it is on disk. An empty stream is an INVALID_REQUEST
   * problem, one over the limit TOO_LARGE; neither leaves anything behind.
   */
  Attachment add(WorkspaceId workspace, String name, InputStream body);

  /** All files of a workspace, newest first. */
  List<Attachment> list(WorkspaceId workspace);

  /** The file's description, or a NOT_FOUND problem. */
  Attachment get(WorkspaceId workspace, String id);

  /** Where the bytes of a file of {@link #get} lie, to be read only. */
  Path bytesOf(WorkspaceId workspace, Attachment attachment);

  /**
   * Removes a file; its bytes go with the last file that has them. Removing what is not there does
   * nothing.
   */
  void remove(WorkspaceId workspace, String id);

  /** Removes all files of a workspace that is gone. */
  void forgetWorkspace(WorkspaceId workspace);
}
