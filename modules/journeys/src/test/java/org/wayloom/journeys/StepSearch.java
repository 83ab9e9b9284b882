package org.wayloom.journeys;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.wayloom.journeys.StageFunnel.Order;
import org.wayloom.journeys.StepFunnel.Entries;
import org.wayloom.journeys.StepFunnel.Step;

/** Finds chains by trying every choice of events: what {@link StepFunnel} promises, spelled out. */
final class StepSearch {
  private final StepFunnel funnel;
  private final Coding nodes;
  private final List<Step> steps;
  private final BitSet counted;
  private final long[][] counts;

  /** A chain by its steps and the place of the event of each. */
  private record Chain(List<Integer> steps, List<Integer> events) {
    static final Chain EMPTY = new Chain(List.of(), List.of());

    Chain with(int step, int event) {
      List<Integer> more = new ArrayList<>(steps);
      List<Integer> later = new ArrayList<>(events);
      more.add(step);
      later.add(event);
      return new Chain(more, later);
    }
  }

  /** What is looked at: some events, with an optional step that must be taken, or -1. */
  private record Look(List<RandomLog.Event> events, int asked) {
    long time(int event) {
      return events.get(event).time();
    }
  }

  StepSearch(StepFunnel funnel, Coding nodes, List<Step> steps, BitSet counted) {
    this.nodes = nodes;
    this.funnel = funnel;
    this.steps = steps;
    this.counted = counted;
    this.counts = new long[steps.size()][4];
  }

  Funnel funnel() {
    List<Funnel.Step> result = new ArrayList<>();
    for (long[] count : counts) {
      result.add(new Funnel.Step(count[0], count[1], count[2], count[3]));
    }
    return new Funnel(result);
  }

  void add(List<RandomLog.Event> journey) {
    List<RandomLog.Event> left = journey;
    while (!left.isEmpty()) {
      List<RandomLog.Event> attempt = funnel.entries == Entries.EACH ? attempt(left) : left;
      boolean isFollowed = funnel.order == Order.STRICT && attempt.size() < left.size();
      count(attempt, isFollowed);
      if (funnel.entries != Entries.EACH) {
        return;
      }
      left = left.subList(attempt.size(), left.size());
    }
  }

  /** The events of the first attempt: up to an instant after which it has ended. */
  private List<RandomLog.Event> attempt(List<RandomLog.Event> events) {
    for (int end = 1; end < events.size(); end++) {
      long next = events.get(end).time();
      if (next == events.get(end - 1).time()) {
        continue;
      }
      Look before = new Look(events.subList(0, end), -1);
      if (hasEnded(before, events, next)) {
        return before.events;
      }
    }
    return events;
  }

  private boolean hasEnded(Look before, List<RandomLog.Event> events, long next) {
    boolean isDone = furthest(before) == steps.size() - 1;
    boolean enters = at(events, next, step -> step == 0);
    return switch (funnel.order) {
      case SEQUENTIAL -> isDone || (!chains(before).isEmpty() && enters && !canGoOn(before, next));
      case STRICT -> enters && !chains(before).isEmpty();
      case ANY ->
          isDone
              || (firstNeeded(before) >= 0
                  && next - firstNeeded(before) > funnel.windowMillis
                  && at(events, next, step -> !mayBeLeftOut(step, -1)));
    };
  }

  private boolean at(List<RandomLog.Event> events, long time, Predicate<Integer> wanted) {
    return events.stream()
        .anyMatch(e -> e.time() == time && step(e) != Coding.NONE && wanted.test(step(e)));
  }

  private int step(RandomLog.Event event) {
    return nodes.node(event.signature());
  }

  private void count(List<RandomLog.Event> events, boolean isFollowed) {
    if (furthest(new Look(events, -1)) < 0) {
      return;
    }
    for (int step = 0; step < steps.size(); step++) {
      Look look = new Look(events, steps.get(step).optional() ? step : -1);
      int furthest = furthest(look);
      if (furthest < step) {
        continue;
      }
      counts[step][0]++;
      if (furthest > step) {
        counts[step][1]++;
      } else if (step < steps.size() - 1) {
        counts[step][!isFollowed && canGoOn(look, funnel.asOfMillis) ? 3 : 2]++;
      }
    }
  }

  private boolean mayBeLeftOut(int step, int asked) {
    return steps.get(step).optional() && step != asked;
  }

  private int furthest(Look look) {
    return chains(look).stream().mapToInt(chain -> lastNeeded(chain, look)).max().orElse(-1);
  }

