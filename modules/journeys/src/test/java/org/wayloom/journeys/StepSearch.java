package org.wayloom.journeys;

import java.util.ArrayList;
import java.util.List;
import org.wayloom.journeys.StepFunnel.Entries;
import org.wayloom.journeys.StepFunnel.Step;

/** Finds chains by trying every choice of events: what {@link StepFunnel} promises, spelled out. */
final class StepSearch {
  private final StepFunnel funnel;
  private final Coding nodes;
  private final List<Step> steps;
  private final long[][] counts;

  /** A chain by the step of each event and its time. */
  private record Chain(List<Integer> taken, List<Long> times) {
    static final Chain EMPTY = new Chain(List.of(), List.of());

    int last() {
      return taken.isEmpty() ? -1 : taken.get(taken.size() - 1);
    }

    Chain with(int step, long time) {
      List<Integer> more = new ArrayList<>(taken);
      List<Long> later = new ArrayList<>(times);
      more.add(step);
      later.add(time);
      return new Chain(more, later);
    }
  }

  StepSearch(StepFunnel funnel, Coding nodes, List<Step> steps) {
    this.nodes = nodes;
    this.funnel = funnel;
    this.steps = steps;
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
    while (true) {
      List<RandomLog.Event> attempt = attempt(left);
      if (chains(attempt, -1).isEmpty()) {
        return;
      }
      count(attempt);
      if (funnel.entries != Entries.EACH) {
        return;
      }
      left = left.subList(attempt.size(), left.size());
    }
  }

  /** The events of the first attempt: all, unless each attempt counts. */
  private List<RandomLog.Event> attempt(List<RandomLog.Event> events) {
    if (funnel.entries != Entries.EACH) {
      return events;
    }
    for (int end = 1; end <= events.size(); end++) {
      boolean isInstant =
          end == events.size() || events.get(end).time() != events.get(end - 1).time();
      if (!isInstant) {
        continue;
      }
      List<RandomLog.Event> before = events.subList(0, end);
      if (furthest(before, -1) == steps.size() - 1) {
        return before;
      }
      if (end < events.size() && !chains(before, -1).isEmpty()) {
        long next = events.get(end).time();
        boolean enters = events.stream().anyMatch(e -> e.time() == next && step(e) == 0);
        if (enters && !canGoOn(before, -1, next)) {
          return before;
        }
      }
    }
    return events;
  }

  private int step(RandomLog.Event event) {
    return nodes.node(event.signature());
  }

  private void count(List<RandomLog.Event> events) {
    for (int step = 0; step < steps.size(); step++) {
      int asked = steps.get(step).optional() ? step : -1;
      int furthest = furthest(events, asked);
      if (furthest < step) {
        continue;
      }
      counts[step][0]++;
      if (furthest > step) {
        counts[step][1]++;
      } else if (step < steps.size() - 1) {
        counts[step][canGoOn(events, asked, funnel.asOfMillis) ? 3 : 2]++;
      }
    }
  }

  private boolean mayBeLeftOut(int step, int asked) {
    return steps.get(step).optional() && step != asked;
  }

  private int furthest(List<RandomLog.Event> events, int asked) {
    return chains(events, asked).stream()
        .mapToInt(chain -> lastNeeded(chain, asked))
        .max()
        .orElse(-1);
  }

  private int lastNeeded(Chain chain, int asked) {
    return chain.taken.stream()
        .mapToInt(step -> step)
        .filter(step -> !mayBeLeftOut(step, asked))
        .max()
        .orElse(-1);
  }

  private boolean canGoOn(List<RandomLog.Event> events, int asked, long time) {
    int furthest = furthest(events, asked);
    for (Chain chain : chains(events, asked)) {
      if (lastNeeded(chain, asked) == furthest) {
        for (int step = chain.last() + 1; step < steps.size(); step++) {
          if (canTake(chain, step, time, events, asked)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private boolean canTake(
      Chain chain, int step, long time, List<RandomLog.Event> events, int asked) {
    if (step <= chain.last()) {
      return false;
    }
    for (int left = chain.last() + 1; left < step; left++) {
      if (!mayBeLeftOut(left, asked)) {
        return false;
      }
    }
    if (chain.taken.isEmpty()) {
      return step == 0;
    }
    long last = chain.times.get(chain.times.size() - 1);
    long within = steps.get(step).withinMillis();
    return time >= last
        && (within == 0 || time - last <= within)
        && time - chain.times.get(0) <= funnel.windowMillis
        && events.stream()
            .noneMatch(
                e ->
                    steps.get(step).notBefore().get(e.signature())
                        && e.time() > last
                        && e.time() < time);
  }

  private List<Chain> chains(List<RandomLog.Event> events, int asked) {
    List<Chain> found = new ArrayList<>();
    grow(Chain.EMPTY, events, asked, found);
    if (funnel.entries != Entries.ANY) {
      long first =
          events.stream()
              .filter(e -> step(e) == 0)
              .mapToLong(RandomLog.Event::time)
              .min()
              .orElse(0);
      found.removeIf(chain -> chain.times.get(0) != first);
    }
    return found;
  }

  private void grow(Chain chain, List<RandomLog.Event> events, int asked, List<Chain> found) {
    for (RandomLog.Event event : events) {
      int step = step(event);
      if (step != Coding.NONE && canTake(chain, step, event.time(), events, asked)) {
        Chain longer = chain.with(step, event.time());
        found.add(longer);
        grow(longer, events, asked, found);
      }
    }
  }
}
