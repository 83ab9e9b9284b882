package org.wayloom.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The closings of cases, read off their journal. The case itself only knows of its last one, and
 * forgets what came of it when it is closed again.
 */
final class CaseEndings {
  private final Map<String, Instant> began = new HashMap<>();
  private final Map<String, CaseEnding> last = new HashMap<>();
  private final List<CaseEnding> past = new ArrayList<>();

  private CaseEndings() {}

  /**
   * The closing that was first comes first.
   *
   * @param events of all cases, in the order in which they happened
   */
  static List<CaseEnding> of(List<CaseEvent> events) {
    CaseEndings endings = new CaseEndings();
    events.forEach(endings::take);
    List<CaseEnding> all = new ArrayList<>(endings.past);
    all.addAll(endings.last.values());
    all.sort(Comparator.comparing(CaseEnding::closed).thenComparing(CaseEnding::caseId));
    return List.copyOf(all);
  }

  private void take(CaseEvent event) {
    String id = event.caseId();
    switch (event.kind()) {
      case OPENED, REOPENED -> began.put(id, event.at());
      case CLOSED -> close(id, event.at());
      case RECOVERED -> last.computeIfPresent(id, (same, ending) -> told(ending, event));
      default -> {
        // Nothing else begins or ends a case.
      }
    }
  }

  private void close(String id, Instant at) {
    CaseEnding before =
        last.put(id, new CaseEnding(id, began.getOrDefault(id, at), at, CaseRecovery.UNKNOWN));
    if (before != null) {
      past.add(before);
    }
  }

  private static CaseEnding told(CaseEnding ending, CaseEvent event) {
    CaseRecovery told = event.tellsRecovery() ? CaseRecovery.YES : CaseRecovery.NO;
    return new CaseEnding(ending.caseId(), ending.began(), ending.closed(), told);
  }
}
