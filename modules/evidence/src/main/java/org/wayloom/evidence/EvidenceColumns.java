package org.wayloom.evidence;

import org.wayloom.kernel.WorkspaceId;

/** Evidence column by column, and word of what is new in it: for indexes. A role of evidence. */
public interface EvidenceColumns {
  /** The sequence number of the newest stored event, and how often signatures were made anew. */
  Evidence.Revision revision(WorkspaceId workspace);

  /**
   * Streams every event's columns in intake order to the sink. Names that are one person have one
   * code.
   */
  default Evidence.Revision readColumns(WorkspaceId workspace, Evidence.ColumnSink sink) {
    return readColumns(workspace, 0, sink);
  }

  /**
   * {@link #readColumns(WorkspaceId, Evidence.ColumnSink)} of the events that came after one. They
   * are the rest of what was read up to that one before, as long as the other numbers of the
   * revision are what they were then.
   *
   * @param afterSequence the {@code lastSequence} of a revision; 0 for all events
   */
  Evidence.Revision readColumns(
      WorkspaceId workspace, long afterSequence, Evidence.ColumnSink sink);

  /** Calls the listener after evidence of a workspace changed. */
  AutoCloseable onChange(Evidence.ChangeListener listener);
}
