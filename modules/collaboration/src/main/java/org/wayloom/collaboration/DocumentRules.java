package org.wayloom.collaboration;

import java.util.Optional;
import org.wayloom.http.Permission;
import org.wayloom.kernel.Problem;

/**
 * What the owner of a document kind lets into its documents: field types, parents, sizes. Pure: the
 * answer depends on the arguments alone. Unknown record types and fields are let through.
 */
public interface DocumentRules {
  DocumentKind kind();

  /** What somebody must be allowed who writes into such a document. */
  default Permission writing() {
    return Permission.EDIT_MAPS;
  }

  /** The reason why this operation is refused, if it is. */
  Optional<Problem> refuses(Operation operation, DocumentState before);

  /**
   * Whether what was deleted in such a document long ago is purged (LV18). Not where other
   * documents name its records: they show the names of what was deleted.
   */
  default boolean purges() {
    return true;
  }

  /**
   * How two values of a field come together that were written at once (LV74); empty for fields of
   * which the last writer wins.
   */
  default Optional<ValueMerge> merging(String type, String field) {
    return Optional.empty();
  }

  /** Merges two values that came from one. */
  @FunctionalInterface
  interface ValueMerge {
    /** Empty when both changed the same place differently. */
    Optional<FieldValue> merge(FieldValue base, FieldValue theirs, FieldValue mine);
  }
}
