package org.wayloom.notes;

/** What sort of source a note is; it decides which method a claim gains by a passage of it. */
public enum NoteKind {
  INTERVIEW("interview"),
  OBSERVATION("observation"),
  TESTING("testing"),
  WORKSHOP("other"),
  PROCEDURE("procedure"),
  DOCUMENT("other");

  private final String method;

  NoteKind(String method) {
    this.method = method;
  }

  /** The word of a support's {@code method} in the record vocabulary of maps. */
  public String method() {
    return method;
  }
}
