package org.wayloom.evidence;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import tools.jackson.core.JacksonException;

/** What is said of JSON that cannot be read on: where it breaks, and how to mend it. */
final class BrokenJson {
  private BrokenJson() {}

  static RuntimeException problem(JacksonException e, Charset charset, Limits limits) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof CharacterCodingException) {
        return Unreadable.file(
            "Not all characters are " + charset.name() + ". Save the file as UTF-8.");
      }
      if (cause instanceof IOException io) {
        return Unreadable.of(io);
      }
    }
    long line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
    return Unreadable.at(
        line,
        "the JSON is broken here, cut off, or nested more than "
            + limits.depth()
            + " deep. Export it again.");
  }
}
