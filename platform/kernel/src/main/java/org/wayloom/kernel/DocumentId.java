package org.wayloom.kernel;

/** Names a live document: a map, or the library of a workspace. */
public record DocumentId(String value) {
  public DocumentId {
    Ids.check("document id", value);
  }

  public static DocumentId create() {
    return new DocumentId(Ids.next());
  }

  @Override
  public String toString() {
    return value;
  }
}
