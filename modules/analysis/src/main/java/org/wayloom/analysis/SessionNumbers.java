package org.wayloom.analysis;

import org.jspecify.annotations.Nullable;
import org.wayloom.journeys.Sessions;

/**
 * How the steps of persons come together in sittings; see {@link Sessions}.
 *
 * @param persons with a session
 * @param lengthMillis from a session's first step to its last
 * @param steps of a session
 * @param pauseMillis between two sessions of a person; null where nobody has two
 * @param perPerson sessions of a person
 */
public record SessionNumbers(
    long persons,
    long sessions,
    @Nullable Middle lengthMillis,
    @Nullable Middle steps,
    @Nullable Middle pauseMillis,
    @Nullable Middle perPerson) {
  /** Median and 90th percentile, by nearest rank. */
  public record Middle(long n, long median, long p90) {}

  static SessionNumbers of(JourneyDesk.Asked asked, int gapMinutes) {
    Sessions.Result found =
        asked.run(
            new Sessions(asked.nodes(MapNodes.By.TOUCHPOINTS).coding(), gapMinutes * 60_000L));
    return new SessionNumbers(
        found.persons(),
        found.sessions(),
        middle(found.lengthMillis()),
        middle(found.events()),
        middle(found.pauseMillis()),
        middle(found.perPerson()));
  }

  private static @Nullable Middle middle(Sessions.Quantile quantile) {
    return quantile.n() == 0 ? null : new Middle(quantile.n(), quantile.median(), quantile.p90());
  }
}
