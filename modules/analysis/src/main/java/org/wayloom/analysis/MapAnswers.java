package org.wayloom.analysis;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.wayloom.analysis.AnswerMemory.Asked;
import org.wayloom.analysis.Measures.Rating;
import org.wayloom.evidence.EventKind;
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
  private final Map<EventKind, RatingsOfKind> ratings = new EnumMap<>(EventKind.class);

  /** A question about ratings, and the coding that it was asked with. */
  private record AskedScores(Coding coding, Asked<Scores.Result> counted) {}

  /** What is asked about the ratings of one kind. */
  private record RatingsOfKind(
      AskedScores byStage, AskedScores byTouchpoint, @Nullable AskedScores byChannel) {}

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
    Set<EventKind> kinds = coding.ratingKinds();
    bySignature = kinds.isEmpty() ? null : scores(round, coding.ratingsBySignature()).counted();
    for (EventKind kind : kinds) {
      ratings.put(
          kind,
          new RatingsOfKind(
              scores(round, coding.ratingsByStage(kind)),
              scores(round, coding.ratingsByTouchpoint(kind)),
              coding.channels().isEmpty() ? null : scores(round, coding.ratingsByChannel(kind))));
    }
    round.run(engine);
  }

  private static List<Integer> boxed(int[] numbers) {
    return Arrays.stream(numbers).boxed().toList();
  }

  private static AskedScores scores(AnswerMemory.Round round, Coding ratings) {
    return new AskedScores(
        ratings, round.ask(MapQuestions.key("scores", ratings), new Scores(ratings)));
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
    return score(EventKind.ANSWER, RatingsOfKind::byStage, stage);
  }

  Optional<Score> touchpointScore(int touchpoint) {
    return touchpointScore(EventKind.ANSWER, touchpoint);
  }

  /** The score of the ratings of a kind. */
  Optional<Score> touchpointScore(EventKind kind, int touchpoint) {
    return score(kind, RatingsOfKind::byTouchpoint, touchpoint);
  }

  Optional<Score> channelScore(int channel) {
    return score(EventKind.ANSWER, RatingsOfKind::byChannel, channel);
  }

  List<Rating> stageRatings(int stage) {
    return others(RatingsOfKind::byStage, stage);
  }

  List<Rating> touchpointRatings(int touchpoint) {
    return others(RatingsOfKind::byTouchpoint, touchpoint);
  }

  List<Rating> channelRatings(int channel) {
    return others(RatingsOfKind::byChannel, channel);
  }

  /** The ratings of every kind but answers. */
  private List<Rating> others(Function<RatingsOfKind, @Nullable AskedScores> where, int node) {
    return ratings.keySet().stream()
        .filter(kind -> kind != EventKind.ANSWER)
        .flatMap(kind -> score(kind, where, node).map(score -> new Rating(kind, score)).stream())
        .toList();
  }

  private Optional<Score> score(
      EventKind kind, Function<RatingsOfKind, @Nullable AskedScores> where, int node) {
    RatingsOfKind ofKind = ratings.get(kind);
    AskedScores asked = ofKind == null ? null : where.apply(ofKind);
    if (asked == null || bySignature == null) {
      return Optional.empty();
    }
    return new ScoreSheet(reading.signatures(), bySignature.answer().groups()::get)
        .of(asked.coding(), node, asked.counted().answer().groups().get(node).persons());
  }
}
