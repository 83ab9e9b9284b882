package org.wayloom.journeysindex;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.CRC32C;
import org.wayloom.evidence.Evidence;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an index holds and how its files must look. Its own file has two lines: the JSON and the
 * JSON's checksum.
 *
 * @param valued events that have a value
 * @param persons one more than the highest person code
 * @param journeys persons who have events; codes of merged persons have none
 * @param signatures one more than the highest signature code
 * @param newestMillis the time of the newest event, {@code Long.MIN_VALUE} without events
 * @param checksums CRC-32C per file name
 */
record Manifest(
    int format,
    long events,
    long valued,
    int persons,
    int journeys,
    int signatures,
    long newestMillis,
    long lastSequence,
    long signing,
    long identities,
    Map<String, Long> checksums) {
  /** Raised when the files of older versions cannot be read any more; those are built anew. */
  static final int FORMAT = 3;

  private static final JsonMapper JSON = JsonMapper.builder().build();

  Manifest {
    checksums = Map.copyOf(checksums);
  }

  Evidence.Revision revision() {
    return new Evidence.Revision(lastSequence, signing, identities);
  }

  /** The bytes that each file must have. */
  Map<String, Long> sizes() {
    return Map.of(
        IndexFiles.OFFSETS, 8L * (persons + 1L),
        IndexFiles.SIGNATURES, 4L * events,
        IndexFiles.TIMES, 8L * events,
        IndexFiles.VALUES, 4L * events,
        IndexFiles.VALUED, 8L * valued);
  }

  void write(Path folder) throws IOException {
    String json = JSON.writeValueAsString(this);
    Path file = folder.resolve(IndexFiles.MANIFEST);
    Files.writeString(file, json + "\n" + checksum(json) + "\n");
    IndexFiles.sync(file);
  }

  static Manifest read(Path folder) throws IOException {
    String[] lines = Files.readString(folder.resolve(IndexFiles.MANIFEST)).split("\n");
    if (lines.length != 2 || !lines[1].equals(checksum(lines[0]))) {
      throw new DamagedIndexException(folder, "its manifest is not whole");
    }
    try {
      Manifest manifest = JSON.readValue(lines[0], Manifest.class);
      if (manifest.format != FORMAT) {
        throw new DamagedIndexException(folder, "its format is " + manifest.format);
      }
      return manifest;
    } catch (JacksonException e) {
      throw new DamagedIndexException(folder, "its manifest cannot be read");
    }
  }

  private static String checksum(String json) {
    CRC32C checksum = new CRC32C();
    checksum.update(json.getBytes(StandardCharsets.UTF_8));
    return Long.toHexString(checksum.getValue());
  }
}
