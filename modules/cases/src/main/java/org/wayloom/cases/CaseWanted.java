package org.wayloom.cases;

import org.jspecify.annotations.Nullable;

/**
 * A case that somebody opens by hand.
 *
 * @param person one of the customer's names in the evidence
 * @param row sequence number of the piece of evidence that it is about; null for none
 * @param touchpoint where it happened; null = where rules see the piece, or nobody says
 * @param channel by which it came to the team; null = that of the piece, or nobody says
 * @param note what it is about, in the team's words; needed where no piece tells
 * @param owner who looks after it; empty = whoever answers for the touchpoint, else nobody yet
 * @param priority null = a normal one
 */
public record CaseWanted(
    String person,
    @Nullable Long row,
    @Nullable String touchpoint,
    @Nullable String channel,
    String note,
    String owner,
    CasePriority priority) {
  public CaseWanted(
      @Nullable String person,
      @Nullable Long row,
      @Nullable String touchpoint,
      @Nullable String channel,
      @Nullable String note,
      @Nullable String owner,
      @Nullable CasePriority priority) {
    this.person = person == null ? "" : person.strip();
    this.row = row;
    this.touchpoint = Said.lineOrNull("touchpoint", touchpoint, 400);
    this.channel = Said.lineOrNull("channel", channel, 200);
    this.note = Said.text("note", note, 5_000);
    this.owner = Said.line("owner", owner, 200);
    this.priority = Said.or(priority, CasePriority.NORMAL);
    if (this.person.isEmpty()) {
      throw new IllegalArgumentException("Say who the customer is: person is one of their names");
    }
    if (row == null && this.note.isEmpty()) {
      throw new IllegalArgumentException("Say in note what the case is about");
    }
  }
}
