package org.wayloom.testing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.wayloom.testing.DrawnPlan.Place;
import org.wayloom.testing.PlanNet.Arc;

/**
 * What laying a journey along a drawn plan costs at least, and every way of laying it that costs no
 * more: by Dijkstra's search through the product of journey and {@link PlanNet}, from the
 * definition of alignments (Adriansyah 2014, Aligning Observed and Modeled Behavior). It shares no
 * code with the product and is made to be plain, not quick.
 *
 * <ul>
 *   <li>both go on over the same touchpoint: costs nothing
 *   <li>only the journey goes on: costs 1
 *   <li>only the plan goes on: over a step 1, over an optional one or over no step nothing
 *   <li>only the plan goes on over the touchpoint that it was at last: costs nothing, since one
 *       visit serves both
 * </ul>
 */
public final class AlignmentOracle {
  /** So many ways of laying a journey are not told apart any more. */
  private static final int MOST = 20_000;

  private static final int NOWHERE = -1;

  private final DrawnPlan plan;
  private final PlanNet net;

  public AlignmentOracle(DrawnPlan plan) {
    this.plan = plan;
    this.net = new PlanNet(plan);
  }

  /**
   * How a journey deviates, each touchpoint as often as it does so, in ascending order.
   *
   * @param missing planned, and not there, up to where the journey came
   * @param adHoc there, and not planned
   * @param outOfOrder too much at one place and missing at another
   */
  public record Explanation(List<Integer> missing, List<Integer> adHoc, List<Integer> outOfOrder) {
    public Explanation {
      missing = sorted(missing, List.of());
      adHoc = sorted(adHoc, List.of());
      outOfOrder = sorted(outOfOrder, List.of());
    }
  }

  /**
   * How far both have come.
   *
   * @param visits of the journey
   * @param last the touchpoint that the plan was at last, taken or missed
   */
  private record State(int visits, int point, int last) {}

  private record Move(State to, int cost, Arc arc, boolean visit) {}

  private record Reached(State state, int cost) {}

  /** What a journey costs that has nothing. */
  public int emptyCost() {
    return cost(List.of());
  }

  /** What laying a journey costs at least. */
  public int cost(List<Integer> journey) {
    return search(journey).values().stream().max(Comparator.naturalOrder()).orElseThrow();
  }

  /** Some way through the plan from its beginning to an end. */
  public List<Place> walk(RandomGenerator random) {
    return net.walk(random);
  }

  /** The least cost of every state that is no dearer than the nearest end, which is the dearest. */
  private Map<State, Integer> search(List<Integer> journey) {
    Map<State, Integer> settled = new HashMap<>();
    PriorityQueue<Reached> open = new PriorityQueue<>(Comparator.comparingInt(Reached::cost));
    open.add(new Reached(new State(0, PlanNet.START, NOWHERE), 0));
    int least = Integer.MAX_VALUE;
    while (!open.isEmpty() && open.element().cost <= least) {
      Reached reached = open.remove();
      if (settled.putIfAbsent(reached.state, reached.cost) == null) {
        if (isEnd(reached.state, journey)) {
          least = reached.cost;
        }
        for (Move move : moves(reached.state, journey)) {
          open.add(new Reached(move.to, reached.cost + move.cost));
        }
      }
    }
    return settled;
  }

  private static boolean isEnd(State state, List<Integer> journey) {
    return state.visits == journey.size() && state.point == PlanNet.END;
  }

  private List<Move> moves(State at, List<Integer> journey) {
    List<Move> moves = new ArrayList<>();
    boolean hasVisit = at.visits < journey.size();
    if (hasVisit) {
      State on = new State(at.visits + 1, at.point, at.last);
      moves.add(new Move(on, 1, new Arc(at.point, null, false), true));
    }
    for (Arc arc : net.from(at.point)) {
      Place over = arc.over();
      if (over == null) {
        moves.add(new Move(new State(at.visits, arc.to(), at.last), 0, arc, false));
        continue;
      }
      int touchpoint = plan.touchpoint(over);
      if (hasVisit && journey.get(at.visits) == touchpoint) {
        moves.add(new Move(new State(at.visits + 1, arc.to(), touchpoint), 0, arc, true));
      }
      boolean isFree = plan.step(over).optional() || touchpoint == at.last;
      State on = new State(at.visits, arc.to(), isFree ? at.last : touchpoint);
      moves.add(new Move(on, isFree ? 0 : 1, arc, false));
    }
    return moves;
  }

