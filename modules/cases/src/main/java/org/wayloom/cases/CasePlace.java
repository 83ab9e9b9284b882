package org.wayloom.cases;

import java.util.Set;
import java.util.stream.Collectors;
import org.wayloom.maps.JourneyMap;

/**
 * Where cases may have begun: at a touchpoint that stands on a map, or at a stage of it.
 *
 * @param touchpoints that stand on it
 */
public record CasePlace(String map, Set<String> touchpoints) {
  public CasePlace {
    touchpoints = Set.copyOf(touchpoints);
  }

  /** The whole of a map, as it is now. */
  public static CasePlace of(JourneyMap map) {
    return new CasePlace(
        map.id().value(),
        map.stages().stream()
            .flatMap(stage -> stage.touchpoints().stream())
            .collect(Collectors.toSet()));
  }

  /** Whether any of the causes is of here. */
  public boolean holds(Case one) {
    return one.causes().stream().anyMatch(this::holds);
  }

  private boolean holds(CaseCause cause) {
    String touchpoint = cause.touchpoint();
    return map.equals(cause.map()) || (touchpoint != null && touchpoints.contains(touchpoint));
  }
}
