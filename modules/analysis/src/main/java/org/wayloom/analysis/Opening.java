package org.wayloom.analysis;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wayloom.analysis.NumberRef.ChannelNumber;
import org.wayloom.analysis.NumberRef.StageNumber;
import org.wayloom.analysis.NumberRef.TouchpointNumber;
import org.wayloom.evidence.EventKind;
import org.wayloom.evidence.Question.QuestionType;
import org.wayloom.journeys.Coding;
import org.wayloom.journeys.Conformance.Deviation;
import org.wayloom.journeys.DirectlyFollows;
import org.wayloom.journeys.Fold;
import org.wayloom.journeys.PersonsWhere;
import org.wayloom.journeys.Reach;
import org.wayloom.journeys.Returns;
import org.wayloom.journeys.Scores;
import org.wayloom.journeys.StageFunnel;
import org.wayloom.journeys.StaysByEntry;
import org.wayloom.journeys.TimeToNext;
import org.wayloom.kernel.Problem;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.ProblemType;

/**
 * How a number is opened: who it counts, and which of their rows it is made of. The question for
 * the persons comes from the very fold that counted them, so that the two cannot differ.
 *
 * @param persons nobody when the number is zero by definition
 * @param knownBy all that decides who the persons are
 * @param rows which of their events
 */
record Opening(Optional<PersonsWhere> persons, Object knownBy, PersonPages.Rows rows) {
  private Opening(
      Optional<PersonsWhere> persons, Object knownBy, BitSet signatures, boolean answersOnly) {
    this(persons, knownBy, new PersonPages.Rows(signatures, answersOnly));
  }

  /** The same with other signatures of the rows. */
  Opening showing(BitSet signatures) {
    return new Opening(
        persons, knownBy, new PersonPages.Rows(signatures, rows.answersOnly(), rows.only()));
  }

  static Opening of(NumberRef number, Reading reading, MapQuestions questions, Texts texts) {
    return switch (number) {
      case TouchpointNumber(String touchpoint, TouchpointNumber.What what)
          when what == TouchpointNumber.What.NEGATIVE_TEXTS ->
          complaints(touchpoint, reading, questions, texts);
      case StageNumber stage -> ofStage(stage, reading, questions);
      case NumberRef.VisitedBy some ->
          ofStage(new StageNumber(some.stage(), StageNumber.What.VISITED), reading, questions);
      case TouchpointNumber touchpoint -> ofTouchpoint(touchpoint, reading, questions);
      case ChannelNumber channel -> ofChannel(channel, questions);
      case NumberRef.Edge edge -> ofEdge(edge, reading, questions);
      case NumberRef.TotalPersons() -> {
        BitSet all = new BitSet();
        all.set(0, reading.signatures().size());
        yield new Opening(
            Optional.of(new PersonsWhere(Set.of(Fold.Column.SIGNATURE), () -> journey -> true)),
            "everybody",
            all,
            false);
      }
      case NumberRef.Overall overall -> ofAll(overall, reading, questions);
      case NumberRef.Unmatched() -> {
        Coding unmatched = unmatched(reading);
        yield reached(unmatched, 0);
      }
      case NumberRef.UnmatchedGroup(String group) ->
          reached(
              UnknownEvents.coding(reading, group)
                  .orElseThrow(
                      () -> unknown("All events of " + group + " have a touchpoint by now")),
              0);
    };
  }

  private static Opening complaints(
      String id, Reading reading, MapQuestions questions, Texts texts) {
    int touchpoint = touchpoint(id, questions.coding());
    Moods moods = Moods.of(reading, questions.coding(), texts).get(touchpoint);
    BitSet signatures = new BitSet();
    moods.complaints().forEach(text -> signatures.set(text.signature()));
    return new Opening(
        Optional.of(
            new PersonsWhere(
                Set.of(Fold.Column.SIGNATURE),
                () -> journey -> moods.complained().contains(journey.person))),
        List.of("complained", moods.complained()),
        new PersonPages.Rows(signatures, false, moods.complaints()));
  }

