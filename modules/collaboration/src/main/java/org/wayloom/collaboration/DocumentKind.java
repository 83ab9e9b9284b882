package org.wayloom.collaboration;

/**
 * What sort of document it is and so which records may be in it: {@code map} or {@code library}.
 * Also the type of its root record.
 */
public record DocumentKind(String name) {
  public DocumentKind {
    if (!name.matches("[a-z]{1,20}")) {
      throw new IllegalArgumentException("document kind must be 1 to 20 letters a-z: " + name);
    }
  }
}
