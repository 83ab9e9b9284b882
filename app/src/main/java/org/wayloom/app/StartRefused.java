package org.wayloom.app;

/** Wayloom cannot start as it was asked to; its sentence says why and what to do. */
final class StartRefused extends RuntimeException {
  private final String sentence;

  StartRefused(String sentence) {
    super(sentence);
    this.sentence = sentence;
  }

  String sentence() {
    return sentence;
  }
}
