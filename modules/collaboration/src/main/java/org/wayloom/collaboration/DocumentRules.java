package org.wayloom.collaboration;

import java.util.Optional;
import org.wayloom.kernel.Problem;

/**
 * What the owner of a document kind lets into its documents: field types, parents, sizes. Pure: the
 * answer depends on the arguments alone. Unknown record types and fields are let through.
 */
public interface DocumentRules {
  DocumentKind kind();

  /** The reason why this operation is refused, if it is. */
  Optional<Problem> refuses(Operation operation, DocumentState before);
}
