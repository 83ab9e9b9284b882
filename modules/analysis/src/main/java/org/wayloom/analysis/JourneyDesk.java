package org.wayloom.analysis;

import java.util.BitSet;
import java.util.function.Function;
import org.wayloom.analysis.Analysis.PageAsk;
import org.wayloom.evidence.StoredEvidence;
import org.wayloom.journeys.BlockSource;
import org.wayloom.journeys.Engine;
import org.wayloom.journeys.PersonsWhere;
import org.wayloom.journeys.Question;
import org.wayloom.journeysindex.JourneyIndexes;
import org.wayloom.kernel.DocumentId;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.maps.DrawnMaps;

/**
 * Where questions about the journeys of a map are asked that the map itself does not show: ways,
 * returns, credits, times to an end. Each is one or two passes over the index, so no answer is
 * remembered.
 */
final class JourneyDesk {
  private final Engine engine;
  private final Readings readings;
  private final AnswerMemory memory = new AnswerMemory();
  private final AskedReadings asked;
  private final PersonPages pages;

  JourneyDesk(
      StoredEvidence evidence,
      JourneyIndexes indexes,
      DrawnMaps maps,
      Engine engine,
      KeptSegments models) {
    this.engine = engine;
    this.readings = new Readings(evidence, indexes, maps, engine);
    this.asked =
        new AskedReadings(readings, maps, new Segments(evidence, engine, models), memory, engine);
    this.pages = new PersonPages(evidence);
  }

  /** What answers are made of: a reading of a map through a filter. */
  record Asked(Reading reading, MapQuestions questions, Engine engine, PersonPages pages) {
    BlockSource journeys() {
      return reading.source();
    }

    <R> R run(Question<R> question) {
      return engine.run(journeys(), question);
    }

    MapNodes nodes(MapNodes.By by) {
      return MapNodes.of(by, reading, questions);
    }

    /**
     * A page of the persons behind a number.
     *
     * @param rows the signatures whose events are counted of each person
     */
    Behind behind(String number, PersonsWhere persons, BitSet rows, PageAsk page) {
      BitSet shown = reading.shown() == null ? rows : reading.shown().only(reading, rows);
      return pages.page(reading, number, run(persons), new PersonPages.Rows(shown, false), page);
    }
  }

  <R> R ask(
      WorkspaceId workspace, DocumentId map, JourneyFilter filter, Function<Asked, R> answer) {
    return asked.with(
        workspace,
        map,
        filter.options(),
        (reading, questions) -> answer.apply(new Asked(reading, questions, engine, pages)));
  }

  /** Lets go of all that is remembered of a workspace. */
  void forget(WorkspaceId workspace) {
    readings.forget(workspace);
    asked.forget(workspace);
    memory.forget(workspace);
  }
}
