package org.wayloom.collaboration;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.wayloom.kernel.DocumentId;

/** A document at one version: a forest of records under one root. Immutable. */
public interface DocumentState {
  DocumentId id();

  DocumentKind kind();

  /** The history line; changes only when a backup is brought back. */
  long epoch();

  /** How many batches were accepted on this history line. */
  long version();

  RecordState root();

  /** The record, deleted or not. */
  Optional<RecordState> find(String recordId);

  /** Every record but the root, deleted ones included, in no order. */
  Collection<RecordState> records();

  /** The children of a record in order (index key, then id), deleted ones left out. */
  List<RecordState> children(String parentId);

  /** Whether the record and all above it are there and not deleted. */
  boolean visible(String recordId);
}
