package org.wayloom.analysis;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.wayloom.evidence.Signature;
import org.wayloom.evidence.StoredEvidence;
import org.wayloom.kernel.DocumentId;
import org.wayloom.kernel.Problem;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.ProblemType;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.maps.DrawnMaps;
import org.wayloom.maps.JourneyMap;

/**
 * The touchpoints of a stage, one touchpoint, or no place at all, and which kinds of events tell of
 * them by the rules of the library.
 *
 * @param ids null for all evidence, placed or not
 */
record TouchpointsOfPlace(@Nullable Set<String> ids) {
  TouchpointsOfPlace {
    ids = ids == null ? null : Set.copyOf(ids);
  }

  /**
   * @param stage of the map; null with {@code touchpoint} for no place
   */
  static TouchpointsOfPlace of(
      DrawnMaps maps,
      WorkspaceId workspace,
      DocumentId map,
      @Nullable String stage,
      @Nullable String touchpoint) {
    List<JourneyMap.Stage> stages = maps.get(workspace, map).stages();
    if (stage != null) {
      return stages.stream()
          .filter(one -> one.id().equals(stage))
          .findFirst()
          .map(one -> new TouchpointsOfPlace(Set.copyOf(one.touchpoints())))
          .orElseThrow(() -> unknown("The map has no stage " + stage, "stage"));
    }
    if (touchpoint != null) {
      if (stages.stream().noneMatch(one -> one.touchpoints().contains(touchpoint))) {
        throw unknown("The touchpoint " + touchpoint + " is not placed on the map", "touchpoint");
      }
      return new TouchpointsOfPlace(Set.of(touchpoint));
    }
    return new TouchpointsOfPlace(null);
  }

  boolean has(String touchpoint) {
    return ids == null || ids.contains(touchpoint);
  }

  /** The wanted signatures, of those that the library's rules assign to any of the touchpoints. */
  List<Integer> signatures(
      DrawnMaps maps, StoredEvidence evidence, WorkspaceId workspace, Predicate<Signature> wanted) {
    RuleBook rules = RuleBook.of(maps.library(workspace));
    Set<String> touchpoints = ids;
    return evidence.signatures(workspace).stream()
        .filter(wanted)
        .filter(
            signature ->
                touchpoints == null
                    || rules.rules().stream()
                        .filter(rule -> rule.matches(signature))
                        .findFirst()
                        .filter(rule -> touchpoints.contains(rule.touchpoint()))
                        .isPresent())
        .map(Signature::code)
        .toList();
  }

  private static ProblemException unknown(String sentence, String pointer) {
    return new Problem(
            ProblemType.NOT_FOUND, sentence, List.of(new Problem.Place(pointer, sentence)))
        .toException();
  }
}