  /** The last step that must be taken, with all before it. */
  private int lastNeeded(Chain chain, Look look) {
    int last = -1;
    for (int step = 0; step < steps.size(); step++) {
      if (!mayBeLeftOut(step, look.asked)) {
        if (!chain.steps.contains(step)) {
          return last;
        }
        last = step;
      }
    }
    return last;
  }

  private boolean canGoOn(Look look, long time) {
    int furthest = furthest(look);
    // An event that nothing but its time is known of, put at the end.
    List<RandomLog.Event> more = new ArrayList<>(look.events);
    more.add(new RandomLog.Event(RandomLog.SIGNATURES, time, Float.NaN));
    Look later = new Look(more, look.asked);
    return chains(look).stream()
        .filter(chain -> lastNeeded(chain, look) == furthest)
        .anyMatch(
            chain ->
                IntStream.range(furthest + 1, steps.size())
                    .anyMatch(step -> canTake(chain, step, more.size() - 1, later)));
  }

  private boolean canTake(Chain chain, int step, int event, Look look) {
    if (chain.steps.contains(step)) {
      return false;
    }
    if (funnel.order == Order.ANY) {
      return !mayBeLeftOut(step, look.asked) && isWithin(chain.with(step, event), look);
    }
    int last = chain.steps.isEmpty() ? -1 : chain.steps.get(chain.steps.size() - 1);
    if (step < last
        || IntStream.range(last + 1, step).anyMatch(left -> !mayBeLeftOut(left, look.asked))) {
      return false;
    }
    if (last < 0) {
      return step == 0 && (funnel.entries == Entries.ANY || look.time(event) == entry(look));
    }
    long time = look.time(event);
    long before = look.time(chain.events.get(chain.events.size() - 1));
    long within = steps.get(step).withinMillis();
    return time >= before
        && (within == 0 || time - before <= within)
        && isWithin(chain.with(step, event), look)
        && IntStream.range(0, look.events.size())
            .noneMatch(
                other ->
                    look.time(other) > before
                        && look.time(other) < time
                        && steps.get(step).notBefore().get(look.events.get(other).signature()))
        && (funnel.order != Order.STRICT || nothingBetween(chain.with(step, event), look));
  }

  private boolean nothingBetween(Chain chain, Look look) {
    long first = look.time(chain.events.get(0));
    long last = look.time(chain.events.get(chain.events.size() - 1));
    return IntStream.range(0, look.events.size())
        .filter(event -> isCounted(look.events.get(event)) && !chain.events.contains(event))
        .noneMatch(event -> look.time(event) > first && look.time(event) < last);
  }

  private boolean isCounted(RandomLog.Event event) {
    return step(event) != Coding.NONE || counted.get(event.signature());
  }

  private boolean isWithin(Chain chain, Look look) {
    long first = chain.events.stream().mapToLong(look::time).min().orElseThrow();
    long last = chain.events.stream().mapToLong(look::time).max().orElseThrow();
    boolean fromFirst = funnel.order == Order.ANY && funnel.entries != Entries.ANY;
    return last - (fromFirst ? firstNeeded(look) : first) <= funnel.windowMillis;
  }

  /** The time of the first event of the first step. */
  private long entry(Look look) {
    return look.events.stream()
        .filter(e -> step(e) == 0)
        .mapToLong(RandomLog.Event::time)
        .min()
        .orElse(-1);
  }

  /** The time of the first event of any step that must be taken. */
  private long firstNeeded(Look look) {
    return look.events.stream()
        .filter(e -> step(e) != Coding.NONE && !mayBeLeftOut(step(e), look.asked))
        .mapToLong(RandomLog.Event::time)
        .min()
        .orElse(-1);
  }

  private List<Chain> chains(Look look) {
    List<Chain> found = new ArrayList<>();
    grow(Chain.EMPTY, look, found);
    return found;
  }

  private void grow(Chain chain, Look look, List<Chain> found) {
    for (int event = 0; event < look.events.size(); event++) {
      int step = step(look.events.get(event));
      // In any order it is enough to try the steps one after another.
      boolean isNext = chain.steps.isEmpty() || step > chain.steps.get(chain.steps.size() - 1);
      if (step != Coding.NONE && isNext && canTake(chain, step, event, look)) {
        Chain longer = chain.with(step, event);
        found.add(longer);
        grow(longer, look, found);
      }
    }
  }
}
