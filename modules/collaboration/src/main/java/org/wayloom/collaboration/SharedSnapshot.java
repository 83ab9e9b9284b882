package org.wayloom.collaboration;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A whole document as it goes out to those who join: rendered once, by whoever asks first, however
 * many come back at the same moment.
 */
final class SharedSnapshot {
  private final Forest document;
  private final int chunkBytes;
  private @Nullable List<String> parts;

  SharedSnapshot(Forest document, int chunkBytes) {
    this.document = document;
    this.chunkBytes = chunkBytes;
  }

  Forest document() {
    return document;
  }

  /** The records, root first, as lists without their brackets, each about as large as allowed. */
  synchronized List<String> parts() {
    if (parts == null) {
      List<String> records = new ArrayList<>();
      records.add(Json.text(out -> Json.record(out, document.root())));
      for (RecordState record : document.records()) {
        records.add(Json.text(out -> Json.record(out, record)));
      }
      parts =
          Frames.packed(records, chunkBytes).stream().map(part -> String.join(",", part)).toList();
    }
    return parts;
  }
}
