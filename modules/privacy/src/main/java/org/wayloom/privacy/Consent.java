package org.wayloom.privacy;

import java.time.Instant;

/**
 * What somebody said about a purpose. The last word counts.
 *
 * @param given false when it was withdrawn or refused
 * @param by who noted it
 * @param text that the person was shown, where it is known
 */
public record Consent(String purpose, boolean given, Instant at, How how, String by, String text) {
  /** How it came to be known. */
  public enum How {
    BY_HAND,
    SURVEY,
    TRAIT
  }
}
