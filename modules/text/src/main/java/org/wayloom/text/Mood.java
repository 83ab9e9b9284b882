package org.wayloom.text;

/**
 * How a text sounds, as estimated by a machine; never a score that somebody gave.
 *
 * @param score -1 (as bad as can be) to 1
 * @param model what estimated it
 * @param coverage the share of the text's words, common ones left out, that the model knows
 */
public record Mood(Label label, double score, String model, double coverage) {
  public Mood {
    if (!(score >= -1 && score <= 1)) {
      throw new IllegalArgumentException("score must be -1 to 1: " + score);
    }
    if (!(coverage >= 0 && coverage <= 1)) {
      throw new IllegalArgumentException("coverage must be 0 to 1: " + coverage);
    }
    if (label == Label.UNKNOWN && score != 0) {
      throw new IllegalArgumentException("what is unknown has no score");
    }
  }

  /** {@code UNKNOWN}: the model knows too few of the words to say anything. */
  public enum Label {
    POSITIVE,
    NEUTRAL,
    NEGATIVE,
    UNKNOWN
  }
}