  private static Opening ofAll(NumberRef.Overall number, Reading reading, MapQuestions questions) {
    BitSet where =
        number.onMap()
            ? OverallAnswers.onMap(reading, questions)
            : OverallAnswers.everywhere(reading);
    return switch (number.what()) {
      case PERSONS -> reached(OverallAnswers.events(reading, where), 0);
      case CSAT -> answers(OverallAnswers.answers(reading, QuestionType.CSAT, where), 0);
      case CES -> answers(OverallAnswers.answers(reading, QuestionType.CES, where), 0);
      case NPS -> answers(OverallAnswers.answers(reading, QuestionType.NPS, where), 0);
    };
  }

  /** One node: the signatures that no rule takes. */
  static Coding unmatched(Reading reading) {
    int[] nodes = new int[reading.signatures().size()];
    for (int code = 0; code < nodes.length; code++) {
      nodes[code] = reading.assignment().matched(code) ? Coding.NONE : 0;
    }
    return Coding.of(nodes, 1);
  }

  private static Opening ofStage(StageNumber number, Reading reading, MapQuestions questions) {
    MapCoding coding = questions.coding();
    int stage = stage(number.stage(), questions);
    Coding steps = coding.stepsByStage();
    return switch (number.what()) {
      case VISITED -> reached(steps, stage);
      case REACHED -> funnel(stage, StageFunnel.Outcome.REACHED, questions);
      case CONVERTED -> funnel(stage, StageFunnel.Outcome.CONVERTED, questions);
      case LOST -> funnel(stage, StageFunnel.Outcome.LOST, questions);
      case PENDING -> funnel(stage, StageFunnel.Outcome.PENDING, questions);
      case RETURNS -> steps("returned", new Returns(steps).persons(stage), steps, stage);
      case TIME_TO_NEXT -> steps("timed", new TimeToNext(steps).persons(stage), steps, stage);
      case SCORE -> answers(coding.ratingsByStage(EventKind.ANSWER), stage);
      case TICKET_SCORE -> answers(coding.ratingsByStage(EventKind.TICKET), stage);
      case MENTION_SCORE -> answers(coding.ratingsByStage(EventKind.MENTION), stage);
      case NPS ->
          answers(coding.ratingsByStage(EventKind.ANSWER), stage, QuestionType.NPS, reading);
      case CSAT ->
          answers(coding.ratingsByStage(EventKind.ANSWER), stage, QuestionType.CSAT, reading);
    };
  }

  private static Opening ofTouchpoint(
      TouchpointNumber number, Reading reading, MapQuestions questions) {
    return Arrays.stream(Deviation.values())
        .filter(deviation -> deviation.name().equals(number.what().name()))
        .findFirst()
        .map(deviation -> deviation(number, deviation, reading, questions))
        .orElseGet(() -> ofPlaced(number, reading, questions));
  }

  /**
   * The rows of a touchpoint that deviates; of one that is missing, what the persons have of the
   * plan instead.
   */
  private static Opening deviation(
      TouchpointNumber number, Deviation deviation, Reading reading, MapQuestions questions) {
    PlanCoding plan = PlanCoding.of(reading, questions);
    int node = plan.node(number.touchpoint());
    if (node == Coding.NONE) {
      throw unknown("No evidence tells of a touchpoint " + number.touchpoint());
    }
    BitSet rows =
        switch (deviation) {
          case MISSING -> plan.planned();
          case FAILED -> {
            BitSet failed = signatures(plan.coding(), node);
            failed.and(plan.failing());
            yield failed;
          }
          case AD_HOC, OUT_OF_ORDER -> signatures(plan.coding(), node);
        };
    return new Opening(
        Optional.of(plan.conformance().persons(node, deviation)),
        List.of(plan.key(), node, deviation),
        rows,
        false);
  }

