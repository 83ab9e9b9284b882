package org.wayloom.collaboration;

import java.util.ArrayList;
import java.util.List;
import org.wayloom.kernel.DocumentId;

/** Documents worked out in memory, by the same judgement as the live ones. Nothing is written. */
public final class DraftDocument {
  private DraftDocument() {}

  /** A document with nothing but its root. */
  public static DocumentState empty(DocumentId id, DocumentKind kind) {
    return Forest.empty(id, kind, 0);
  }

  /**
   * What a batch would make of a document; operations that take no effect are left out (LV10 to
   * LV13).
   */
  public static DocumentState after(DocumentState before, List<Operation> batch) {
    Forest forest = forest(before);
    long version = before.version() + 1;
    for (Operation operation : batch) {
      if (Effective.of(forest, operation).isPresent()) {
        forest = forest.with(operation, version);
      }
    }
    return forest.atVersion(version);
  }

  private static Forest forest(DocumentState state) {
    if (state instanceof Forest forest) {
      return forest;
    }
    List<RecordState> records = new ArrayList<>(state.records());
    records.add(state.root());
    return Forest.of(state.id(), state.kind(), state.epoch(), state.version(), records);
  }
}
