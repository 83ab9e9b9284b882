package org.wayloom.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a case ended.
 *
 * @param rootCause one of the workspace's list
 * @param cause what else is to be said of the cause
 * @param action what was done for the customer
 * @param change what is done so that it does not happen again; else {@code noChangeBecause} says
 *     why nothing is
 * @param followUp what the customer was asked afterwards; empty for nothing
 */
public record CaseClosing(
    String rootCause,
    String cause,
    String action,
    @Nullable String change,
    String noChangeBecause,
    String followUp,
    Instant at,
    String by) {

  /** What is said when a case is closed. */
  public record Wanted(
      @Nullable String rootCause,
      @Nullable String cause,
      @Nullable String action,
      @Nullable String change,
      @Nullable String noChangeBecause,
      @Nullable String followUp) {

    /** A closing that says all that must be said. */
    CaseClosing at(Instant now, String by) {
      String root = Said.line("rootCause", rootCause, 200);
      String more = Said.text("cause", cause, 5_000);
      String done = Said.text("action", action, 5_000);
      String leads = Said.lineOrNull("change", change, 80);
      String none = Said.text("noChangeBecause", noChangeBecause, 2_000);
      if (root.isEmpty()) {
        throw new IllegalArgumentException(
            "Say what the root cause was: one of the workspace's list, and more in your own words");
      }
      if (done.isEmpty()) {
        throw new IllegalArgumentException("Say what was done for the customer");
      }
      if ((leads == null) == none.isEmpty()) {
        throw new IllegalArgumentException(
            "Say either which change this leads to, or why nothing is changed");
      }
      return new CaseClosing(
          root, more, done, leads, none, Said.text("followUp", followUp, 2_000), now, by);
    }
  }
}
