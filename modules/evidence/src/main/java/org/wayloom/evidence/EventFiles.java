package org.wayloom.evidence;

import java.nio.file.Path;

/** Reads event files without a workspace or a store: for the command line's one-file questions. */
public interface EventFiles {
  /**
   * Reads the whole file row by row in constant memory. Stops with an UNREADABLE_FILE problem where
   * the file as such is broken; a bad row goes to {@code sink.rejected} and the reading goes on.
   */
  void read(Path file, ImportMapping mapping, Sink sink);

  /** Takes what the file holds, in file order. */
  interface Sink {
    void event(NewEvent event);

    void rejected(Rejection rejection);
  }
}
