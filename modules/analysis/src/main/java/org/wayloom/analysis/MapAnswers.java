package org.wayloom.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wayloom.analysis.AnswerMemory.Asked;
import org.wayloom.journeys.Coding;
import org.wayloom.journeys.Engine;
import org.wayloom.journeys.Funnel;
import org.wayloom.journeys.MapWalk;
import org.wayloom.journeys.Reach;
import org.wayloom.journeys.Scores;

/**
 * What the engine answers about a map: everything that its numbers need, asked in one round.
 * Answers and channels are only looked for where signatures have any.
 */
final class MapAnswers {
  private final Reading reading;
  private final MapCoding coding;

  /** Null when no rule feeds any stage. */
  private final @Nullable Asked<Funnel> funnel;

  private final Asked<MapWalk.Result> walk;
  private final @Nullable Asked<Reach.Result> channels;
  private final @Nullable Asked<Scores.Result> bySignature;
  private final @Nullable Asked<Scores.Result> byStage;
  private final @Nullable Asked<Scores.Result> byTouchpoint;
  private final @Nullable Asked<Scores.Result> byChannel;

  MapAnswers(Reading reading, MapQuestions questions, AnswerMemory memory, Engine engine) {
    this.reading = reading;
    this.coding = questions.coding();
    AnswerMemory.Round round = memory.about(reading);
    funnel = questions.hasFunnel() ? round.ask(questions.funnelKey(), questions.funnel()) : null;
    Coding touchpoints = coding.stepsByTouchpoint();
    int[] stageOf = coding.touchpoints().stream().mapToInt(MapCoding.Placed::stage).toArray();
    int stages = questions.map().stages().size();
    walk =
        round.ask(
            List.of("walk", touchpoints, boxed(stageOf), stages),
            new MapWalk(touchpoints, stageOf, stages));
    Coding byChannelSteps = coding.stepsByChannel();
    channels =
        byChannelSteps.count() == 0
            ? null
            : round.ask(MapQuestions.key("reach", byChannelSteps), new Reach(byChannelSteps));
    bySignature = scores(round, coding.answersBySignature());
    byStage = scores(round, coding.answersByStage());
    byTouchpoint = scores(round, coding.answersByTouchpoint());
    byChannel = coding.channels().isEmpty() ? null : scores(round, coding.answersByChannel());
    round.run(engine);
  }

  private static List<Integer> boxed(int[] numbers) {
    return Arrays.stream(numbers).boxed().toList();
  }

  private @Nullable Asked<Scores.Result> scores(AnswerMemory.Round round, Coding answers) {
    return coding.hasAnswers()
        ? round.ask(MapQuestions.key("scores", answers), new Scores(answers))
        : null;
  }

  /** The steps of the funnel; none when no rule feeds any stage. */
  List<Funnel.Step> funnel() {
    return funnel == null ? List.of() : funnel.answer().steps();
  }

  MapWalk.Level stages() {
    return walk.answer().stages();
  }

  MapWalk.Level touchpoints() {
    return walk.answer().touchpoints();
  }

  /** The numbers of a touchpoint's channel, by its position in the coding. */
  Reach.Node channel(int channel) {
    return channels == null
        ? new Reach.Node(0, 0, 0, 0, 0)
        : channels.answer().nodes().get(channel);
  }

  Optional<Score> stageScore(int stage) {
    return score(coding.answersByStage(), byStage, stage);
  }

  Optional<Score> touchpointScore(int touchpoint) {
    return score(coding.answersByTouchpoint(), byTouchpoint, touchpoint);
  }

  Optional<Score> channelScore(int channel) {
    return score(coding.answersByChannel(), byChannel, channel);
  }

  private Optional<Score> score(Coding answers, @Nullable Asked<Scores.Result> counted, int node) {
    if (counted == null || bySignature == null) {
      return Optional.empty();
    }
    return new ScoreSheet(reading.signatures(), bySignature.answer().groups()::get)
        .of(answers, node, counted.answer().groups().get(node).persons());
  }
}
