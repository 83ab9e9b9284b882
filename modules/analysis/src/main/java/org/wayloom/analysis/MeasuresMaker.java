package org.wayloom.analysis;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayloom.analysis.Measures.ChannelMeasures;
import org.wayloom.analysis.Measures.StageMeasures;
import org.wayloom.analysis.Measures.TouchpointMeasures;
import org.wayloom.journeys.Coding;
import org.wayloom.journeys.Funnel;
import org.wayloom.journeys.Reach;
import org.wayloom.journeys.Returns;
import org.wayloom.journeys.TimeToNext;
import org.wayloom.maps.JourneyMap;

/** Puts the numbers of a map together out of what the engine answered. */
final class MeasuresMaker {
  private final Reading reading;
  private final MapQuestions questions;
  private final JourneyMap map;
  private final MapCoding coding;
  private final MapAnswers answers;

  MeasuresMaker(Reading reading, MapQuestions questions, MapAnswers answers) {
    this.reading = reading;
    this.questions = questions;
    this.map = questions.map();
    this.coding = questions.coding();
    this.answers = answers;
  }

  /**
   * @param startNanos when the question came in, by {@link System#nanoTime}
   */
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
        reading.source().journeys(), events, matched, events - matched, placed);
  }

  private StageMeasures stage(int stage) {
    JourneyMap.Stage designed = map.stages().get(stage);
    Reach.Node reach = answers.stages().reach().nodes().get(stage);
    int step = coding.funnelStep(stage);
    List<Funnel.Step> steps = answers.funnel();
    Funnel.Step here = step == Coding.NONE ? new Funnel.Step(0, 0, 0, 0) : steps.get(step);
    boolean isLast = step == steps.size() - 1;
    Score score = answers.stageScore(stage).orElse(null);
    return new StageMeasures(
        designed.id(),
        designed.title(),
        reach.persons(),
        here.reached(),
        step < 1 ? null : Proportion.of(here.reached(), steps.get(step - 1).reached()),
        step < 0 ? null : Proportion.of(here.reached(), steps.get(0).reached()),
        here.converted(),
        here.lost(),
        here.pending(),
        step < 0 || isLast ? null : rest(Proportion.of(here.converted(), here.reached())),
        times(answers.stages().times().nodes().get(stage), reach.wentOn()),
        returns(answers.stages().returns().nodes().get(stage)),
        score,
        score == null ? null : Double.valueOf(score.emotion()),
        answers.stageRatings(stage));
  }

  private TouchpointMeasures touchpoint(int touchpoint) {
    MapCoding.Placed placed = coding.touchpoints().get(touchpoint);
    Reach.Node reach = answers.touchpoints().reach().nodes().get(touchpoint);
    Proportion conversion = Proportion.of(reach.wentOn(), reach.persons());
    return new TouchpointMeasures(
        placed.touchpoint().id(),
        placed.touchpoint().name(),
        map.stages().get(placed.stage()).id(),
        reach.persons(),
        Proportion.of(reach.persons(), reading.source().journeys()),
        reach.events(),
        reach.wentOn(),
        conversion,
        rest(conversion),
        times(answers.touchpoints().times().nodes().get(touchpoint), reach.wentOn()),
        returns(answers.touchpoints().returns().nodes().get(touchpoint)),
        answers.touchpointScore(touchpoint).orElse(null),
        answers.touchpointRatings(touchpoint),
        channels(touchpoint));
  }

  private List<ChannelMeasures> channels(int touchpoint) {
    List<ChannelMeasures> channels = new ArrayList<>();
    for (int c = 0; c < coding.channels().size(); c++) {
      MapCoding.ChannelOf channel = coding.channels().get(c);
      if (channel.touchpoint() == touchpoint) {
        Reach.Node reach = answers.channel(c);
        channels.add(
            new ChannelMeasures(
                channel.channel(),
                reach.events(),
                reach.persons(),
                answers.channelScore(c).orElse(null),
                answers.channelRatings(c)));
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

  private static @Nullable Proportion rest(@Nullable Proportion share) {
    return share == null ? null : share.rest();
  }
}
