package org.wayloom.intake;

import org.wayloom.evidence.NewEvent;
import org.wayloom.http.Json;

/** What a rejected message looked like, shortened, for a person to recognise it. */
final class RawText {
  private static final int CHARS = 2_000;

  private RawText() {}

  static String of(String text) {
    String shown = text.replace('\0', '\u2400');
    return shown.length() <= CHARS ? shown : shown.substring(0, CHARS);
  }

  static String of(NewEvent event) {
    return of(Json.mapper().writeValueAsString(event));
  }
}
