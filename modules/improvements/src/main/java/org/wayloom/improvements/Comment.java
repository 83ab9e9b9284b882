package org.wayloom.improvements;

import java.time.Instant;

/** What somebody said about an opportunity or a change. */
public record Comment(String id, Instant at, String by, String text) {
  static final int LONGEST = 5_000;
}
