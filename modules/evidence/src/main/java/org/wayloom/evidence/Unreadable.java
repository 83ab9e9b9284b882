package org.wayloom.evidence;

import java.io.IOException;
import java.util.List;
import org.wayloom.kernel.Problem;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.ProblemType;

/** Makes the problems of files that cannot be read: what, where, and how to mend it. */
final class Unreadable {
  private Unreadable() {}

  static ProblemException file(String detail) {
    return ProblemException.of(ProblemType.UNREADABLE_FILE, detail);
  }

  static ProblemException at(long line, String detail) {
    return new Problem(
            ProblemType.UNREADABLE_FILE,
            "Line " + line + ": " + detail,
            List.of(new Problem.Place("line " + line, detail)))
        .toException();
  }

  static ProblemException at(long line, long column, String detail) {
    String place = "line " + line + ", column " + column;
    return new Problem(
            ProblemType.UNREADABLE_FILE,
            "Line " + line + ", column " + column + ": " + detail,
            List.of(new Problem.Place(place, detail)))
        .toException();
  }

  /** A read error of the machine, unless a reader of ours already said what is wrong. */
  static RuntimeException of(IOException failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof BrokenFileException broken) {
        return file(broken.getMessage());
      }
    }
    return file("The file could not be read to its end: " + failure.getMessage());
  }

  /** Carries a finding about the file through code that only lets I/O errors pass. */
  static final class BrokenFileException extends IOException {
    BrokenFileException(String detail) {
      super(detail);
    }

    @Override
    public String getMessage() {
      return String.valueOf(super.getMessage());
    }
  }
}
