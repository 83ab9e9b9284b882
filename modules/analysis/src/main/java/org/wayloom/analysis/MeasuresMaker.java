package org.wayloom.analysis;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayloom.analysis.AnswerMemory.Asked;
import org.wayloom.analysis.Measures.ChannelMeasures;
import org.wayloom.analysis.Measures.StageMeasures;
import org.wayloom.analysis.Measures.TouchpointMeasures;
import org.wayloom.journeys.Coding;
import org.wayloom.journeys.Engine;
import org.wayloom.journeys.Funnel;
import org.wayloom.journeys.Reach;
import org.wayloom.journeys.Returns;
import org.wayloom.journeys.Scores;
import org.wayloom.journeys.TimeToNext;
import org.wayloom.maps.JourneyMap;

/** Asks everything that a map's numbers need in one round, and puts the numbers together. */
final class MeasuresMaker {
  private final Reading reading;
  private final JourneyMap map;
  private final MapQuestions questions;
  private final MapCoding coding;

  /** Null when no rule feeds any stage. */
  private final @Nullable Asked<Funnel> funnel;

  private final Asked<Reach.Result> stageReach;
  private final Asked<Reach.Result> touchpointReach;
  private final Asked<Reach.Result> channelReach;
  private final Asked<Returns.Result> stageReturns;
  private final Asked<Returns.Result> touchpointReturns;
  private final Asked<TimeToNext.Result> stageTimes;
  private final Asked<TimeToNext.Result> touchpointTimes;
  private final Asked<Scores.Result> answers;
  private final Asked<Scores.Result> stageAnswers;
  private final Asked<Scores.Result> touchpointAnswers;
  private final Asked<Scores.Result> channelAnswers;
  private final ScoreSheet scores;

  MeasuresMaker(Reading reading, MapQuestions questions, AnswerMemory memory, Engine engine) {
    this.reading = reading;
    this.questions = questions;
    this.map = questions.map();
    this.coding = questions.coding();
    Coding stages = coding.stepsByStage();
    Coding touchpoints = coding.stepsByTouchpoint();
    AnswerMemory.Round round = memory.about(reading);
    funnel = questions.hasFunnel() ? round.ask(questions.funnelKey(), questions.funnel()) : null;
    stageReach = round.ask(MapQuestions.key("reach", stages), new Reach(stages));
    touchpointReach = round.ask(MapQuestions.key("reach", touchpoints), new Reach(touchpoints));
    Coding channels = coding.stepsByChannel();
    channelReach = round.ask(MapQuestions.key("reach", channels), new Reach(channels));
    stageReturns = round.ask(MapQuestions.key("returns", stages), new Returns(stages));
    touchpointReturns =
        round.ask(MapQuestions.key("returns", touchpoints), new Returns(touchpoints));
    stageTimes = round.ask(MapQuestions.key("times", stages), new TimeToNext(stages));
    touchpointTimes =
        round.ask(MapQuestions.key("times", touchpoints), new TimeToNext(touchpoints));
    answers = scores(round, coding.answersBySignature());
    stageAnswers = scores(round, coding.answersByStage());
    touchpointAnswers = scores(round, coding.answersByTouchpoint());
    channelAnswers = scores(round, coding.answersByChannel());
    round.run(engine);
    scores = new ScoreSheet(reading.signatures(), answers.answer());
  }

  private static Asked<Scores.Result> scores(AnswerMemory.Round round, Coding answers) {
    return round.ask(MapQuestions.key("scores", answers), new Scores(answers));
  }

  Measures make(long startNanos) {
    List<StageMeasures> stages = new ArrayList<>();
    for (int stage = 0; stage < map.stages().size(); stage++) {
      stages.add(stage(stage));
    }
    List<TouchpointMeasures> touchpoints = new ArrayList<>();
    for (int touchpoint = 0; touchpoint < coding.touchpoints().size(); touchpoint++) {
      touchpoints.add(touchpoint(touchpoint));
    }
    long newest = reading.source().newestMillis();
    return new Measures(
        map.version(),
        reading.library().version(),
        newest == Long.MIN_VALUE ? null : Instant.ofEpochMilli(newest),
        questions.windowDays(),
        questions.order(),
        (System.nanoTime() - startNanos) / 1_000_000,
        totals(),
        stages,
        touchpoints,
        coding.notes());
  }

