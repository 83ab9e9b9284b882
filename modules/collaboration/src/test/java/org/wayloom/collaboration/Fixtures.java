package org.wayloom.collaboration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.wayloom.kernel.DocumentId;

/** The fixtures that Java and TypeScript share: docs/live/fixtures. */
final class Fixtures {
  private static final DocumentId MAP = new DocumentId("m");
  private static final DocumentKind KIND = new DocumentKind("map");

  private Fixtures() {}

  static JsonReader read(String name) {
    Path file = Path.of(System.getProperty("wayloom.root"), "docs", "live", "fixtures", name);
    try {
      return JsonReader.of(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Forest forest(JsonReader records, long version) {
    return Forest.of(MAP, KIND, 1, version, records(records));
  }

  static List<RecordState> records(JsonReader records) {
    return records.list((record, index) -> Json.readRecord(record));
  }

  static List<Operation> operations(JsonReader batch) {
    return Json.readOperations(batch);
  }

  /** The forest after a batch, of which what takes effect is taken. */
  static Forest after(Forest before, List<Operation> batch) {
    long version = before.version() + 1;
    Forest forest = before;
    for (Operation operation : batch) {
      if (Effective.of(forest, operation).isPresent()) {
        forest = forest.with(operation, version);
      }
    }
    return forest.atVersion(version);
  }
}
