package org.wayloom.collaboration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresDocumentStoreTest extends DocumentStoreContract {
  @RegisterExtension private static final PostgresTables POSTGRES = new PostgresTables();

  @Override
  DocumentStore store() {
    return new SqlDocumentStore(POSTGRES.database());
  }

  @Test
  void keepsASnapshotOfEachStretchOfVersions() {
    keepsTheNewestSnapshotOfEachStretch();
  }
}
