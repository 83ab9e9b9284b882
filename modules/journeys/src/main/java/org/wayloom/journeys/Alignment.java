package org.wayloom.journeys;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The cheapest way to lay a journey along the plan (Adriansyah 2014, Aligning Observed and Modeled
 * Behavior, the standard cost function). Laying takes three kinds of moves:
 *
 * <ul>
 *   <li>both: the journey has the touchpoint that the plan has here; costs nothing
 *   <li>journey only: it has one that the plan does not have here; costs 1
 *   <li>plan only: the plan has one that the journey does not have; costs 1, of an optional one 0,
 *       and 0 of one that it had right before: visits are runs of events, so the journey cannot
 *       show it twice in a row
 * </ul>
 *
 * <p>{@code cost[i][q]} is the least cost from where i visits are laid and q is the place passed
 * last. It is filled from the journey's end to its beginning; within one i, moves along the plan
 * lead from place to place, so the row is relaxed until nothing changes: one round for a plan
 * without loops, a few with them. Of equally cheap ways the one with the fewest moves is taken, of
 * those the one that takes "both" before "journey only" before "plan only": of two touchpoints that
 * changed places, the one that came too early is the one that is out of order.
 *
 * <p>Cost: visits × places × ways on.
 */
final class Alignment {
  /** Costs are kept together with the number of moves, which decides between equal costs. */
  private static final long COST = 1L << 32;

  private static final long NEVER = Long.MAX_VALUE / 4;

  private final PlannedPath plan;

  /** Where one comes to from each place. */
  private final int[][] next;

  /** What it costs to come to each place without its touchpoint. */
  private final long[] skipping;

  /** Whether all ways lead on, so that one round relaxes a row. */
  private final boolean leadsOn;

  private final long emptyCost;

  Alignment(PlannedPath plan) {
    this.plan = plan;
    this.next = new int[plan.places() + 1][];
    Arrays.setAll(next, plan::next);
    this.skipping = new long[plan.places()];
    Arrays.setAll(skipping, place -> plan.skipCost(place) * COST + 1);
    this.leadsOn =
        IntStream.range(0, plan.places())
            .allMatch(place -> Arrays.stream(plan.next(place)).allMatch(next -> next > place));
    this.emptyCost = table(new int[0])[0][plan.start()] / COST;
  }

  /**
   * What one journey and the plan have in common.
   *
   * @param cost of the moves
   * @param worst what it would cost if they had nothing in common
   * @param both the places at which the journey has what the plan has
   * @param journeyOnly the visits, by their position, that the plan does not have there
   * @param planOnly the places, not optional, that the journey does not have there
   * @param lastStay the last stay in which anything fits; 0 if nothing does
   */
  record Laid(
      long cost,
      long worst,
      List<Integer> both,
      List<Integer> journeyOnly,
      List<Missed> planOnly,
      int lastStay) {
    double fitness() {
      return worst == 0 ? 1 : 1 - (double) cost / worst;
    }
  }

  /**
   * A place that the journey does not have.
   *
   * @param stay the way through a stage from where it was entered, by its number from 1: a stage
   *     that a loop leads to again is another stay
   */
  record Missed(int place, int stay) {}

  /** Lays the touchpoints that a person visited along the plan. */
  Laid lay(int[] visits) {
    long[][] cost = table(visits);
    List<Integer> fitting = new ArrayList<>();
    List<Integer> journeyOnly = new ArrayList<>();
    List<Missed> planOnly = new ArrayList<>();
    int stay = 0;
    int lastStay = 0;
    int i = 0;
    int at = plan.start();
    while (cost[i][at] > 0) {
      long left = cost[i][at];
      int both = i < visits.length ? both(visits[i], at, cost[i + 1], left) : -1;
      if (both >= 0) {
        stay += plan.isWithinStay(at, both) ? 0 : 1;
        lastStay = stay;
        at = both;
        i++;
        fitting.add(at);
      } else if (i < visits.length && cost[i + 1][at] + COST + 1 == left) {
        journeyOnly.add(i++);
      } else {
        int again = again(at, cost[i], left);
        int skipped = again < 0 ? skipped(at, cost[i], left) : again;
        stay += plan.isWithinStay(at, skipped) ? 0 : 1;
        at = skipped;
        if (again < 0 && plan.skipCost(at) > 0) {
          planOnly.add(new Missed(at, stay));
        }
      }
    }
    return new Laid(
        cost[0][plan.start()] / COST,
        visits.length + emptyCost,
        fitting,
        journeyOnly,
        planOnly,
        lastStay);
  }

  private int both(int visit, int at, long[] after, long left) {
    for (int next : plan.next(at)) {
      if (plan.touchpoint(next) == visit && after[next] + 1 == left) {
        return next;
      }
    }
    return -1;
  }

  private int again(int at, long[] cost, long left) {
    for (int next : plan.again(at)) {
      if (cost[next] + 1 == left) {
        return next;
      }
    }
    return -1;
  }

  private int skipped(int at, long[] cost, long left) {
    for (int next : plan.next(at)) {
      if (cost[next] + skipping[next] == left) {
        return next;
      }
    }
    throw new IllegalStateException("the cheapest way has no next move at place " + at);
  }

  private long[][] table(int[] visits) {
    long[][] cost = new long[visits.length + 1][next.length];
    long[] end = cost[visits.length];
    for (int at = 0; at < end.length; at++) {
      end[at] = plan.canEnd(at) ? 0 : NEVER;
    }
    relax(end);
    for (int i = visits.length - 1; i >= 0; i--) {
      lay(visits[i], cost[i + 1], cost[i]);
      relax(cost[i]);
    }
    return cost;
  }

  /** Fills a row with what it costs to lay a visit first, alone or where the plan has it. */
  private void lay(int visit, long[] after, long[] row) {
    for (int at = 0; at < row.length; at++) {
      long least = after[at] + COST + 1;
      for (int place : next[at]) {
        if (plan.touchpoint(place) == visit) {
          least = Math.min(least, after[place] + 1);
        }
      }
      row[at] = least;
    }
  }

  private void relax(long[] row) {
    boolean changed;
    do {
      changed = false;
      // The beginning has the highest number but leads to the first places: it is seen again below.
      for (int at = row.length - 2; at >= -1; at--) {
        int place = at < 0 ? plan.start() : at;
        long before = row[place];
        long least = before;
        for (int to : next[place]) {
          least = Math.min(least, row[to] + skipping[to]);
        }
        for (int to : plan.again(place)) {
          least = Math.min(least, row[to] + 1);
        }
        row[place] = least;
        changed |= !leadsOn && least < before;
      }
    } while (changed);
  }
}
