package org.wayloom.intake;

/** Why a message cannot become an event: the field at fault and how to mend it. */
final class Unfit extends Exception {
  private final String field;

  Unfit(String field, String reason) {
    super(reason);
    this.field = field;
  }

  /** A JSON pointer within the message; empty for the message as a whole. */
  String field() {
    return field;
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}
