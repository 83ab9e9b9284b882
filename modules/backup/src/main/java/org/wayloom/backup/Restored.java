package org.wayloom.backup;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A backup that was brought back.
 *
 * @param data the data directory
 * @param aside where what was there before lies now; null when there was nothing
 * @param schema of PostgreSQL that keeps the tables which were there before; null when there were
 *     none
 * @param documents how many live documents are on a new history line
 * @param report what it holds
 */
public record Restored(
    Path data, @Nullable Path aside, @Nullable String schema, int documents, BackupReport report) {}
