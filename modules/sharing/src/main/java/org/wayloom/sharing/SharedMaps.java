package org.wayloom.sharing;

import org.jspecify.annotations.Nullable;
import org.wayloom.collaboration.Documents;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.maps.Maps;
import org.wayloom.sharing.LinkContent.OfMap;

/** Reads maps for others: the drawn one as it is now, its numbers as they were counted today. */
final class SharedMaps {
  private final Maps maps;
  private final Documents documents;
  private final DailyNumbers numbers;

  SharedMaps(Maps maps, Documents documents, DailyNumbers numbers) {
    this.maps = maps;
    this.documents = documents;
    this.numbers = numbers;
  }

  /** With its numbers, where the link shows them; a NOT_READY problem while there are none yet. */
  SharedMap read(WorkspaceId workspace, OfMap wanted, int fewest) {
    return drawn(
        workspace, wanted, wanted.numbers() ? numbers.get(workspace, wanted.map(), fewest) : null);
  }

  /** Without numbers. */
  SharedMap drawn(WorkspaceId workspace, OfMap wanted) {
    return drawn(workspace, wanted, null);
  }

  private SharedMap drawn(WorkspaceId workspace, OfMap wanted, @Nullable SharedNumbers counted) {
    return new SharedMapReader(
            documents.read(workspace, wanted.map()),
            maps.library(workspace),
            wanted.quotes(),
            counted)
        .read();
  }
}
