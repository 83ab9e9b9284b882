package org.wayloom.notes;

/** Which passages of a workspace are asked for; an empty text asks for all. */
public record PassageFilter(
    String note, String code, String touchpoint, String stage, String persona) {
  /** Every passage of notes that are not in the trash. */
  public static final PassageFilter ALL = new PassageFilter("", "", "", "", "");
}
