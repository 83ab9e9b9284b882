package org.wayloom.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.wayloom.evidence.Signature;
import org.wayloom.journeys.Coding;
import org.wayloom.journeys.Engine;
import org.wayloom.journeys.Reach;

/**
 * What many customers do and no touchpoint stands for, in groups of alike events: the type, and of
 * its page the first two parts of the path.
 */
record UnknownEvents(List<String> groups, List<Reach.Node> reach) {

  static UnknownEvents of(Reading reading, AnswerMemory memory, Engine engine) {
    List<String> groups =
        reading.signatures().stream()
            .filter(s -> isUnknown(s, reading))
            .map(UnknownEvents::group)
            .distinct()
            .toList();
    Coding coding = coding(reading, groups);
    return new UnknownEvents(
        groups,
        memory.ask(reading, engine, MapQuestions.key("reach", coding), new Reach(coding)).nodes());
  }

  /** One node: the signatures of a group; empty where it has none. */
  static Optional<Coding> coding(Reading reading, String group) {
    return Optional.of(coding(reading, List.of(group))).filter(UnknownEvents::isAnywhere);
  }

  private static boolean isAnywhere(Coding coding) {
    return IntStream.range(0, coding.signatures()).anyMatch(code -> coding.node(code) == 0);
  }

  private static Coding coding(Reading reading, List<String> groups) {
    Map<String, Integer> places = new HashMap<>();
    groups.forEach(group -> places.put(group, places.size()));
    int[] nodes = new int[reading.signatures().size()];
    Arrays.fill(nodes, Coding.NONE);
    for (Signature s : reading.signatures()) {
      if (isUnknown(s, reading)) {
        nodes[s.code()] = places.getOrDefault(group(s), Coding.NONE);
      }
    }
    return Coding.of(nodes, groups.size());
  }

  private static boolean isUnknown(Signature s, Reading reading) {
    return !reading.assignment().matched(s.code()) && MapCoding.isInteraction(s.kind());
  }

  private static String group(Signature s) {
    String path = path(s.page());
    return path.isEmpty() ? s.type() : s.type() + " " + path;
  }

  private static String path(@Nullable String page) {
    if (page == null) {
      return "";
    }
    String path = page.replaceFirst("^[a-z]+://[^/]*", "").replaceFirst("[?#].*$", "");
    String[] parts = path.split("/");
    return String.join("/", Arrays.copyOf(parts, Math.min(parts.length, 3)));
  }

  List<Suspicion> suspicions(Reading reading) {
    long all = reading.source().journeys();
    List<Suspicion> suspicions = new ArrayList<>();
    for (int i = 0; i < groups.size() && all >= Suspects.FEWEST; i++) {
      long persons = reach.get(i).persons();
      Tested tested = Suspects.moreThanTolerated(persons, all);
      suspicions.add(
          new Suspicion(
              Finding.Code.UNKNOWN_EVENTS,
              new Suspicion.Place(null, null, null, groups.get(i)),
              persons,
              tested,
              tested.effect(),
              tested.effect() > Suspects.TOLERATED,
              new NumberRef.UnmatchedGroup(groups.get(i)).text(),
              Map.of(
                  "events",
                  groups.get(i),
                  "share",
                  String.format(Locale.ROOT, "%.1f", 100 * tested.effect()))));
    }
    return suspicions;
  }
}
