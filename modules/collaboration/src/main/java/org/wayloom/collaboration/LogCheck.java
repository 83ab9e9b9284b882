package org.wayloom.collaboration;

import org.jspecify.annotations.Nullable;
import org.wayloom.kernel.DocumentId;
import org.wayloom.kernel.WorkspaceId;

/**
 * What the log of a document was found to be.
 *
 * @param version as its row says it
 * @param deleted whether it is hidden from lists; its log is kept all the same
 * @param fault what is wrong with its log; null when it counts without gaps, every record passes
 *     its checksum, and played from the beginning it comes to what its newest snapshot holds
 */
public record LogCheck(
    WorkspaceId workspace,
    DocumentId document,
    DocumentKind kind,
    long version,
    boolean deleted,
    @Nullable String fault) {}
