package org.wayloom.cases;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.wayloom.kernel.Problem;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.ProblemType;

/** Reads what callers send, and says what is wrong with it. */
final class CaseRequests {
  private CaseRequests() {}

  static String tag(long version) {
    return "\"" + version + "\"";
  }

  /** The version that an If-Match names. */
  static long version(@Nullable String match) {
    if (match == null) {
      throw refused("Say which version you read: send its ETag as If-Match.");
    }
    try {
      return Long.parseLong(match.replace("W/", "").replace("\"", "").strip());
    } catch (NumberFormatException e) {
      throw refused("If-Match must be the ETag that came with what you read: " + match);
    }
  }

  static CaseState state(String word) {
    return Arrays.stream(CaseState.values())
        .filter(state -> state.name().toLowerCase(Locale.ROOT).equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                refused(
                    "state must be new, assigned, waiting, resolved, closed or reopened: " + word));
  }

  /** Turns a value that cannot be into a problem that says why. */
  static <T> T checked(Supplier<T> making) {
    try {
      return making.get();
    } catch (IllegalArgumentException e) {
      throw refused(String.valueOf(e.getMessage()));
    }
  }

  private static ProblemException refused(String sentence) {
    return new Problem(
            ProblemType.INVALID_REQUEST, sentence, List.of(new Problem.Place("", sentence)))
        .toException();
  }
}
