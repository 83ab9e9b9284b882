package org.wayloom.analysis;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import org.wayloom.journeys.SumsByPerson;

/**
 * What the engine answers about a map: everything that its numbers need, asked in one round.
 * Answers and channels are only looked for where signatures have any.
 */
final class MapAnswers {
  private final MapCoding coding;
  private final AnswerMemory memory;
  private final Reading reading;
  private final Engine engine;

  /** Null when no rule feeds any stage. */
  private final @Nullable Asked<Funnel> funnel;

  private final Asked<MapWalk.Result> walk;
  private final @Nullable Asked<Reach.Result> channels;
  private final @Nullable ScoreSheet sheet;
  private final Map<EventKind, RatingsOfKind> ratings = new EnumMap<>(EventKind.class);

  /** What is asked about the ratings of one kind. */
  private record RatingsOfKind(
      RatedByPerson byStage, RatedByPerson byTouchpoint, @Nullable RatedByPerson byChannel) {}

  MapAnswers(Reading reading, MapQuestions questions, AnswerMemory memory, Engine engine) {
    this.coding = questions.coding();
    this.reading = reading;
    this.memory = memory;
    this.engine = engine;
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
    Coding bySignature = coding.ratingsBySignature();
    Asked<Scores.Result> counted =
        kinds.isEmpty()
            ? null
            : round.ask(MapQuestions.key("scores", bySignature), new Scores(bySignature));
    round.run(engine);
    sheet =
        counted == null
            ? null
            : new ScoreSheet(reading.signatures(), counted.answer().groups()::get);
    if (sheet != null) {
      rate(kinds, sheet);
    }
  }

  private void rate(Set<EventKind> kinds, ScoreSheet counted) {
    AnswerMemory.Round round = memory.about(reading);
    for (EventKind kind : kinds) {
      ratings.put(
          kind,
          new RatingsOfKind(
              RatedByPerson.ask(round, coding.ratingsByStage(kind), counted),
              RatedByPerson.ask(round, coding.ratingsByTouchpoint(kind), counted),
              coding.channels().isEmpty()
                  ? null
                  : RatedByPerson.ask(round, coding.ratingsByChannel(kind), counted)));
    }
    round.run(engine);
  }

  /** What each person answered altogether, laid onto 0 to 100, by each of some codings. */
  List<SumsByPerson.Result> percents(List<Coding> codings) {
    ScoreSheet counted = Objects.requireNonNull(sheet, "nobody answered");
    AnswerMemory.Round round = memory.about(reading);
    List<Asked<SumsByPerson.Result>> asked =
        codings.stream()
            .map(
                answered ->
                    round.ask(
                        List.of("percents by person", answered),
                        new SumsByPerson(answered, counted.percent())))
            .toList();
    round.run(engine);
    return asked.stream().map(Asked::answer).toList();
  }

  private static List<Integer> boxed(int[] numbers) {
    return Arrays.stream(numbers).boxed().toList();
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
  private List<Rating> others(Function<RatingsOfKind, @Nullable RatedByPerson> where, int node) {
    return ratings.keySet().stream()
        .filter(kind -> kind != EventKind.ANSWER)
        .flatMap(kind -> score(kind, where, node).map(score -> new Rating(kind, score)).stream())
        .toList();
  }

  private Optional<Score> score(
      EventKind kind, Function<RatingsOfKind, @Nullable RatedByPerson> where, int node) {
    RatingsOfKind ofKind = ratings.get(kind);
    RatedByPerson asked = ofKind == null ? null : where.apply(ofKind);
    return asked == null || sheet == null
        ? Optional.empty()
        : sheet.of(asked.answers(), node, asked.at(node));
  }
}
