package org.wayloom.surveys;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The script for other web sites. The same for every survey: it knows its own by its address. */
final class EmbedScript {
  private EmbedScript() {}

  static byte[] bytes() {
    try (InputStream file = EmbedScript.class.getResourceAsStream("embed.js")) {
      if (file == null) {
        throw new IllegalStateException("the script for other web sites is missing");
      }
      return file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