  private Measures.Totals totals() {
    long events = 0;
    long matched = 0;
    long placed = 0;
    for (var signature : reading.signatures()) {
      events += signature.events();
      matched += reading.assignment().matched(signature.code()) ? signature.events() : 0;
      placed += coding.touchpoint(signature.code()) == Coding.NONE ? 0 : signature.events();
    }
    return new Measures.Totals(
        reading.source().persons(), events, matched, events - matched, placed);
  }

  private StageMeasures stage(int stage) {
    JourneyMap.Stage designed = map.stages().get(stage);
    Reach.Node reach = stageReach.answer().nodes().get(stage);
    int step = coding.funnelStep(stage);
    List<Funnel.Step> steps = funnel == null ? List.of() : funnel.answer().steps();
    Funnel.Step here = step == Coding.NONE ? new Funnel.Step(0, 0, 0, 0) : steps.get(step);
    boolean isLast = step == steps.size() - 1;
    Score score =
        scores
            .of(coding.answersByStage(), stage, stageAnswers.answer().groups().get(stage).persons())
            .orElse(null);
    return new StageMeasures(
        designed.id(),
        designed.title(),
        reach.persons(),
        here.reached(),
        step < 1 ? null : ratio(here.reached(), steps.get(step - 1).reached()),
        step < 0 ? null : ratio(here.reached(), steps.get(0).reached()),
        here.converted(),
        here.lost(),
        here.pending(),
        step < 0 || isLast ? null : complement(ratio(here.converted(), here.reached())),
        times(stageTimes.answer().nodes().get(stage), reach.wentOn()),
        returns(stageReturns.answer().nodes().get(stage)),
        score,
        score == null ? null : Double.valueOf(score.emotion()));
  }

  private TouchpointMeasures touchpoint(int touchpoint) {
    MapCoding.Placed placed = coding.touchpoints().get(touchpoint);
    Reach.Node reach = touchpointReach.answer().nodes().get(touchpoint);
    Double conversion = ratio(reach.wentOn(), reach.persons());
    Double share = ratio(reach.persons(), reading.source().persons());
    return new TouchpointMeasures(
        placed.touchpoint().id(),
        placed.touchpoint().name(),
        map.stages().get(placed.stage()).id(),
        reach.persons(),
        share == null ? 0 : share,
        reach.events(),
        reach.wentOn(),
        conversion,
        complement(conversion),
        times(touchpointTimes.answer().nodes().get(touchpoint), reach.wentOn()),
        returns(touchpointReturns.answer().nodes().get(touchpoint)),
        scores
            .of(
                coding.answersByTouchpoint(),
                touchpoint,
                touchpointAnswers.answer().groups().get(touchpoint).persons())
            .orElse(null),
        channels(touchpoint));
  }

  private List<ChannelMeasures> channels(int touchpoint) {
    List<ChannelMeasures> channels = new ArrayList<>();
    for (int c = 0; c < coding.channels().size(); c++) {
      MapCoding.ChannelOf channel = coding.channels().get(c);
      if (channel.touchpoint() == touchpoint) {
        Reach.Node reach = channelReach.answer().nodes().get(c);
        long answered = channelAnswers.answer().groups().get(c).persons();
        channels.add(
            new ChannelMeasures(
                channel.channel(),
                reach.events(),
                reach.persons(),
                scores.of(coding.answersByChannel(), c, answered).orElse(null)));
      }
    }
    return channels;
  }

  /** Who made a visit that another one follows is who went on from there. */
  private static Measures.@Nullable TimeToNext times(TimeToNext.Times times, long persons) {
    return times.visits() == 0
        ? null
        : new Measures.TimeToNext(times.visits(), persons, times.medianMillis(), times.p90Millis());
  }

  private static Measures.Returns returns(Returns.Count count) {
    return new Measures.Returns(count.persons(), count.occurrences());
  }

  private static @Nullable Double ratio(long part, long whole) {
    return whole == 0 ? null : Double.valueOf((double) part / whole);
  }

  private static @Nullable Double complement(@Nullable Double share) {
    return share == null ? null : Double.valueOf(1 - share);
  }
}
