package org.wayloom.analysis;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How many of n, as a share with its 95 % interval.
 *
 * @param method how the interval was computed, with its version: {@code share.wilson/1}
 * @param part those who count
 * @param n those of whom they are
 * @param value part of n, from 0 to 1
 * @param low where the true share begins in 95 of 100 samples
 */
public record Proportion(String method, long part, long n, double value, double low, double high) {
  /** Wilson's interval without continuity correction. */
  static final String METHOD = "share.wilson/1";

  /** The share of some in all, both counted; null of nobody. */
  public static @Nullable Proportion of(long part, long n) {
    if (n == 0) {
      return null;
    }
    Statistics.Estimate share = Statistics.share(part, n);
    return new Proportion(
        METHOD,
        part,
        n,
        share.value(),
        Objects.requireNonNullElse(share.low(), share.value()),
        Objects.requireNonNullElse(share.high(), share.value()));
  }

  /** Those who do not count; their share lies where this one leaves room. */
  public Proportion rest() {
    return new Proportion(method, n - part, n, 1 - value, 1 - high, 1 - low);
  }
}
