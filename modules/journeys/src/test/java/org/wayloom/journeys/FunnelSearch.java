package org.wayloom.journeys;

import java.util.BitSet;
import java.util.List;
import org.wayloom.journeys.StageFunnel.Order;

/**
 * Finds chains by trying every choice of events: what {@link StageFunnel} promises, spelled out.
 */
final class FunnelSearch {
  private final List<RandomLog.Event> events;
  private final List<BitSet> steps;
  private final Order order;
  private final long window;
  private final RandomLog.Event[] chain;
  private final boolean[] used;
  int furthest;
  long latestStart = Long.MIN_VALUE;

  FunnelSearch(List<RandomLog.Event> events, List<BitSet> steps, Order order, long window) {
    this.events = events;
    this.steps = steps;
    this.order = order;
    this.window = window;
    this.chain = new RandomLog.Event[steps.size()];
    this.used = new boolean[events.size()];
    choose(0);
  }

  private void choose(int step) {
    if (step > 0 && isChain(step)) {
      long start = Long.MAX_VALUE;
      for (int i = 0; i < step; i++) {
        start = Math.min(start, chain[i].time());
      }
      if (step > furthest) {
        furthest = step;
        latestStart = start;
      } else if (step == furthest) {
        latestStart = Math.max(latestStart, start);
      }
    }
    if (step == steps.size()) {
      return;
    }
    for (int i = 0; i < used.length; i++) {
      if (!used[i] && steps.get(step).get(events.get(i).signature())) {
        used[i] = true;
        chain[step] = events.get(i);
        choose(step + 1);
        used[i] = false;
      }
    }
  }

  private boolean isChain(int length) {
    long first = Long.MAX_VALUE;
    long last = Long.MIN_VALUE;
    for (int i = 0; i < length; i++) {
      if (order != Order.ANY && i > 0 && chain[i].time() < chain[i - 1].time()) {
        return false;
      }
      first = Math.min(first, chain[i].time());
      last = Math.max(last, chain[i].time());
    }
    if (window > 0 && last - first > window) {
      return false;
    }
    return order != Order.STRICT || nothingBetween(first, last);
  }

  private boolean nothingBetween(long first, long last) {
    for (int i = 0; i < used.length; i++) {
      long time = events.get(i).time();
      if (!used[i] && time > first && time < last) {
        return false;
      }
    }
    return true;
  }
}
