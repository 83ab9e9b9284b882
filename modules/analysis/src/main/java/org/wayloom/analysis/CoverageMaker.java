package org.wayloom.analysis;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.wayloom.journeys.Coding;
import org.wayloom.journeys.Engine;
import org.wayloom.journeys.Recency;
import org.wayloom.maps.Library;

/** Looks up for each touchpoint of the register when evidence last told about it. */
final class CoverageMaker {
  private static final Comparator<Coverage.Touchpoint> SILENT_FIRST =
      Comparator.<Coverage.Touchpoint, Boolean>comparing(each -> each.recent() > 0)
          .thenComparing(
              Coverage.Touchpoint::lastTime, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(Coverage.Touchpoint::name)
          .thenComparing(Coverage.Touchpoint::touchpoint);

  private CoverageMaker() {}

  static Coverage make(Reading reading, AnswerMemory memory, Engine engine, Instant since) {
    List<Library.Touchpoint> register = reading.library().touchpoints();
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < register.size(); i++) {
      places.put(register.get(i).id(), i);
    }
    int[] nodes =
        IntStream.range(0, reading.signatures().size())
            .map(
                code ->
                    reading
                        .assignment()
                        .touchpoint(code)
                        .map(id -> places.getOrDefault(id, Coding.NONE))
                        .orElse(Coding.NONE))
            .toArray();
    Coding coding = Coding.of(nodes, register.size());
    List<Recency.Node> found =
        memory.ask(
            reading,
            engine,
            List.of("recency", coding, since),
            new Recency(coding, since.toEpochMilli()));
    Map<String, Long> rules =
        reading.library().rules().stream()
            .collect(Collectors.groupingBy(Library.Rule::touchpoint, Collectors.counting()));
    return new Coverage(
        since,
        IntStream.range(0, register.size())
            .mapToObj(i -> touchpoint(register.get(i), found.get(i), rules))
            .sorted(SILENT_FIRST)
            .toList());
  }

  private static Coverage.Touchpoint touchpoint(
      Library.Touchpoint touchpoint, Recency.Node node, Map<String, Long> rules) {
    return new Coverage.Touchpoint(
        touchpoint.id(),
        touchpoint.name(),
        Objects.requireNonNullElse(rules.get(touchpoint.id()), 0L),
        node.events(),
        node.recent(),
        node.events() == 0 ? null : Instant.ofEpochMilli(node.newestMillis()));
  }
}
