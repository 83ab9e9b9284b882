package org.wayloom.backup;

import java.util.regex.Pattern;

/**
 * A file of a backup.
 *
 * @param path in the data directory, with slashes; only places where Wayloom keeps something
 * @param sha256 of its bytes, in hexadecimal
 */
public record KeptFile(String path, long bytes, String sha256) {
  /** The database of documents, workspaces and all that belongs to them. */
  static final String DATABASE = "wayloom.db";

  private static final String ID = "[A-Za-z0-9][A-Za-z0-9_.:-]{0,79}";
  private static final String HASH = "[0-9a-f]{64}";
  private static final Pattern PLACE =
      Pattern.compile(
          "wayloom\\.db|demo-made"
              + "|attachments/ID/[0-9a-f]{2}/HASH".replace("ID", ID).replace("HASH", HASH)
              + "|workspaces/ID/evidence\\.duckdb".replace("ID", ID)
              + "|workspaces/ID/intake/[0-9]{19}\\.journal".replace("ID", ID));

  public KeptFile {
    if (!PLACE.matcher(path).matches()) {
      throw new IllegalArgumentException("there is no such place in a data directory: " + path);
    }
    if (bytes < 0) {
      throw new IllegalArgumentException("a file cannot have so few bytes: " + bytes);
    }
    if (!sha256.matches(HASH)) {
      throw new IllegalArgumentException("this is no SHA-256: " + sha256);
    }
  }
}
