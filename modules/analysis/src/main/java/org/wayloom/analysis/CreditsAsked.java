package org.wayloom.analysis;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which credits are asked for, as the parameters of a request.
 *
 * @param conversion the stage or touchpoint that is one
 * @param by what shares in conversions: channels (unless said), touchpoints, stages
 * @param direct channels or touchpoints that say nothing of where somebody came from; the channel
 *     called direct unless said
 * @param lookbackDays older touches do not count; 0 = all do
 * @param halfLifeDays after so long a touch has half the weight, where age matters; 7 unless said
 */
record CreditsAsked(
    @Nullable String conversion,
    @Nullable String by,
    @Nullable Set<String> direct,
    @Nullable Integer lookbackDays,
    @Nullable Integer halfLifeDays) {
  MapNodes.By nodes() {
    return Parameters.word("by", by == null ? "channels" : by, MapNodes.By.values());
  }

  /** The id of a stage or touchpoint. */
  String converts() {
    if (conversion == null || conversion.isEmpty()) {
      throw Parameters.refused(
          "conversion", "Say which stage or touchpoint is a conversion (conversion)");
    }
    return conversion;
  }

  boolean isDirect(String id) {
    return direct == null ? id.equals("direct") : direct.contains(id);
  }

  int lookback() {
    return Parameters.within("lookbackDays", lookbackDays == null ? 0 : lookbackDays, 0, 36_500);
  }

  int halfLife() {
    return Parameters.within("halfLifeDays", halfLifeDays == null ? 7 : halfLifeDays, 1, 36_500);
  }
}
