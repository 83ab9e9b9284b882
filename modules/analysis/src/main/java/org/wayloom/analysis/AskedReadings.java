package org.wayloom.analysis;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.wayloom.analysis.Analysis.Among;
import org.wayloom.analysis.Analysis.MeasureOptions;
import org.wayloom.analysis.Comparison.Side;
import org.wayloom.journeys.Coding;
import org.wayloom.journeys.Engine;
import org.wayloom.journeys.Reach;
import org.wayloom.kernel.DocumentId;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.maps.JourneyMap;
import org.wayloom.maps.Maps;

/**
 * Opens readings of exactly the journeys that are asked for: those of a persona's customers, those
 * of a side of a comparison, some of their events. A number and what opens it are answered from
 * readings that are narrowed in the same way, so that they agree.
 */
final class AskedReadings {
  private final Readings readings;
  private final Maps maps;
  private final AnswerMemory memory;
  private final Engine engine;
  private final Segments segments;

  AskedReadings(
      Readings readings, Maps maps, Segments segments, AnswerMemory memory, Engine engine) {
    this.readings = readings;
    this.maps = maps;
    this.memory = memory;
    this.engine = engine;
    this.segments = segments;
  }

  /** Everybody's journeys, or those of one persona's customers. */
  <R> R with(WorkspaceId workspace, @Nullable String persona, Function<Reading, R> question) {
    return readings.with(
        workspace,
        everybody -> question.apply(persona == null ? everybody : of(everybody, persona)));
  }

  /** The journeys that are asked for, with the questions that the map has. */
  <R> R with(
      WorkspaceId workspace,
      DocumentId map,
      MeasureOptions options,
      BiFunction<Reading, MapQuestions, R> question) {
    JourneyMap asked = maps.get(workspace, map);
    return with(
        workspace,
        options.persona(),
        everybody -> {
          Reading all = doing(everybody, asked, options);
          Shown shown = options.shown();
          Reading reading = shown == null ? all : counted(all.of(shown, engine));
          MapQuestions questions = MapQuestions.of(reading, asked, options);
          Among among = options.among();
          if (among == null) {
            return question.apply(reading, questions);
          }
          Reading side = of(reading, questions, among);
          return question.apply(side, MapQuestions.of(side, asked, options));
        });
  }

  /** Of a reading, the journeys of a side whose window is over, and only what is within it. */
  <R> R over(
      Reading everybody,
      MapQuestions questions,
      Side side,
      BiFunction<Reading, MapQuestions, R> question) {
    Reading some = of(everybody, questions, new Among(side, true));
    return question.apply(
        some,
        new MapQuestions(
            questions.map(),
            new MapCoding(questions.map(), some.library(), some.signatures(), some.assignment()),
            questions.windowDays(),
            questions.order(),
            some.source().newestMillis()));
  }

  private Reading doing(Reading all, JourneyMap map, MeasureOptions options) {
    Behaviour behaviour = options.behaviour();
    return behaviour == null
        ? all
        : counted(all.of(behaviour.segment(all, MapQuestions.of(all, map, options), engine)));
  }

  /** The journeys of a persona's customers. */
  Reading of(Reading everybody, String persona) {
    return counted(everybody.of(segments.of(everybody, persona)));
  }

  private Reading of(Reading everybody, MapQuestions questions, Among among) {
    Sides sides = new Sides(everybody, questions, engine);
    Optional<RoaringBitmap> persona = persona(everybody, among.side());
    Reading side =
        everybody.of(
            new Segment(
                List.of(among, questions.coding().stepsByStage(), questions.windowDays()),
                among.windowOver()
                    ? sides.windowOver(among.side(), persona)
                    : sides.all(among.side(), persona)));
    return counted(among.windowOver() ? side.within(questions) : side);
  }

  /** The same with the signatures as often as these persons have them. */
  private Reading counted(Reading some) {
    Coding each = Coding.identity(some.signatures().size());
    List<Reach.Node> counts =
        memory.ask(some, engine, List.of("signatures", each), new Reach(each)).nodes();
    return some.counted(
        some.signatures().stream()
            .map(signature -> Readings.counted(signature, counts.get(signature.code())))
            .toList());
  }

  /** Two sides, each by its own map or by the one that is asked. */
  Comparison compare(Reading reading, DocumentId map, Side a, Side b, MeasureOptions options) {
    JourneyMap mapA = map(reading, map, a);
    JourneyMap mapB = map(reading, map, b);
    Sides sidesA = new Sides(reading, MapQuestions.of(reading, mapA, options), engine);
    Sides sidesB = new Sides(reading, MapQuestions.of(reading, mapB, options), engine);
    Optional<RoaringBitmap> personaA = persona(reading, a);
    Optional<RoaringBitmap> personaB = persona(reading, b);
    boolean sameJourneys = !mapA.id().equals(mapB.id()) && a.journeys().equals(b.journeys());
    if (!sameJourneys) {
      Sides.requireApart(sidesA.all(a, personaA), sidesB.all(b, personaB));
    }
    return Comparer.compare(
        reading, a, sidesA.numbers(a, personaA), b, sidesB.numbers(b, personaB), sameJourneys);
  }

  private JourneyMap map(Reading reading, DocumentId asked, Side side) {
    return maps.get(reading.workspace(), side.map() == null ? asked : side.map());
  }

  private Optional<RoaringBitmap> persona(Reading reading, Side side) {
    return Optional.ofNullable(side.persona()).map(id -> segments.of(reading, id).persons());
  }

  void forget(WorkspaceId workspace) {
    segments.forget(workspace);
  }
}
