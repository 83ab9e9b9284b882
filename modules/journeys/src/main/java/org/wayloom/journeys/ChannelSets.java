package org.wayloom.journeys;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.wayloom.journeys.Attribution.ChannelSet;

/** Puts together who converted and who did not, by the channels that they touched. */
final class ChannelSets {
  private ChannelSets() {}

  static List<ChannelSet> of(SequenceCounts converted, SequenceCounts notConverted) {
    Map<List<Integer>, long[]> counts =
        new TreeMap<>((a, b) -> Arrays.compare(unboxed(a), unboxed(b)));
    collect(notConverted, counts, 0);
    collect(converted, counts, 1);
    List<ChannelSet> sets = new ArrayList<>();
    counts.forEach(
        (channels, count) -> sets.add(new ChannelSet(channels, count[0] + count[1], count[1])));
    return sets;
  }

  private static int[] unboxed(List<Integer> numbers) {
    return numbers.stream().mapToInt(Integer::intValue).toArray();
  }

  private static void collect(SequenceCounts from, Map<List<Integer>, long[]> into, int place) {
    for (int i = 0; i < from.size(); i++) {
      List<Integer> channels = Arrays.stream(from.sequence(i)).boxed().toList();
      into.computeIfAbsent(channels, key -> new long[2])[place] += from.count(i);
    }
  }
}
