package org.wayloom.maps;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * All inspections of a map, in the order of their lists. Pure.
 *
 * <p>The map's field {@code ignored} names remarks that the team has set aside: by their ids, or
 * {@code CHECK:*} for all of one check. They are told as ignored, not left out.
 */
record MapChecks(long version, List<Remark> items) {
  static final List<Inspection> ALL =
      Stream.of(StageChecks.ALL, CardChecks.ALL, FlowChecks.ALL, LibraryChecks.ALL)
          .flatMap(List::stream)
          .toList();

  MapChecks {
    items = List.copyOf(items);
  }

  /** What the inspections find on a map of this version, told in a language. */
  static MapChecks of(long version, Inspection.Subject subject, String language) {
    Set<String> ignored = new HashSet<>(subject.map().root().texts("ignored"));
    CheckSentences sentences = new CheckSentences(language);
    List<Remark> remarks = new ArrayList<>();
    for (Inspection inspection : ALL) {
      String name = inspection.name();
      boolean allIgnored = ignored.contains(name + ":*");
      inspection
          .finder()
          .look(
              subject,
              (record, also, params) -> {
                String id = name + ":" + record + (also.isEmpty() ? "" : ":" + also);
                remarks.add(
                    new Remark(
                        id,
                        name,
                        record,
                        inspection.severity(),
                        allIgnored || ignored.contains(id),
                        params,
                        sentences.of(name, params)));
              });
    }
    return new MapChecks(version, remarks);
  }
}
