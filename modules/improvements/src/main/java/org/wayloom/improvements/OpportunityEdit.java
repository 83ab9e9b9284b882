package org.wayloom.improvements;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.wayloom.improvements.OpportunityFacts.Basis;
import org.wayloom.improvements.OpportunityFacts.Origin;
import org.wayloom.improvements.OpportunityFacts.Pain;
import org.wayloom.improvements.OpportunityFacts.Period;
import org.wayloom.improvements.OpportunityFacts.Reach;
import org.wayloom.improvements.OpportunityFacts.Status;

/**
 * What is said anew of an opportunity; null leaves a thing as it is.
 *
 * @param origin only of a new one
 * @param persons how many it affects in the period, as the team thinks
 * @param period in which they are counted; what evidence says is counted anew for another one
 * @param pain 0 to 100, as the team thinks
 * @param fill true to ask evidence how many it affects and how bad it is
 */
public record OpportunityEdit(
    @Nullable String title,
    @Nullable String description,
    @Nullable Status status,
    @Nullable String owner,
    @Nullable List<Spot> spots,
    @Nullable List<String> personas,
    @Nullable Origin origin,
    @Nullable Long persons,
    @Nullable Period period,
    @Nullable Double pain,
    @Nullable Boolean fill,
    @Nullable List<String> ideas,
    @Nullable Judgement judgement) {

  /** The facts with what is said; of a new opportunity when there were none. */
  OpportunityFacts of(@Nullable OpportunityFacts before) {
    Long team = persons;
    Double bad = pain;
    return new OpportunityFacts(
        or(title, before == null ? "" : before.title()),
        or(description, before == null ? "" : before.description()),
        or(status, before == null ? Status.OPEN : before.status()),
        or(owner, before == null ? "" : before.owner()),
        or(spots, before == null ? List.of() : before.spots()),
        or(personas, before == null ? List.of() : before.personas()),
        before == null ? origin : before.origin(),
        team == null
            ? before == null ? null : before.reach()
            : new Reach(team, period(before), Basis.TEAM, null, null, null),
        bad == null
            ? before == null ? null : before.pain()
            : new Pain(bad, 0, Basis.TEAM, null, null, null),
        or(ideas, before == null ? List.of() : before.ideas()),
        or(judgement, before == null ? Judgement.NONE : before.judgement()));
  }

  /** The period that is said, else the one that there was, else a quarter. */
  Period period(@Nullable OpportunityFacts before) {
    Reach reach = before == null ? null : before.reach();
    return or(period, reach == null ? Period.QUARTER : reach.period());
  }

  private static <T> T or(@Nullable T said, T otherwise) {
    return Objects.requireNonNullElse(said, otherwise);
  }
}
