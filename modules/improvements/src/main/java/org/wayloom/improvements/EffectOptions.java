package org.wayloom.improvements;

import org.jspecify.annotations.Nullable;

/**
 * Which days count; null for what the design proposes.
 *
 * @param beforeDays so many before the start
 * @param afterDays so many from the start on
 */
public record EffectOptions(@Nullable Integer beforeDays, @Nullable Integer afterDays) {
  static final EffectOptions PROPOSED = new EffectOptions(null, null);

  public EffectOptions {
    within("beforeDays", beforeDays);
    within("afterDays", afterDays);
  }

  private static void within(String what, @Nullable Integer days) {
    if (days != null && (days < 7 || days > 1_100)) {
      throw new IllegalArgumentException(what + " must be 7 to 1100: " + days);
    }
  }
}
