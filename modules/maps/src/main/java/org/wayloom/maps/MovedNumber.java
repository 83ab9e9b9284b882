package org.wayloom.maps;

import java.time.LocalDate;

/**
 * A measured number that is not as it was when a claim was rested on it: of customers then and of
 * customers now.
 *
 * @param claimed the number, and the day by which the claim knows it
 * @param since the day up to which it was as before: the claim's, or a later one on which somebody
 *     said that the whole map holds
 * @param upTo the day up to which evidence tells how it is now
 * @param beforeN customers or answers then
 * @param low where now less before lies in 95 of 100 samples
 */
public record MovedNumber(
    ClaimedNumber claimed,
    LocalDate since,
    LocalDate upTo,
    Kind kind,
    double before,
    long beforeN,
    double now,
    long nowN,
    double low,
    double high) {
  /** What it is: a share of customers, or a mean of answers. */
  public enum Kind {
    SHARE,
    MEAN
  }
}
