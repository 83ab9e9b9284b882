package org.wayloom.text;

/** A language that texts are understood in, or none of them. */
public enum Language {
  EN,
  PL,
  RU,
  FA,
  UNKNOWN;

  /** The ISO 639-1 code; {@code und} when it is not known. */
  public String code() {
    return this == UNKNOWN ? "und" : name().toLowerCase(java.util.Locale.ROOT);
  }
}
