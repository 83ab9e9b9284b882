package org.wayloom.evidence;

/**
 * How much a file may ask of the machine. Every reader works in memory bounded by these.
 *
 * @param uploadBytes the largest file taken in over HTTP
 * @param unpackedRatio how many times larger than its gzip a file may be, past {@link #GRACE_BYTES}
 * @param unpackedBytes the largest file after unpacking
 * @param rowChars the longest row of a CSV or JSON lines file
 * @param columns the most columns, attributes or JSON fields of one file
 * @param depth the deepest nesting of XML or JSON
 * @param signatures the most distinct event signatures of a workspace; they are kept in memory
 */
record Limits(
    long uploadBytes,
    int unpackedRatio,
    long unpackedBytes,
    int rowChars,
    int columns,
    int depth,
    int signatures) {

  /** A small file may be packed as tightly as it likes. */
  static final long GRACE_BYTES = 16L << 20;

  static final Limits DEFAULT = new Limits(2L << 30, 150, 64L << 30, 1 << 20, 2_000, 32, 1_000_000);
}
