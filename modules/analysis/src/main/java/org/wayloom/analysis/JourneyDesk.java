package org.wayloom.analysis;

import java.util.function.Function;
import org.wayloom.analysis.Analysis.MeasureOptions;
import org.wayloom.evidence.Evidence;
import org.wayloom.journeys.BlockSource;
import org.wayloom.journeys.Engine;
import org.wayloom.journeys.Question;
import org.wayloom.journeysindex.JourneyIndexes;
import org.wayloom.kernel.DocumentId;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.maps.JourneyMap;
import org.wayloom.maps.Maps;

/**
 * Where questions about the journeys of a map are asked that the map itself does not show: ways,
 * returns, credits, times to an end. Each is one or two passes over the index, so nothing is
 * remembered.
 */
final class JourneyDesk {
  private final Maps maps;
  private final Engine engine;
  private final Readings readings;
  private final Segments segments;

  JourneyDesk(
      Evidence evidence, JourneyIndexes indexes, Maps maps, Engine engine, KeptSegments models) {
    this.maps = maps;
    this.engine = engine;
    this.readings = new Readings(evidence, indexes, maps, engine);
    this.segments = new Segments(evidence, engine, models);
  }

  /** What answers are made of: a reading of a map, and its journeys through a filter. */
  record Asked(Reading reading, MapQuestions questions, BlockSource journeys, Engine engine) {
    <R> R run(Question<R> question) {
      return engine.run(journeys, question);
    }

    MapNodes nodes(MapNodes.By by) {
      return MapNodes.of(by, reading, questions);
    }
  }

  <R> R ask(
      WorkspaceId workspace, DocumentId map, JourneyFilter filter, Function<Asked, R> answer) {
    JourneyMap asked = maps.get(workspace, map);
    return readings.with(
        workspace,
        reading -> {
          MapQuestions questions = MapQuestions.of(reading, asked, MeasureOptions.OF_MAP);
          return answer.apply(
              new Asked(
                  reading,
                  questions,
                  filter.on(reading, questions, segments, engine).of(reading.source()),
                  engine));
        });
  }

  /** Lets go of all that is remembered of a workspace. */
  void forget(WorkspaceId workspace) {
    readings.forget(workspace);
    segments.forget(workspace);
  }
}
