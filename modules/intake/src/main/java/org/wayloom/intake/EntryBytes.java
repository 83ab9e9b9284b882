package org.wayloom.intake;

import java.nio.charset.StandardCharsets;
import org.wayloom.http.Json;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;

/** Entries as bytes: the JSON that Wayloom writes everywhere. */
final class EntryBytes {
  private static final ObjectWriter WRITER = Json.mapper().writerFor(Entry.class);
  private static final ObjectReader READER = Json.mapper().readerFor(Entry.class);

  private EntryBytes() {}

  static byte[] of(Entry entry) {
    return WRITER.writeValueAsString(entry).getBytes(StandardCharsets.UTF_8);
  }

  static Entry read(byte[] bytes) {
    return READER.readValue(bytes);
  }
}
