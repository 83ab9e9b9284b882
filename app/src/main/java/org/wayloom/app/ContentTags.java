package org.wayloom.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.zip.CRC32C;
import org.springframework.core.io.Resource;

/** Entity tags made of what a file holds. */
final class ContentTags {
  private ContentTags() {}

  static String of(Resource file) {
    try {
      byte[] bytes = file.getContentAsByteArray();
      CRC32C sum = new CRC32C();
      sum.update(bytes);
      return "\"" + HexFormat.of().toHexDigits(sum.getValue(), 8) + "-" + bytes.length + "\"";
    } catch (IOException e) {
      throw new UncheckedIOException("A file of the page cannot be read: " + file, e);
    }
  }
}
