package org.wayloom.backup;

import java.util.List;
import org.wayloom.collaboration.LogCheck;

/**
 * What a backup was found to hold.
 *
 * @param documents every live document, deleted ones too, each with the version that a restore
 *     brings back
 * @param events how many events the evidence of all workspaces has
 * @param faults what is wrong; empty for a backup that can be brought back
 */
public record BackupReport(
    Manifest manifest, List<LogCheck> documents, long events, List<String> faults) {
  public BackupReport {
    documents = List.copyOf(documents);
    faults = List.copyOf(faults);
  }
}
