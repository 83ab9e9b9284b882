package org.wayloom.journeys;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A small log made from a seed, with many events of one instant; the same events twice over. */
record RandomLog(List<List<Event>> journeys, ArrayBlocks blocks) {
  static final int SIGNATURES = 5;

  record Event(int signature, long time, float value) {}

  static RandomLog of(long seed, int persons, int mostEvents, int times) {
    Random random = new Random(seed);
    List<List<Event>> journeys = new ArrayList<>();
    ArrayBlocks.Builder builder = ArrayBlocks.builder().atLeast(persons, SIGNATURES);
    for (int person = 0; person < persons; person++) {
      List<Event> events = new ArrayList<>();
      int length = random.nextInt(mostEvents + 1);
      for (int i = 0; i < length; i++) {
        float value = random.nextInt(4) == 0 ? Float.NaN : random.nextInt(22) / 2f;
        Event event = new Event(random.nextInt(SIGNATURES), random.nextInt(times), value);
        builder.add(person, event.time, event.signature, event.value);
        events.add(event);
      }
      events.sort(java.util.Comparator.comparingLong(Event::time));
      journeys.add(events);
    }
    return new RandomLog(journeys, builder.build());
  }

  /** A coding of the five signatures to three nodes, one signature left out. */
  static Coding someNodes(long seed) {
    Random random = new Random(seed);
    int[] nodes = new int[SIGNATURES];
    for (int i = 0; i < nodes.length; i++) {
      nodes[i] = random.nextInt(4) - 1;
    }
    return Coding.of(nodes, 3);
  }

  /** Each journey's coded events. */
  List<List<Event>> coded(Coding nodes) {
    return journeys.stream()
        .map(events -> events.stream().filter(event -> nodes.node(event.signature) >= 0).toList())
        .toList();
  }
}
