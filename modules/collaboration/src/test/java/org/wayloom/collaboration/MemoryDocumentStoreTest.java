package org.wayloom.collaboration;

class MemoryDocumentStoreTest extends DocumentStoreContract {
  private final DocumentStore store = new MemoryDocumentStore();

  @Override
  DocumentStore store() {
    return store;
  }
}
