package org.wayloom.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.wayloom.analysis.Suspicion.Place;
import org.wayloom.journeys.Coding;
import org.wayloom.journeys.Conformance;
import org.wayloom.journeys.Conformance.Deviation;
import org.wayloom.journeys.Engine;
import org.wayloom.journeys.Passages;
import org.wayloom.journeys.Reach;
import org.wayloom.journeys.StaysByEntry;

/**
 * Looks at every place of a map and tells what stands out. A finding must be of a size that matters
 * and must hold after correction for all places that were looked at (Benjamini and Hochberg), so
 * that a map where nothing is the matter shows nothing.
 */
final class Finder {
  private static final double LEVEL = 0.05;

  private final Reading reading;
  private final MapQuestions questions;
  private final Texts texts;
  private final Segments segments;
  private final AnswerMemory memory;
  private final Engine engine;
  private final Places places;

  Finder(
      Reading reading,
      MapQuestions questions,
      Texts texts,
      Segments segments,
      AnswerMemory memory,
      Engine engine) {
    this.reading = reading;
    this.questions = questions;
    this.texts = texts;
    this.segments = segments;
    this.memory = memory;
    this.engine = engine;
    this.places = new Places(questions);
  }

  /** All findings by their {@link Finding#RANK}. */
  List<Finding> find() {
    MapAnswers answers = new MapAnswers(reading, questions, memory, engine);
    new ScoreSuspects(places, answers).look();
    new TextSuspects(places).look(Moods.of(reading, questions.coding(), texts));
    if (questions.coding().hasTickets()) {
      new TicketSuspects(places, answers).look(tickets());
    }
    List<StaysByEntry.Stays> staysByChannel = staysByChannel();
    new ChannelSuspects(places).look(staysByChannel);
    new FlowSuspects(places, answers).look(stays(), staysByChannel);
    new SilentTouchpoints(places, answers, reading).look();
    deviations();
    new PreferredChannels(places, reading, segments, memory, engine).look();
    List<Suspicion> suspicions = new ArrayList<>(places.suspicions());
    suspicions.addAll(UnknownEvents.of(reading, memory, engine).suspicions(reading));
    List<Finding> found = new ArrayList<>(holding(suspicions));
    suspicions.stream()
        .filter(suspicion -> suspicion.tested() == null)
        .forEach(drawn -> found.add(drawn.found(null, reading.source().journeys())));
    return new Causes(reading, questions, texts, engine).rank(found, suspicions);
  }

  /** Those of the tested that matter and hold after correction for all of them. */
  private List<Finding> holding(List<Suspicion> suspicions) {
    List<Suspicion> tested = new ArrayList<>();
    List<Double> p = new ArrayList<>();
    for (Suspicion suspicion : suspicions) {
      Tested test = suspicion.tested();
      if (test != null) {
        tested.add(suspicion);
        p.add(test.p());
      }
    }
    double[] adjusted =
        FalseDiscovery.adjusted(p.stream().mapToDouble(Double::doubleValue).toArray());
    List<Finding> found = new ArrayList<>();
    for (int i = 0; i < adjusted.length; i++) {
      if (tested.get(i).matters() && adjusted[i] <= LEVEL) {
        found.add(tested.get(i).found(adjusted[i], reading.source().journeys()));
      }
    }
    return found;
  }

  private List<Reach.Node> tickets() {
    Coding tickets = questions.coding().ticketsByTouchpoint();
    return memory
        .ask(reading, engine, MapQuestions.key("reach", tickets), new Reach(tickets))
        .nodes();
  }

  private List<StaysByEntry.Stays> staysByChannel() {
    return memory
        .ask(reading, engine, questions.staysByChannelKey(), questions.staysByChannel())
        .entries();
  }

  private List<Passages.Stays> stays() {
    Coding steps = questions.coding().stepsByStage();
    long asOf = questions.asOfMillis();
    return memory
        .ask(reading, engine, List.of("passages", steps, asOf), new Passages(steps, asOf))
        .nodes();
  }

  private void deviations() {
    PlanCoding plan = PlanCoding.of(reading, questions);
    Conformance.Result result = memory.ask(reading, engine, plan.key(), plan.conformance());
    for (int node = 0; node < plan.touchpoints().size(); node++) {
      Conformance.Counts counts = result.touchpoints().get(node);
      for (Deviation deviation : Deviation.values()) {
        long of = Deviations.all(counts, deviation, result.persons());
        if (of >= Suspects.FEWEST) {
          long persons = counts.persons(deviation);
          Tested tested = Suspects.moreThanTolerated(persons, of);
          String touchpoint = plan.touchpoints().get(node).id();
          places.suspect(
              Finding.Code.valueOf(deviation.name()),
              Place.ofTouchpoint(node < plan.placed() ? places.stageOf(node) : null, touchpoint),
              persons,
              tested,
              tested.effect(),
              tested.effect() > Suspects.TOLERATED,
              new NumberRef.TouchpointNumber(
                  touchpoint, NumberRef.TouchpointNumber.What.valueOf(deviation.name())),
              Map.of(
                  "share", Places.text(100 * tested.effect()),
                  "name", plan.touchpoints().get(node).name()));
        }
      }
    }
  }
}
