package org.wayloom.surveys;

import java.util.List;
import org.wayloom.maps.JourneyMap;
import org.wayloom.maps.Library;

/** What the questions of a workspace can ask about. */
public record SurveySubjects(List<Touchpoint> touchpoints, List<Stage> stages) {
  public SurveySubjects {
    touchpoints = List.copyOf(touchpoints);
    stages = List.copyOf(stages);
  }

  /** A touchpoint of the library. */
  public record Touchpoint(String id, String name) {}

  /** A stage of a map, asked about as a whole. */
  public record Stage(String map, String mapTitle, String stage, String title) {}

  static SurveySubjects of(Library library, List<JourneyMap> maps) {
    return new SurveySubjects(
        library.touchpoints().stream().map(t -> new Touchpoint(t.id(), t.name())).toList(),
        maps.stream()
            .filter(map -> map.lanes().stream().anyMatch(SurveySubjects::holdsTouchpoints))
            .flatMap(
                map ->
                    map.stages().stream()
                        .map(
                            stage ->
                                new Stage(
                                    map.id().value(), map.title(), stage.id(), stage.title())))
            .toList());
  }

  private static boolean holdsTouchpoints(JourneyMap.Lane lane) {
    return lane.kind() == JourneyMap.LaneKind.TOUCHPOINTS;
  }
}
