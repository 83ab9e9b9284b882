package org.wayloom.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wayloom.kernel.BuildVersion;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.Sha256;

/** Archives that were damaged, or made to do harm: each is refused, and nothing is written. */
class HostileBackupTest {
  private static final String DATABASE = "SQLite, as it were";

  /** Of {@link #DATABASE}; the test below of a good archive would fail otherwise. */
  private String hash = "";

  @TempDir private Path place = Path.of("");
  private Path archive = Path.of("");
  private Path folder = Path.of("");
  private final Map<String, byte[]> entries = new LinkedHashMap<>();

  @BeforeEach
  void makeAGoodOne() throws IOException {
    archive = place.resolve("backup.zip");
    folder = Files.createDirectories(place.resolve("in/unpacked"));
    Path file = Files.writeString(place.resolve("wayloom.db"), DATABASE);
    hash = Sha256.hex(file);
    entries.put("manifest.json", manifest(file("wayloom.db", DATABASE.length(), hash)));
    entries.put("wayloom.db", bytes(DATABASE));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String file(String path, long size, String sha256) {
    return "{\"path\":\"%s\",\"bytes\":%d,\"sha256\":\"%s\"}".formatted(path, size, sha256);
  }

  private static byte[] manifest(String... files) {
    return manifest(1, "0.1.0", files);
  }

  private static byte[] manifest(int format, String version, String... files) {
    return bytes(
        """
        {"format":%d,"version":"%s","madeAt":"2026-03-01T12:00:00Z","database":"sqlite","files":[%s]}
        """
            .formatted(format, version, String.join(",", files)));
  }

  private void unpack() throws IOException {
    try (OutputStream out = Files.newOutputStream(archive);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
      }
    }
    unpackTheFile();
  }

  private void unpackTheFile() throws IOException {
    try (BackupFile file = BackupFile.open(archive)) {
      file.refuseNewerThan(new BuildVersion("0.1.0"));
      file.unpackTo(folder);
    }
  }

  private void refuses(String because) throws IOException {
    assertThatThrownBy(this::unpack)
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining(because);
    assertThat(place.resolve("evil")).doesNotExist();
    try (Stream<Path> beside = Files.list(place.resolve("in"))) {
      assertThat(beside).containsExactly(folder);
    }
  }

  @Test
  void takesAGoodOne() throws IOException {
    unpack();
    assertThat(folder.resolve("wayloom.db")).hasContent(DATABASE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../evil",
        "../../evil",
        "/evil",
        "workspaces/../../evil/evidence.duckdb",
        "workspaces/../evidence.duckdb",
        "attachments/w1/../evil",
        "C:\\\\evil",
        "wayloom.db/evil",
        "wayloom.key",
        "wayloom.properties",
        "workspaces/w1/intake/0000000000000000000.journal/evil",
        "manifest.json",
        ""
      })
  void refusesPlacesWhereNothingIsKept(String path) throws IOException {
    entries.put(
        "manifest.json",
        manifest(file("wayloom.db", DATABASE.length(), hash), file(path, 4, hash)));
    entries.put(path.isEmpty() ? "x" : path.equals("manifest.json") ? "y" : path, bytes("evil"));
    refuses("there is no such place in a data directory");
  }

  @Test
  void refusesWhatTheManifestDoesNotName() throws IOException {
    entries.put("../evil", bytes("evil"));
    refuses("holds something that its list of files does not name");
  }

  @Test
  void refusesAMissingFile() throws IOException {
    entries.remove("wayloom.db");
    refuses("lacks wayloom.db");
  }

  @Test
  void refusesOtherBytes() throws IOException {
    entries.put("wayloom.db", bytes(DATABASE.replace('S', 'X')));
    refuses("its checksum is another");
  }

  @Test
  void refusesFewerBytes() throws IOException {
    entries.put("wayloom.db", bytes(DATABASE.substring(1)));
    refuses("its checksum is another");
  }

