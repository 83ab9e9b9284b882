package org.wayloom.maps;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.wayloom.collaboration.DocumentState;
import org.wayloom.collaboration.DocumentSummary;
import org.wayloom.kernel.DocumentId;
import org.wayloom.kernel.WorkspaceId;

/**
 * Summaries of maps, kept until their document changes, a number moves, or the day is over, for
 * evidence grows old: home lists many maps, of which few changed since it was last looked at. Safe
 * from any thread.
 */
final class MapSummaries {
  private final Map<WorkspaceId, Map<DocumentId, Kept>> kept = new ConcurrentHashMap<>();

  private final Clock clock;

  private record Kept(
      DocumentSummary document, List<MovedNumber> moved, LocalDate day, MapSummary summary) {
    boolean isOf(DocumentSummary now, List<MovedNumber> movedNow, LocalDate today) {
      return document.equals(now) && moved.equals(movedNow) && day.equals(today);
    }
  }

  MapSummaries(Clock clock) {
    this.clock = clock;
  }

  /**
   * The summary of a document as it is now; the map is only read when it changed.
   *
   * @param moved its numbers that have moved
   */
  MapSummary of(
      WorkspaceId workspace,
      DocumentSummary document,
      List<MovedNumber> moved,
      Supplier<DocumentState> state) {
    Map<DocumentId, Kept> ofWorkspace =
        kept.computeIfAbsent(workspace, key -> new ConcurrentHashMap<>());
    LocalDate today = LocalDate.now(clock);
    Kept before = ofWorkspace.get(document.id());
    if (before != null && before.isOf(document, moved, today)) {
      return before.summary();
    }
    DocumentState read = state.get();
    MapSummary summary = summary(document, read, moved, today);
    // What is on disk may be listed a moment before it can be read.
    if (read.version() >= document.version()) {
      ofWorkspace.put(document.id(), new Kept(document, moved, today, summary));
    }
    return summary;
  }

  void forget(WorkspaceId workspace) {
    kept.remove(workspace);
  }

  void forget(WorkspaceId workspace, DocumentId map) {
    Map<DocumentId, Kept> ofWorkspace = kept.get(workspace);
    if (ofWorkspace != null) {
      ofWorkspace.remove(map);
    }
  }

  private static MapSummary summary(
      DocumentSummary document, DocumentState state, List<MovedNumber> moved, LocalDate today) {
    JourneyMap map = MapReader.read(state);
    Claims claims = Claims.of(state, Grading.STANDARD, moved, today);
    List<JourneyMap.Stage> stages = map.stages();
    return new MapSummary(
        document.id(),
        map.title(),
        state.root().text("template", ""),
        map.version(),
        document.changed(),
        stages.stream().map(JourneyMap.Stage::title).toList(),
        stages.stream().mapToInt(stage -> stage.cards().size()).sum(),
        (int) stages.stream().flatMap(stage -> stage.touchpoints().stream()).distinct().count(),
        claims.items().size(),
        claims.cover().share(),
        state.root().text("stance", ""),
        state.root().text("owner", ""),
        state.root().text("variantOf", ""));
  }
}