  /** What all ways of laying a journey that cost least say of it; empty if they are too many. */
  public Optional<Set<Explanation>> explanations(List<Integer> journey) {
    Map<State, Integer> cost = search(journey);
    Set<State> useful = useful(journey, cost);
    Set<Told> seen = new HashSet<>();
    Deque<Told> open = new ArrayDeque<>();
    Set<Explanation> all = new HashSet<>();
    open.add(new Told(new State(0, PlanNet.START, NOWHERE), Account.EMPTY));
    while (!open.isEmpty()) {
      Told told = open.remove();
      if (seen.size() > MOST) {
        return Optional.empty();
      }
      if (!seen.add(told)) {
        continue;
      }
      if (isEnd(told.state, journey)) {
        all.add(told.account.explanation());
      }
      for (Move move : moves(told.state, journey)) {
        if (useful.contains(move.to) && isCheapest(told.state, move, cost)) {
          open.add(
              new Told(move.to, told.account.with(move, touchpoint(told.state, move, journey))));
        }
      }
    }
    return Optional.of(all);
  }

  private static boolean isCheapest(State from, Move move, Map<State, Integer> cost) {
    Integer to = cost.get(move.to);
    return to != null && to == cost.getOrDefault(from, Integer.MIN_VALUE) + move.cost;
  }

  /** What a move is about: a touchpoint, or nothing. */
  private int touchpoint(State from, Move move, List<Integer> journey) {
    Place over = move.arc.over();
    return move.visit ? journey.get(from.visits) : over == null ? NOWHERE : plan.touchpoint(over);
  }

  /** The states on the cheapest ways from the beginning to an end. */
  private Set<State> useful(List<Integer> journey, Map<State, Integer> cost) {
    Map<State, List<State>> before = new HashMap<>();
    cost.keySet()
        .forEach(
            from ->
                moves(from, journey).stream()
                    .filter(move -> isCheapest(from, move, cost))
                    .forEach(
                        move ->
                            before.computeIfAbsent(move.to, to -> new ArrayList<>()).add(from)));
    Set<State> useful = new HashSet<>();
    Deque<State> open =
        new ArrayDeque<>(cost.keySet().stream().filter(state -> isEnd(state, journey)).toList());
    int least = open.stream().mapToInt(end -> cost.getOrDefault(end, 0)).min().orElseThrow();
    open.removeIf(end -> cost.getOrDefault(end, 0) > least);
    while (!open.isEmpty()) {
      State state = open.remove();
      if (useful.add(state)) {
        open.addAll(before.getOrDefault(state, List.of()));
      }
    }
    return useful;
  }

  private record Told(State state, Account account) {}

  /**
   * What has not fitted so far. A stay is the way through a part from where it was entered.
   *
   * @param missing of the stays in which something fitted, and of those before
   * @param beyond of each stay since
   * @param fits whether something fitted in the stay at hand
   */
  private record Account(
      List<Integer> tooMuch, List<Integer> missing, List<List<Integer>> beyond, boolean fits) {
    private static final Account EMPTY = new Account(List.of(), List.of(), List.of(), false);

    private Account with(Move move, int touchpoint) {
      if (move.visit && move.cost == 1) {
        return new Account(sorted(tooMuch, List.of(touchpoint)), missing, beyond, fits);
      }
      if (move.visit) {
        List<Integer> passed = beyond.stream().flatMap(List::stream).toList();
        return new Account(tooMuch, sorted(missing, passed), List.of(), true);
      }
      if (move.arc.enters()) {
        return stay();
      }
      if (move.cost == 0) {
        return this;
      }
      if (fits) {
        return new Account(tooMuch, sorted(missing, List.of(touchpoint)), beyond, true);
      }
      List<List<Integer>> stays = new ArrayList<>(beyond);
      stays.set(stays.size() - 1, sorted(stays.get(stays.size() - 1), List.of(touchpoint)));
      return new Account(tooMuch, missing, List.copyOf(stays), false);
    }

    private Account stay() {
      if (!beyond.isEmpty() && beyond.get(beyond.size() - 1).isEmpty()) {
        return this;
      }
      List<List<Integer>> stays = new ArrayList<>(beyond);
      stays.add(List.of());
      return new Account(tooMuch, missing, List.copyOf(stays), false);
    }

    private Explanation explanation() {
      List<Integer> missed = new ArrayList<>(missing);
      List<Integer> notReached = new ArrayList<>();
      for (List<Integer> stay : beyond) {
        boolean cameTo = stay.stream().anyMatch(tooMuch::contains);
        (cameTo ? missed : notReached).addAll(stay);
      }
      List<Integer> adHoc = new ArrayList<>();
      List<Integer> outOfOrder = new ArrayList<>();
      for (Integer visit : tooMuch) {
        boolean isMissed = missed.remove(visit);
        (isMissed || notReached.remove(visit) ? outOfOrder : adHoc).add(visit);
      }
      return new Explanation(missed, adHoc, outOfOrder);
    }
  }

  private static List<Integer> sorted(List<Integer> some, List<Integer> more) {
    return Stream.concat(some.stream(), more.stream()).sorted().toList();
  }
}