  private static Opening ofPlaced(
      TouchpointNumber number, Reading reading, MapQuestions questions) {
    MapCoding coding = questions.coding();
    int touchpoint = touchpoint(number.touchpoint(), coding);
    Coding steps = coding.stepsByTouchpoint();
    Reach reach = new Reach(steps);
    return switch (number.what()) {
      case REACHED -> reached(steps, touchpoint);
      case WENT_ON ->
          steps("went on", reach.persons(touchpoint, Reach.Number.WENT_ON), steps, touchpoint);
      case DROPPED ->
          steps("dropped", reach.persons(touchpoint, Reach.Number.DROPPED), steps, touchpoint);
      case RETURNS -> steps("returned", new Returns(steps).persons(touchpoint), steps, touchpoint);
      case TIME_TO_NEXT ->
          steps("timed", new TimeToNext(steps).persons(touchpoint), steps, touchpoint);
      case SCORE -> answers(coding.ratingsByTouchpoint(EventKind.ANSWER), touchpoint);
      case TICKET_SCORE -> answers(coding.ratingsByTouchpoint(EventKind.TICKET), touchpoint);
      case MENTION_SCORE -> answers(coding.ratingsByTouchpoint(EventKind.MENTION), touchpoint);
      case NPS ->
          answers(
              coding.ratingsByTouchpoint(EventKind.ANSWER), touchpoint, QuestionType.NPS, reading);
      case CSAT ->
          answers(
              coding.ratingsByTouchpoint(EventKind.ANSWER), touchpoint, QuestionType.CSAT, reading);
      case TICKETS -> reached(coding.ticketsByTouchpoint(), touchpoint);
      case NEGATIVE_TEXTS, MISSING, AD_HOC, FAILED, OUT_OF_ORDER ->
          throw new IllegalArgumentException("not told by the steps of the place: " + number);
    };
  }

  private static Opening ofChannel(ChannelNumber number, MapQuestions questions) {
    MapCoding coding = questions.coding();
    int touchpoint = touchpoint(number.touchpoint(), coding);
    int channel = coding.channels().indexOf(new MapCoding.ChannelOf(touchpoint, number.channel()));
    if (channel < 0) {
      throw unknown(
          "The touchpoint %s has no evidence through the channel %s"
              .formatted(number.touchpoint(), number.channel()));
    }
    return switch (number.what()) {
      case SCORE -> answers(coding.ratingsByChannel(EventKind.ANSWER), channel);
      case DROPPED -> stays(channel, StaysByEntry.Outcome.STAYED, questions);
      case TIME_TO_NEXT -> stays(channel, StaysByEntry.Outcome.WENT_ON, questions);
    };
  }

  private static Opening stays(int channel, StaysByEntry.Outcome outcome, MapQuestions questions) {
    return new Opening(
        Optional.of(questions.staysByChannel().persons(channel, outcome)),
        List.of(questions.staysByChannelKey(), channel, outcome),
        signatures(questions.coding().stepsByChannel(), channel),
        false);
  }

  private static Opening ofEdge(NumberRef.Edge edge, Reading reading, MapQuestions questions) {
    for (Flow.Nodes nodes : Flow.Nodes.values()) {
      FlowMaker flow = FlowMaker.of(nodes, reading, questions);
      int from = flow.node(edge.from());
      int to = flow.node(edge.to());
      if (from != Coding.NONE && to != Coding.NONE) {
        BitSet rows = signatures(flow.coding(), from);
        rows.or(signatures(flow.coding(), to));
        return new Opening(
            Optional.of(new DirectlyFollows(flow.coding()).persons(from, to)),
            List.of("edge", flow.coding(), from, to),
            rows,
            false);
      }
    }
    throw unknown(
        "The flow of this map has no edge from %s to %s".formatted(edge.from(), edge.to()));
  }

  private static Opening funnel(int stage, StageFunnel.Outcome outcome, MapQuestions questions) {
    int step = questions.coding().funnelStep(stage);
    BitSet rows = signatures(questions.coding().stepsByStage(), stage);
    return new Opening(
        step == Coding.NONE
            ? Optional.empty()
            : Optional.of(questions.funnel().persons(step, outcome)),
        List.of(questions.funnelKey(), step, outcome),
        rows,
        false);
  }

  private static Opening reached(Coding coding, int node) {
    return steps("reached", new Reach(coding).persons(node, Reach.Number.REACHED), coding, node);
  }

  private static Opening steps(String what, PersonsWhere persons, Coding coding, int node) {
    return new Opening(
        Optional.of(persons), List.of(what, coding, node), signatures(coding, node), false);
  }

