package org.wayloom.evidence;

import java.time.Instant;

/**
 * What became of an import: {@code received = stored + duplicate + rejected}, exactly.
 *
 * @param rows rows or events read from the file
 * @param received pieces of evidence found in them (a survey row holds several)
 * @param masked how many e-mail addresses and the like were replaced in texts
 * @param ignored survey cells that are no answer by the mapping (not used, blank); not received
 */
public record ImportReceipt(
    String id,
    String source,
    boolean dryRun,
    Instant at,
    long rows,
    long received,
    long stored,
    long duplicate,
    long rejected,
    long ignored,
    long persons,
    long masked,
    long millis) {
  public ImportReceipt {
    if (received != stored + duplicate + rejected) {
      throw new IllegalArgumentException(
          "received must be stored + duplicate + rejected: "
              + received
              + " is not "
              + stored
              + " + "
              + duplicate
              + " + "
              + rejected);
    }
  }
}
