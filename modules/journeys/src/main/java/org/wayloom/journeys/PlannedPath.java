package org.wayloom.journeys;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/**
 * The designed journey as a model: places in an order, each standing for a touchpoint, and ways
 * from place to place. Branches are several ways on from a place, loops are ways back.
 *
 * <p>Built of stages: within a stage touchpoints follow each other as drawn; the last leads to the
 * first of every stage that the stage leads to. A stage without touchpoints is passed through; an
 * optional stage may be left out, an optional touchpoint too. Where a touchpoint follows itself, at
 * the end of a stage and the beginning of the next, one visit stands for both. The journey begins
 * in the first stage and may end where a stage leads nowhere, and after the last stage.
 */
public final class PlannedPath {
  private static final int[] NOWHERE = {};

  /** One more than the last place: the beginning, from where the first places are reached. */
  private final int start;

  private final int[] touchpoints;
  private final int[] stages;
  private final boolean[] optional;
  private final int[][] next;
  private final int[][] again;
  private final boolean[] ends;

  private PlannedPath(
      int[] touchpoints, int[] stages, boolean[] optional, int[][] next, boolean[] ends) {
    this.touchpoints = touchpoints;
    this.stages = stages;
    this.optional = optional;
    this.next = next;
    this.again = again(touchpoints, optional, next);
    this.ends = ends;
    this.start = touchpoints.length;
  }

  /**
   * A part of the plan.
   *
   * @param touchpoints in order; a touchpoint may stand in several stages
   * @param next the stages that it leads to
   */
  public record Stage(List<Touchpoint> touchpoints, boolean optional, List<Integer> next) {
    public Stage {
      touchpoints = List.copyOf(touchpoints);
      next = List.copyOf(next);
    }
  }

  /** A touchpoint by its node in the coding of the events. */
  public record Touchpoint(int node, boolean optional) {}

  /** Stages one after another, every touchpoint planned once. */
  public static PlannedPath inOrder(List<List<Integer>> stages) {
    List<Stage> drawn = new ArrayList<>();
    for (int stage = 0; stage < stages.size(); stage++) {
      drawn.add(
          new Stage(
              stages.get(stage).stream().map(node -> new Touchpoint(node, false)).toList(),
              false,
              stage + 1 < stages.size() ? List.of(stage + 1) : List.of()));
    }
    return of(drawn);
  }

  /** The path through stages with branches and loops. */
  public static PlannedPath of(List<Stage> drawn) {
    int[] first = new int[drawn.size() + 1];
    for (int stage = 0; stage < drawn.size(); stage++) {
      first[stage + 1] = first[stage] + drawn.get(stage).touchpoints().size();
      for (int next : drawn.get(stage).next()) {
        if (next < 0 || next >= drawn.size()) {
          throw new IllegalArgumentException("there is no stage " + next);
        }
      }
    }
    int places = first[drawn.size()];
    int[] touchpoints = new int[places];
    int[] stageOf = new int[places];
    boolean[] optional = new boolean[places];
    int[][] next = new int[places + 1][];
    boolean[] ends = new boolean[places + 1];
    for (int stage = 0; stage < drawn.size(); stage++) {
      for (int at = first[stage]; at < first[stage + 1]; at++) {
        Touchpoint touchpoint = drawn.get(stage).touchpoints().get(at - first[stage]);
        touchpoints[at] = touchpoint.node();
        stageOf[at] = stage;
        optional[at] = touchpoint.optional();
        if (at + 1 < first[stage + 1]) {
          next[at] = new int[] {at + 1};
        } else {
          Beyond beyond = Beyond.stage(drawn, first, stage);
          next[at] = beyond.places();
          ends[at] = beyond.ends();
        }
      }
    }
    Beyond beginning = Beyond.beginning(drawn, first);
    next[places] = beginning.places();
    ends[places] = beginning.ends();
    endWhereNothingEnds(next, ends);
    return new PlannedPath(touchpoints, stageOf, optional, next, ends);
  }

