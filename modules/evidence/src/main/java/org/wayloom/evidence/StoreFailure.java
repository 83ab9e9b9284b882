package org.wayloom.evidence;

import java.sql.SQLException;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.ProblemType;

/** A statement of ours failed: the disk is full, or something is wrong on our side. */
final class StoreFailure extends RuntimeException {
  private StoreFailure(SQLException cause) {
    super("The evidence store refused a statement: " + cause.getMessage(), cause);
  }

  static RuntimeException of(SQLException failure) {
    String message = String.valueOf(failure.getMessage());
    if (message.contains("No space left")
        || message.contains("not enough disk space")
        || message.contains("max_temp_directory_size")) {
      return ProblemException.of(
          ProblemType.STORAGE_FULL,
          "The disk is full, nothing of this was stored. Make room and do it again.");
    }
    return new StoreFailure(failure);
  }
}
