package org.wayloom.masking;

/** A kind of thing in a text that says who somebody is, and what is written in its place. */
public enum Finding {
  EMAIL("[e-mail]"),
  PHONE("[phone]"),
  CARD("[card]"),
  IBAN("[iban]");

  private final String mask;

  Finding(String mask) {
    this.mask = mask;
  }

  /** What stands in its place; holds nothing that is found again. */
  public String mask() {
    return mask;
  }
}
