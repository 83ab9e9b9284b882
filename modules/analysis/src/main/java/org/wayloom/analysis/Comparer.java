package org.wayloom.analysis;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayloom.analysis.ComparedList.Place;
import org.wayloom.analysis.Comparison.Measure;
import org.wayloom.analysis.Comparison.Side;
import org.wayloom.analysis.Comparison.Value;
import org.wayloom.analysis.NumberRef.StageNumber;
import org.wayloom.analysis.NumberRef.TouchpointNumber;
import org.wayloom.journeys.Conformance;
import org.wayloom.journeys.Conformance.Deviation;
import org.wayloom.journeys.Funnel;
import org.wayloom.journeys.Passages;
import org.wayloom.journeys.Reach;
import org.wayloom.maps.JourneyMap;

/**
 * Compares two groups of journeys at every stage and touchpoint that both maps have; mostly both
 * are the same map.
 */
final class Comparer {
  private final SideNumbers a;
  private final SideNumbers b;
  private final ComparedList list;
  private final boolean sameJourneys;

  private Comparer(SideNumbers a, SideNumbers b, boolean sameJourneys) {
    this.a = a;
    this.b = b;
    this.sameJourneys = sameJourneys;
    this.list = new ComparedList(sameJourneys);
  }

  /**
   * @param sameJourneys whether both sides are the same journeys, read by two maps
   */
  static Comparison compare(
      Reading reading, Side sideA, SideNumbers a, Side sideB, SideNumbers b, boolean sameJourneys) {
    Comparer comparer = new Comparer(a, b, sameJourneys);
    comparer.stages();
    comparer.touchpoints();
    new WholeJourneyComparer(a, b, comparer.list).compare();
    long newest = reading.source().newestMillis();
    return new Comparison(
        reading.library().version(),
        newest == Long.MIN_VALUE ? null : Instant.ofEpochMilli(newest),
        a.questions().windowDays(),
        group(sideA, a),
        group(sideB, b),
        comparer.list.tested(),
        comparer.list.judged());
  }

  private static Comparison.Group group(Side side, SideNumbers numbers) {
    return new Comparison.Group(
        side, numbers.questions().map().version(), numbers.persons(), numbers.windowOver());
  }

  private void stages() {
    for (String id : ids(a.questions())) {
      int inA = ids(a.questions()).indexOf(id);
      int inB = ids(b.questions()).indexOf(id);
      if (inB >= 0) {
        Place place = new Place(id, null);
        conversion(place, inA, inB);
        goesOn(place, a.stages().stays().get(inA), b.stages().stays().get(inB));
        times(place, a.stages().timed().get(inA), b.stages().timed().get(inB));
        scores(place, inA, inB);
      }
    }
  }

  static List<String> ids(MapQuestions questions) {
    return questions.map().stages().stream().map(JourneyMap.Stage::id).toList();
  }

  private void touchpoints() {
    List<String> inA = placed(a.questions());
    List<String> inB = placed(b.questions());
    for (int atA = 0; atA < inA.size(); atA++) {
      String id = inA.get(atA);
      int atB = inB.indexOf(id);
      if (atB >= 0) {
        int stage = a.questions().coding().touchpoints().get(atA).stage();
        Place place = new Place(ids(a.questions()).get(stage), id);
        reach(place, a.reach().get(atA), b.reach().get(atB));
        times(place, a.touchpoints().timed().get(atA), b.touchpoints().timed().get(atB));
        scores(place, atA, atB);
        if (sameJourneys) {
          deviations(place, atA, atB);
        }
      }
    }
  }

  /**
   * Where journeys leave either drawing. Of one drawing the fitness tells it, and a test of each
   * deviation at each place would drown the others.
   */
  private void deviations(Place place, int inA, int inB) {
    for (Deviation deviation : Deviation.values()) {
      Conformance.Counts ofA = a.conformance().touchpoints().get(inA);
      Conformance.Counts ofB = b.conformance().touchpoints().get(inB);
      long allA = Deviations.all(ofA, deviation, a.conformance().persons());
      long allB = Deviations.all(ofB, deviation, b.conformance().persons());
      long someA = ofA.persons(deviation);
      long someB = ofB.persons(deviation);
      if (someA + someB > 0) {
        NumberRef number = number(place, TouchpointNumber.What.valueOf(deviation.name()));
        list.addOver(
            place,
            Measure.valueOf(deviation.name()),
            share(someA, allA, number),
            share(someB, allB, number),
            () -> GroupDifferences.shares(someB, allB, someA, allA));
      }
    }
  }

  private static List<String> placed(MapQuestions questions) {
    return questions.coding().touchpoints().stream()
        .map(placed -> placed.touchpoint().id())
        .toList();
  }

  private void conversion(Place place, int inA, int inB) {
    int stepA = a.questions().coding().funnelStep(inA);
    int stepB = b.questions().coding().funnelStep(inB);
    if (stepA < 1 || stepB < 1) {
      return;
    }
    Funnel.Step ofA = a.funnel().get(stepA - 1);
    Funnel.Step ofB = b.funnel().get(stepB - 1);
    list.addOver(
        place,
        Measure.CONVERSION,
        converted(ofA, before(a.questions(), stepA)),
        converted(ofB, before(b.questions(), stepB)),
        () ->
            GroupDifferences.shares(
                ofB.converted(), ofB.reached(), ofA.converted(), ofA.reached()));
  }