  private static Opening answers(Coding coding, int node) {
    return new Opening(
        Optional.of(new Scores(coding).persons(node)),
        List.of("answered", coding, node),
        signatures(coding, node),
        true);
  }

  /** Of the answers at a place those to questions of a type. */
  private static Opening answers(Coding coding, int node, QuestionType type, Reading reading) {
    return answers(OverallAnswers.answers(reading, type, signatures(coding, node)), 0);
  }

  /** The answers that a score is made of. */
  record Answered(Coding answers, int place) {}

  /** The answers of a score; any other number is refused. */
  static Answered answered(NumberRef number, MapQuestions questions) {
    MapCoding coding = questions.coding();
    Optional<EventKind> rated = rated(number);
    if (rated.isPresent() && number instanceof StageNumber stage) {
      return new Answered(coding.ratingsByStage(rated.get()), stage(stage.stage(), questions));
    }
    if (rated.isPresent() && number instanceof TouchpointNumber touchpoint) {
      return new Answered(
          coding.ratingsByTouchpoint(rated.get()), touchpoint(touchpoint.touchpoint(), coding));
    }
    String sentence = "Only a score has a trend, such as touchpoint:ID:score, not " + number.text();
    throw new Problem(
            ProblemType.INVALID_REQUEST, sentence, List.of(new Problem.Place("number", sentence)))
        .toException();
  }

  /** The kind of evidence that a score is made of; empty for a number that is no score. */
  private static Optional<EventKind> rated(NumberRef number) {
    return switch (number) {
      case StageNumber stage ->
          switch (stage.what()) {
            case SCORE -> Optional.of(EventKind.ANSWER);
            case TICKET_SCORE -> Optional.of(EventKind.TICKET);
            case MENTION_SCORE -> Optional.of(EventKind.MENTION);
            case VISITED, REACHED, CONVERTED, LOST, PENDING, RETURNS, TIME_TO_NEXT, NPS, CSAT ->
                Optional.empty();
          };
      case TouchpointNumber touchpoint ->
          switch (touchpoint.what()) {
            case SCORE -> Optional.of(EventKind.ANSWER);
            case TICKET_SCORE -> Optional.of(EventKind.TICKET);
            case MENTION_SCORE -> Optional.of(EventKind.MENTION);
            case REACHED,
                WENT_ON,
                DROPPED,
                RETURNS,
                TIME_TO_NEXT,
                NPS,
                CSAT,
                TICKETS,
                NEGATIVE_TEXTS,
                MISSING,
                AD_HOC,
                FAILED,
                OUT_OF_ORDER ->
                Optional.empty();
          };
      case ChannelNumber channel -> Optional.empty();
      case NumberRef.VisitedBy some -> Optional.empty();
      case NumberRef.Edge edge -> Optional.empty();
      case NumberRef.Overall overall -> Optional.empty();
      case NumberRef.TotalPersons total -> Optional.empty();
      case NumberRef.Unmatched unmatched -> Optional.empty();
      case NumberRef.UnmatchedGroup group -> Optional.empty();
    };
  }

  private static BitSet signatures(Coding coding, int node) {
    BitSet signatures = new BitSet();
    for (int code = 0; code < coding.signatures(); code++) {
      signatures.set(code, coding.node(code) == node);
    }
    return signatures;
  }

  static int stage(String id, MapQuestions questions) {
    for (int stage = 0; stage < questions.map().stages().size(); stage++) {
      if (questions.map().stages().get(stage).id().equals(id)) {
        return stage;
      }
    }
    throw unknown("The map has no stage " + id);
  }

  static int touchpoint(String id, MapCoding coding) {
    for (int touchpoint = 0; touchpoint < coding.touchpoints().size(); touchpoint++) {
      if (coding.touchpoints().get(touchpoint).touchpoint().id().equals(id)) {
        return touchpoint;
      }
    }
    throw unknown("The touchpoint " + id + " is not placed on the map");
  }

  private static ProblemException unknown(String sentence) {
    return new Problem(
            ProblemType.NOT_FOUND, sentence, List.of(new Problem.Place("number", sentence)))
        .toException();
  }
}
