package org.wayloom.collaboration;

import org.wayloom.kernel.Ids;

/**
 * One writer of a document that numbers its own batches: a browser tab, an API key, an importer.
 */
public record ClientId(String value) {
  public ClientId {
    Ids.check("client id", value);
  }

  /** Whether the server itself or callers of REST write under this name. */
  boolean isReserved() {
    return equals(DocumentActor.SERVER) || value.startsWith("api:");
  }
}