  /** Where drawn ways only lead round and round, the journey may end anywhere. */
  private static void endWhereNothingEnds(int[][] next, boolean[] ends) {
    boolean[] leadsToEnd = ends.clone();
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int at = 0; at < next.length; at++) {
        if (!leadsToEnd[at] && Arrays.stream(next[at]).anyMatch(to -> leadsToEnd[to])) {
          leadsToEnd[at] = true;
          changed = true;
        }
      }
    }
    for (int at = 0; at < next.length; at++) {
      ends[at] |= !leadsToEnd[at];
    }
  }

  /**
   * Of each place that is not optional, the others of its touchpoint that follow with nothing
   * between them that is not optional.
   */
  private static int[][] again(int[] touchpoints, boolean[] optional, int[][] next) {
    int[][] again = new int[touchpoints.length + 1][];
    Arrays.fill(again, NOWHERE);
    for (int at = 0; at < touchpoints.length; at++) {
      int touchpoint = touchpoints[at];
      if (!optional[at] && Arrays.stream(touchpoints).filter(t -> t == touchpoint).count() > 1) {
        BitSet following = following(at, optional, next);
        following.clear(at);
        again[at] = following.stream().filter(to -> touchpoints[to] == touchpoint).toArray();
      }
    }
    return again;
  }

  /** The places, not optional, that one comes to from a place before any other such. */
  private static BitSet following(int from, boolean[] optional, int[][] next) {
    BitSet places = new BitSet();
    BitSet seen = new BitSet();
    Deque<Integer> open = new ArrayDeque<>();
    open.add(from);
    while (!open.isEmpty()) {
      for (int to : next[open.remove()]) {
        if (!optional[to]) {
          places.set(to);
        } else if (!seen.get(to)) {
          seen.set(to);
          open.add(to);
        }
      }
    }
    return places;
  }

  /**
   * Where one comes to from a stage.
   *
   * @param ends whether the journey may end without another place
   */
  private record Beyond(int[] places, boolean ends) {
    static Beyond stage(List<Stage> drawn, int[] first, int stage) {
      return of(drawn, first, drawn.get(stage).next(), canEnd(drawn, stage));
    }

    static Beyond beginning(List<Stage> drawn, int[] first) {
      return of(drawn, first, drawn.isEmpty() ? List.of() : List.of(0), drawn.isEmpty());
    }

    private static Beyond of(List<Stage> drawn, int[] first, List<Integer> into, boolean mayEnd) {
      BitSet places = new BitSet();
      BitSet seen = new BitSet();
      boolean ends = mayEnd;
      Deque<Integer> open = new ArrayDeque<>(into);
      while (!open.isEmpty()) {
        int stage = open.remove();
        if (seen.get(stage)) {
          continue;
        }
        seen.set(stage);
        boolean isEmpty = first[stage] == first[stage + 1];
        if (!isEmpty) {
          places.set(first[stage]);
        }
        if (isEmpty || drawn.get(stage).optional()) {
          open.addAll(drawn.get(stage).next());
          ends |= canEnd(drawn, stage);
        }
      }
      return new Beyond(places.stream().toArray(), ends);
    }

    private static boolean canEnd(List<Stage> drawn, int stage) {
      return stage == drawn.size() - 1 || drawn.get(stage).next().isEmpty();
    }
  }

  /** How many places there are; the place of that number is the beginning. */
  int places() {
    return touchpoints.length;
  }

  int start() {
    return start;
  }

  /** The touchpoint that is planned at a place. */
  int touchpoint(int place) {
    return touchpoints[place];
  }

  /** Whether a way from place to place stays in a stage rather than entering one. */
  boolean isWithinStay(int from, int to) {
    return from != start && stages[from] == stages[to] && from < to;
  }

  /** What it costs to pass a place without its touchpoint. */
  int skipCost(int place) {
    return optional[place] ? 0 : 1;
  }

  /** Where one comes to from a place. */
  int[] next(int place) {
    return next[place];
  }

  /** The places that a visit at a place stands for as well: the same touchpoint planned again. */
  int[] again(int place) {
    return again[place];
  }

  /** Whether the journey may end after a place. */
  boolean canEnd(int place) {
    return ends[place];
  }
}
