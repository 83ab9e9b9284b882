package org.wayloom.analysis;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayloom.kernel.DocumentId;

/**
 * Two sides of a comparison as the parameters of a request, those of the first with {@code a},
 * those of the second with {@code b}; null is all.
 *
 * @param aFrom only journeys that began on that day or later, in UTC
 * @param aTo only journeys that began before that day
 * @param aChannel only journeys that began through that channel
 * @param aPersona only customers whom that persona stands for
 * @param aDid only customers who came to each of these touchpoints
 * @param aTimes how often at least to each of these, in their order
 * @param aWithinDays within how many days so often, in their order; 0 = whenever
 * @param aDidNot only customers who never came to any of these touchpoints
 * @param aProperty only customers of whom evidence has that property, with {@code aValue}
 * @param aVersion the version of the map by which these journeys are read; the newest unless said
 * @param bMap the map by which the journeys of the second side are read; the one asked unless said
 * @param bOthers whether the second side is everyone whom persona, behaviour and property of the
 *     first leave out; then it has none of its own
 */
record SidesAsked(
    @Nullable LocalDate aFrom,
    @Nullable LocalDate aTo,
    @Nullable String aChannel,
    @Nullable String aPersona,
    @Nullable List<String> aDid,
    @Nullable List<Integer> aTimes,
    @Nullable List<Integer> aWithinDays,
    @Nullable List<String> aDidNot,
    @Nullable String aProperty,
    @Nullable String aValue,
    @Nullable Long aVersion,
    @Nullable LocalDate bFrom,
    @Nullable LocalDate bTo,
    @Nullable String bChannel,
    @Nullable String bPersona,
    @Nullable List<String> bDid,
    @Nullable List<Integer> bTimes,
    @Nullable List<Integer> bWithinDays,
    @Nullable List<String> bDidNot,
    @Nullable String bProperty,
    @Nullable String bValue,
    @Nullable Long bVersion,
    @Nullable DocumentId bMap,
    @Nullable Boolean bOthers) {

  Comparison.Side a() {
    return Parameters.side(
        "aFrom", aFrom, aTo, aChannel, aPersona, null, aVersion, behaviourOfA(), false);
  }

  Comparison.Side b() {
    Behaviour own =
        new BehaviourAsked(bDid, bTimes, bWithinDays, bDidNot, bProperty, bValue).behaviour("b");
    boolean others = bOthers != null && bOthers;
    if (others && !(bPersona == null && own.isAnybody())) {
      throw Parameters.refused(
          "bOthers",
          "With bOthers the second side is everyone whom the first leaves out: leave out bPersona,"
              + " bDid, bDidNot and bProperty");
    }
    return Parameters.side(
        others ? "bOthers" : "bFrom",
        bFrom,
        bTo,
        bChannel,
        others ? aPersona : bPersona,
        bMap,
        bVersion,
        others ? behaviourOfA() : own,
        others);
  }

  private Behaviour behaviourOfA() {
    return new BehaviourAsked(aDid, aTimes, aWithinDays, aDidNot, aProperty, aValue).behaviour("a");
  }
}
