package org.wayloom.collaboration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.wayloom.kernel.DocumentId;

/**
 * The fixtures that Java and TypeScript share: docs/live/fixtures. A soak makes many times as many
 * of those that are made, in target/agreement, for the page to repeat.
 */
final class Fixtures {
  /** How many times as many cases are made as docs/live/fixtures holds. */
  static final int TIMES = Integer.getInteger("wayloom.agreement", 1);

  private static final DocumentId MAP = new DocumentId("m");
  private static final DocumentKind KIND = new DocumentKind("map");

  private Fixtures() {}

  private static Path folder(String... folder) {
    return Path.of(System.getProperty("wayloom.root"), folder);
  }

  static JsonReader read(String name) {
    try {
      return JsonReader.of(Files.readString(folder("docs", "live", "fixtures").resolve(name)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Holds what Java makes against what the page repeats: the last member of a fixture, a list. Made
   * anew where that is asked for; what stands before it in the fixture stays.
   *
   * @param made the items as JSON
   */
  static void agree(String name, String member, List<String> made) throws IOException {
    Path fixture = folder("docs", "live", "fixtures").resolve(name);
    String before = Files.readString(fixture);
    String text =
        "%s\"%s\": [\n    %s\n  ]\n}\n"
            .formatted(
                before.substring(0, before.indexOf('"' + member + '"')),
                member,
                String.join(",\n    ", made));
    Path file = TIMES == 1 ? fixture : folder("target", "agreement").resolve(name);
    if (TIMES > 1 || Boolean.getBoolean("wayloom.generate")) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    }
    // Not as texts: nobody could read what is said of two that long.
    assertThat(Files.readString(file).equals(text)).as("%s is as Java makes it", file).isTrue();
  }

  /** SHA-256 of lines, in hexadecimal digits. */
  static String hash(List<String> lines) {
    try {
      byte[] text = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
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
