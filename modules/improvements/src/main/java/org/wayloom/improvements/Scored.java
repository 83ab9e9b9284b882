package org.wayloom.improvements;

/**
 * What a lens makes of an opportunity, with its arithmetic.
 *
 * @param name {@code value}; {@code better} or {@code worse} of Kano; the segment of Ulwick's score
 * @param arithmetic the numbers put into the formula, such as {@code 4 × 3 = 12}
 */
public record Scored(Lens lens, String name, double value, String arithmetic) {
  /** A way to look at what is worth doing. */
  public enum Lens {
    /** Effect on satisfaction × business goal. */
    VALUE,
    RICE,
    ICE,
    IMPACT_EFFORT,
    KANO,
    OPPORTUNITY
  }
}