  @Test
  void stopsUnpackingWhereTheManifestSaysThatAFileEnds() throws IOException {
    entries.put("wayloom.db", new byte[20 << 20]);
    refuses("unpacks to more than its list of files says");
    assertThat(Files.size(folder.resolve("wayloom.db"))).isLessThan(1 << 20);
  }

  @Test
  void refusesMoreThanThereIsRoomFor() throws IOException {
    entries.put("manifest.json", manifest(file("wayloom.db", Long.MAX_VALUE / 4, hash)));
    refuses("Make room");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void refusesSizesThatAddUpToLessThanNothing() throws IOException {
    entries.put(
        "manifest.json",
        manifest(
            file("wayloom.db", Long.MAX_VALUE, hash),
            file("workspaces/w1/evidence.duckdb", Long.MAX_VALUE, hash)));
    entries.put("workspaces/w1/evidence.duckdb", bytes("x"));
    refuses("cannot be so large");
  }

  @Test
  void refusesAFileThatIsListedTwice() throws IOException {
    String twice = file("wayloom.db", DATABASE.length(), hash);
    entries.put("manifest.json", manifest(twice, twice));
    refuses("a file is listed twice");
  }

  @Test
  void refusesABackupWithoutADatabase() throws IOException {
    entries.put("manifest.json", manifest());
    entries.remove("wayloom.db");
    refuses("no database is listed");
  }

  @Test
  void refusesANewerFormatWhateverElseItSays() throws IOException {
    entries.put(
        "manifest.json",
        bytes("{\"format\":2,\"version\":\"3.0\",\"colour\":\"blue\",\"files\":{}}"));
    refuses("made by a newer Wayloom (3.0; its format is 2, 1 is known here)");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
  void refusesAFormatThatNeverWas(int format) throws IOException {
    entries.put(
        "manifest.json", manifest(format, "0.1.0", file("wayloom.db", DATABASE.length(), hash)));
    refuses("there is no such format: " + format);
  }

  @Test
  void refusesWhatANewerWayloomMade() throws IOException {
    entries.put("manifest.json", manifest(1, "0.2", file("wayloom.db", DATABASE.length(), hash)));
    refuses("was made by Wayloom 0.2, and this is 0.1.0");
  }

  @Test
  void refusesAManifestThatIsNone() throws IOException {
    entries.put("manifest.json", bytes("{\"format\":1,"));
    refuses("The list of files");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "[]", "17", "{}", "{\"format\":1,\"files\":null}"})
  void refusesAManifestThatSaysNothing(String manifest) throws IOException {
    entries.put("manifest.json", bytes(manifest));
    refuses("The list of files");
  }

  @Test
  void refusesAZipOfSomethingElse() throws IOException {
    entries.clear();
    entries.put("holiday.jpg", bytes("picture"));
    refuses("it has no manifest.json");
  }

  @Test
  void refusesWhatIsNoZip() throws IOException {
    Files.writeString(archive, "Dear diary");
    assertThatThrownBy(this::unpackTheFile).hasMessageContaining("is no backup, or is damaged");
  }

  @Test
  void refusesAnArchiveThatWasCutOffAnywhere() throws IOException {
    unpack();
    byte[] whole = Files.readAllBytes(archive);
    for (int length = 0; length < whole.length; length += 7) {
      Files.write(archive, Arrays.copyOf(whole, length));
      assertThatThrownBy(this::unpackTheFile).isInstanceOf(ProblemException.class);
    }
  }

  @Test
  void neverTakesAChangedByteForRight() throws IOException {
    unpack();
    byte[] whole = Files.readAllBytes(archive);
    for (int at = 0; at < whole.length; at++) {
      byte[] changed = whole.clone();
      changed[at] ^= 0x10;
      Files.write(archive, changed);
      Files.deleteIfExists(folder.resolve("wayloom.db"));
      try {
        unpackTheFile();
        assertThat(folder.resolve("wayloom.db")).hasContent(DATABASE);
      } catch (ProblemException refused) {
        // As it should be; where nothing depends on the byte, what is unpacked is right.
      }
    }
  }
}
