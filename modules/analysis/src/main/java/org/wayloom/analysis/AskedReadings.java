package org.wayloom.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.wayloom.analysis.Analysis.Among;
import org.wayloom.analysis.Analysis.MeasureOptions;
import org.wayloom.analysis.Comparison.Side;
import org.wayloom.journeys.Coding;
import org.wayloom.journeys.Engine;
import org.wayloom.journeys.Reach;
import org.wayloom.kernel.DocumentId;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.maps.DrawnMaps;
import org.wayloom.maps.JourneyMap;

/**
 * Opens readings of exactly the journeys that are asked for: those of a persona's customers, those
 * of a side of a comparison, some of their events. A number and what opens it are answered from
 * readings that are narrowed in the same way, so that they agree.
 */
final class AskedReadings {
  private final Readings readings;
  private final DrawnMaps maps;
  private final AnswerMemory memory;
  private final Engine engine;
  private final Segments segments;

  AskedReadings(
      Readings readings, DrawnMaps maps, Segments segments, AnswerMemory memory, Engine engine) {
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
    return narrowed(
        workspace,
        asked,
        options,
        (everybody, reading) -> {
          Among among = options.among();
          JourneyMap drawn = among == null ? asked : map(workspace, asked, among.side());
          MapQuestions questions = MapQuestions.of(reading, drawn, options);
          if (among == null) {
            return question.apply(reading, questions);
          }
          Reading side = of(customers(everybody, asked, among.side()), reading, questions, among);
          return question.apply(side, MapQuestions.of(side, drawn, options));
        });
  }

  /**
   * @param use gets everybody, all events of whom tell what they did, and of these the persons and
   *     the events that are asked for
   */
  private <R> R narrowed(
      WorkspaceId workspace,
      JourneyMap asked,
      MeasureOptions options,
      BiFunction<Reading, Reading, R> use) {
    return with(
        workspace,
        options.persona(),
        everybody -> {
          Reading all = doing(everybody, asked, options);
          Shown shown = options.shown();
          return use.apply(all, shown == null ? all : counted(all.of(shown, engine)));
        });
  }

  /** Of a reading, the journeys of a side whose window is over, and only what is within it. */
  <R> R over(
      Reading everybody,
      MapQuestions questions,
      Side side,
      BiFunction<Reading, MapQuestions, R> question) {
    Optional<Segment> customers = customers(everybody, questions.map(), side);
    Reading some = of(customers, everybody, questions, new Among(side, true));
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
        : counted(
            all.of(behaviour.segment(all, MapQuestions.of(all, map, options), segments, engine)));
  }

  /** The journeys of a persona's customers. */
  Reading of(Reading everybody, String persona) {
    return counted(everybody.of(segments.of(everybody, persona)));
  }

  private Reading of(
      Optional<Segment> customers, Reading reading, MapQuestions questions, Among among) {
    Sides sides = new Sides(reading, questions, engine);
    Reading side =
        reading.of(
            new Segment(
                List.of(
                    among,
                    customers.map(Segment::knownBy).orElse("everybody"),
                    questions.coding().stepsByStage(),
                    questions.windowDays()),
                among.windowOver()
                    ? sides.windowOver(among.side(), customers)
                    : sides.all(among.side(), customers)));
    return counted(among.windowOver() ? side.within(questions) : side);
  }

  /**
   * Whom the persona and the behaviour of a side mean; empty for everybody.
   *
   * @param asked whose touchpoints tell what they did, by whatever map the side is read
   */
  private Optional<Segment> customers(Reading everybody, JourneyMap asked, Side side) {
    List<Segment> told = new ArrayList<>();
    String persona = side.persona();
    if (persona != null) {
      told.add(segments.of(everybody, persona));
    }
    if (!side.behaviour().isAnybody()) {
      MapQuestions questions = MapQuestions.of(everybody, asked, MeasureOptions.OF_MAP);
      told.add(side.behaviour().segment(everybody, questions, segments, engine));
    }
    return told.stream()
        .reduce(Segment::within)
        .map(these -> side.others() ? these.others(everybody.source().persons()) : these);
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
  Comparison compare(
      WorkspaceId workspace, DocumentId map, Side a, Side b, MeasureOptions options) {
    JourneyMap asked = maps.get(workspace, map);
    JourneyMap mapA = map(workspace, asked, a);
    JourneyMap mapB = map(workspace, asked, b);
    return narrowed(
        workspace,
        asked,
        options,
        (everybody, reading) -> {
          Sides sidesA = new Sides(reading, MapQuestions.of(reading, mapA, options), engine);
          Sides sidesB = new Sides(reading, MapQuestions.of(reading, mapB, options), engine);
          Optional<Segment> ofA = customers(everybody, asked, a);
          Optional<Segment> ofB = customers(everybody, asked, b);
          boolean sameJourneys = !isSame(mapA, mapB) && a.journeys().equals(b.journeys());
          if (!sameJourneys) {
            Sides.requireApart(sidesA.all(a, ofA), sidesB.all(b, ofB));
          }
          return Comparer.compare(
              reading, a, sidesA.numbers(a, ofA), b, sidesB.numbers(b, ofB), sameJourneys);
        });
  }

  private static boolean isSame(JourneyMap one, JourneyMap other) {
    return one.id().equals(other.id()) && one.version() == other.version();
  }

  /** The map that a side is read by, as it is or as it was. */
  private JourneyMap map(WorkspaceId workspace, JourneyMap asked, Side side) {
    DocumentId map = side.map() == null ? asked.id() : side.map();
    Long version = side.version();
    if (version != null) {
      return maps.at(workspace, map, version);
    }
    return map.equals(asked.id()) ? asked : maps.get(workspace, map);
  }

  void forget(WorkspaceId workspace) {
    segments.forget(workspace);
  }
}
