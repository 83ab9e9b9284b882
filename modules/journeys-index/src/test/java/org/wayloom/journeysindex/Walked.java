package org.wayloom.journeysindex;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.StringJoiner;
import java.util.TreeMap;
import org.wayloom.journeys.BlockSource;
import org.wayloom.journeys.Fold;

/** Journeys as readable lines: {@code 0: 3@10 4@12}, signature and time. */
final class Walked {
  private Walked() {}

  static String of(BlockSource source) {
    StringBuilder lines = new StringBuilder();
    source.walk(
        0,
        source.persons(),
        EnumSet.allOf(Fold.Column.class),
        journey -> {
          StringJoiner line = new StringJoiner("", journey.person + ":", "\n");
          for (int i = journey.from; i < journey.to; i++) {
            if (journey.values[i] != journey.person / 2f) {
              throw new AssertionError("the value of another event: " + journey.values[i]);
            }
            line.add(" " + journey.signatures[i] + "@" + journey.times[i]);
          }
          lines.append(line);
        });
    return lines.toString();
  }

  /** What the index of these events must be. */
  static String expected(List<FakeEvidence.Event> events) {
    TreeMap<Integer, StringJoiner> lines = new TreeMap<>();
    events.stream()
        .sorted(Comparator.comparingLong(FakeEvidence.Event::time))
        .forEach(
            event ->
                lines
                    .computeIfAbsent(
                        event.person(), person -> new StringJoiner("", person + ":", "\n"))
                    .add(" " + event.signature() + "@" + event.time()));
    return String.join("", lines.values().stream().map(StringJoiner::toString).toList());
  }
}