  /** The stage that feeds the step before. */
  private static String before(MapQuestions questions, int step) {
    MapCoding coding = questions.coding();
    for (int stage = 0; stage < questions.map().stages().size(); stage++) {
      if (coding.funnelStep(stage) == step - 1) {
        return ids(questions).get(stage);
      }
    }
    throw new IllegalStateException("the funnel has no step " + (step - 1));
  }

  private static Value converted(Funnel.Step step, String stage) {
    return share(
        step.converted(), step.reached(), new StageNumber(stage, StageNumber.What.CONVERTED));
  }

  private void reach(Place place, Reach.Node ofA, Reach.Node ofB) {
    NumberRef reached = number(place, TouchpointNumber.What.REACHED);
    list.addOver(
        place,
        Measure.REACHED,
        share(ofA.persons(), a.windowOver(), reached),
        share(ofB.persons(), b.windowOver(), reached),
        () ->
            GroupDifferences.shares(ofB.persons(), b.windowOver(), ofA.persons(), a.windowOver()));
    NumberRef wentOn = number(place, TouchpointNumber.What.WENT_ON);
    list.addOver(
        place,
        Measure.WENT_ON,
        share(ofA.wentOn(), ofA.persons(), wentOn),
        share(ofB.wentOn(), ofB.persons(), wentOn),
        () -> GroupDifferences.shares(ofB.wentOn(), ofB.persons(), ofA.wentOn(), ofA.persons()));
  }

  /** How quickly people go on, those included who have not yet. */
  private void goesOn(Place place, Passages.Stays ofA, Passages.Stays ofB) {
    if (ofA.ended().length > 0 || ofB.ended().length > 0) {
      var watchedA = SideNumbers.watched(ofA);
      var watchedB = SideNumbers.watched(ofB);
      NumberRef visited = number(place, TouchpointNumber.What.REACHED);
      list.add(
          place,
          Measure.GOES_ON,
          share(ofA.ended().length, watchedA.size(), visited),
          share(ofB.ended().length, watchedB.size(), visited),
          () -> Survival.logRank(watchedB, watchedA));
    }
  }

  private void times(Place place, Passages.Stays ofA, Passages.Stays ofB) {
    if (ofA.ended().length > 0 || ofB.ended().length > 0) {
      NumberRef timed = number(place, TouchpointNumber.What.TIME_TO_NEXT);
      list.addOver(
          place,
          Measure.TIME_TO_NEXT,
          median(ofA.ended(), timed),
          median(ofB.ended(), timed),
          () -> Ranks.mannWhitney(ofB.ended(), ofA.ended()));
    }
    if (Arrays.stream(ofA.dwells()).anyMatch(time -> time > 0)
        || Arrays.stream(ofB.dwells()).anyMatch(time -> time > 0)) {
      NumberRef visited = number(place, TouchpointNumber.What.REACHED);
      list.addOver(
          place,
          Measure.DWELL,
          median(ofA.dwells(), visited),
          median(ofB.dwells(), visited),
          () -> Ranks.mannWhitney(ofB.dwells(), ofA.dwells()));
    }
  }

  private void scores(Place place, int inA, int inB) {
    boolean ofStage = place.touchpoint() == null;
    SideNumbers.Level levelA = ofStage ? a.stages() : a.touchpoints();
    SideNumbers.Level levelB = ofStage ? b.stages() : b.touchpoints();
    Score ofA = levelA.scores().get(inA).orElse(null);
    Score ofB = levelB.scores().get(inB).orElse(null);
    if (ofA == null || ofB == null || !ofA.scale().equals(ofB.scale())) {
      return;
    }
    String number = number(place, TouchpointNumber.What.SCORE).text();
    list.add(
        place,
        Measure.SCORE,
        new Value(ofA.mean(), ofA.n(), ofA.persons(), number),
        new Value(ofB.mean(), ofB.n(), ofB.persons(), number),
        () -> GroupDifferences.answers(levelB.answers().get(inB), levelA.answers().get(inA)));
    if (ofA.nps() != null && ofB.nps() != null) {
      list.add(
          place,
          Measure.NPS,
          new Value(ofA.nps().value(), ofA.n(), ofA.persons(), number),
          new Value(ofB.nps().value(), ofB.n(), ofB.persons(), number),
          () ->
              GroupDifferences.recommending(
                  levelB.recommending().get(inB), levelA.recommending().get(inA)));
    }
  }

  /** A touchpoint's number, or the same number of a stage. */
  private static NumberRef number(Place place, TouchpointNumber.What what) {
    String touchpoint = place.touchpoint();
    String stage = place.stage();
    if (touchpoint != null) {
      return new TouchpointNumber(touchpoint, what);
    }
    return new StageNumber(
        stage == null ? "" : stage,
        switch (what) {
          case REACHED -> StageNumber.What.VISITED;
          case TIME_TO_NEXT -> StageNumber.What.TIME_TO_NEXT;
          case SCORE -> StageNumber.What.SCORE;
          default -> throw new IllegalArgumentException("no number of a stage: " + what);
        });
  }

  private static Value share(long part, long whole, NumberRef number) {
    return Value.of(
        whole == 0 ? null : Double.valueOf((double) part / whole), whole, number.text());
  }

  private static Value median(double[] values, NumberRef number) {
    return Value.of(median(values), values.length, number.text());
  }

  private static @Nullable Double median(double[] values) {
    if (values.length == 0) {
      return null;
    }
    return Suspects.median(values);
  }
}
