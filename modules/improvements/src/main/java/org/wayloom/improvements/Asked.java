package org.wayloom.improvements;

import java.net.URI;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.wayloom.kernel.Problem;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.ProblemType;
import org.wayloom.kernel.WorkspaceId;

/**
 * What the endpoints of opportunities, changes and drift have in common: reading what was asked.
 */
final class Asked {
  private Asked() {}

  /** Words about an opportunity or a change. */
  record NewComment(@Nullable String text) {
    /** Nothing said is the empty word, which the door refuses with a reason. */
    String words() {
      return text == null ? "" : text;
    }
  }

  /** Does an edit of a version that was read. */
  @FunctionalInterface
  interface Editing<E, T> {
    T edit(long version, E edit);
  }

  /** An edit, when it says of which version and what is new. */
  static <E, T> T edited(@Nullable Long version, @Nullable E edit, Editing<E, T> editing) {
    if (edit == null || version == null) {
      throw refused("", "Say which \"version\" you edited and what is new as \"edit\".");
    }
    return checked(() -> editing.edit(version, edit));
  }

  /** What was made, and where it is. */
  static <T> ResponseEntity<T> made(WorkspaceId workspace, String kind, String id, T body) {
    String at = "/api/v1/workspaces/%s/%s/%s".formatted(workspace, kind, id);
    return ResponseEntity.created(URI.create(at)).body(body);
  }

  /** Turns a value that cannot be into a problem that says why. */
  static <T> T checked(Supplier<T> making) {
    try {
      return making.get();
    } catch (IllegalArgumentException e) {
      throw refused("", String.valueOf(e.getMessage()));
    }
  }

  private static ProblemException refused(String pointer, String sentence) {
    return new Problem(
            ProblemType.INVALID_REQUEST, sentence, List.of(new Problem.Place(pointer, sentence)))
        .toException();
  }
}
