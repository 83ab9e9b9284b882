package org.wayloom.bench;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.roaringbitmap.RoaringBitmap;
import org.wayloom.journeys.Attribution;
import org.wayloom.journeys.Conformance;
import org.wayloom.journeys.FlowGraph;
import org.wayloom.journeys.Funnel;
import org.wayloom.journeys.GoingOn;
import org.wayloom.journeys.MapWalk;
import org.wayloom.journeys.Passages;
import org.wayloom.journeys.Paths;
import org.wayloom.journeys.Reach;
import org.wayloom.journeys.Recency;
import org.wayloom.journeys.Retention;
import org.wayloom.journeys.Returns;
import org.wayloom.journeys.Scores;
import org.wayloom.journeys.SeenAgain;
import org.wayloom.journeys.Sessions;
import org.wayloom.journeys.StaysByEntry;
import org.wayloom.journeys.StillThere;
import org.wayloom.journeys.TimeToLeave;
import org.wayloom.journeys.TimeToNext;
import org.wayloom.journeys.TimesTo;
import org.wayloom.journeys.Variants;
import org.wayloom.journeys.VolumeOverTime;

/** The answers of folds as the numbers that the loops come to, in the same order. */
final class FoldNumbers {
  private FoldNumbers() {}

  private static long[] joined(LongStream... parts) {
    return Arrays.stream(parts).flatMapToLong(part -> part).toArray();
  }

  private static LongStream counted(long[] values) {
    return LongStream.concat(LongStream.of(values.length), Arrays.stream(values));
  }

  private static LongStream counted(double[] values) {
    return counted(Arrays.stream(values).mapToLong(value -> (long) value).toArray());
  }

  static long[] graph(FlowGraph graph) {
    int count = graph.starts().length;
    long[] edges = new long[2 * count * count];
    for (FlowGraph.Edge edge : graph.edges()) {
      edges[edge.from() * count + edge.to()] = edge.occurrences();
      edges[count * count + edge.from() * count + edge.to()] = edge.persons();
    }
    return joined(Arrays.stream(edges), Arrays.stream(graph.starts()), Arrays.stream(graph.ends()));
  }

  static long[] variants(Variants.Result found) {
    return joined(
        LongStream.of(found.persons(), found.distinct()),
        found.top().stream().mapToLong(Variants.Variant::persons));
  }

  static long[] ways(Paths.Result found) {
    return joined(
        LongStream.of(found.took(), found.distinct()),
        found.top().stream().mapToLong(Paths.Path::persons));
  }

  static long[] funnel(Funnel funnel) {
    return funnel.steps().stream()
        .flatMapToLong(step -> LongStream.of(step.reached(), step.lost(), step.pending()))
        .toArray();
  }

  /** The last step's converted are those who took it. */
  static long[] attempts(Funnel funnel) {
    int last = funnel.steps().size() - 1;
    return IntStream.rangeClosed(0, last)
        .boxed()
        .flatMapToLong(
            i -> {
              Funnel.Step step = funnel.steps().get(i);
              long wentOn = i == last ? step.reached() : step.converted();
              return LongStream.of(wentOn, step.lost(), step.pending());
            })
        .toArray();
  }

  static long[] reach(Reach.Result found) {
    return joined(
        found.nodes().stream()
            .flatMapToLong(
                node ->
                    LongStream.of(
                        node.persons(), node.events(), node.wentOn(), node.first(), node.last())),
        LongStream.of(found.placedPersons()));
  }

  static long[] returns(Returns.Result found) {
    return found.nodes().stream()
        .flatMapToLong(count -> LongStream.of(count.persons(), count.occurrences()))
        .toArray();
  }

  static long[] times(TimeToNext.Result found) {
    return found.nodes().stream()
        .flatMapToLong(
            times -> LongStream.of(times.visits(), times.medianMillis(), times.p90Millis()))
        .toArray();
  }

  static long[] timesToLeave(TimeToLeave.Result found) {
    return found.nodes().stream()
        .flatMapToLong(time -> LongStream.of(time.visits(), time.p95Millis()))
        .toArray();
  }

  static long[] map(MapWalk.Result found) {
    List<MapWalk.Level> levels = List.of(found.touchpoints(), found.stages());
    return joined(
        levels.stream().flatMapToLong(FoldNumbers::counts),
        levels.stream().flatMapToLong(level -> Arrays.stream(times(level.times()))));
  }

  private static LongStream counts(MapWalk.Level level) {
    return IntStream.range(0, level.reach().nodes().size())
        .boxed()
        .flatMapToLong(
            place -> {
              Reach.Node node = level.reach().nodes().get(place);
              Returns.Count back = level.returns().nodes().get(place);
              return LongStream.of(
                  node.persons(),
                  node.events(),
                  node.wentOn(),
                  node.first(),
                  node.last(),
                  back.persons(),
                  back.occurrences());
            });
  }

  static long[] passages(Passages.Result found) {
    return found.nodes().stream()
        .flatMapToLong(
            stays ->
                joinedStream(
                    counted(stays.ended()), counted(stays.open()), counted(stays.dwells())))
        .toArray();
  }

  static long[] staysByEntry(StaysByEntry.Result found) {
    return joined(
        found.entries().stream().flatMapToLong(stays -> counted(stays.times())),
        found.entries().stream().mapToLong(StaysByEntry.Stays::stayed));
  }

  static long[] stillThere(List<StillThere.Stay> stays) {
    return counted(
            stays.stream()
                .flatMapToLong(
                    stay -> LongStream.of(stay.person(), stay.node(), stay.enteredMillis()))
                .toArray())
        .toArray();
  }

  static long[] persons(RoaringBitmap persons) {
    return counted(Arrays.stream(persons.toArray()).asLongStream().toArray()).toArray();
  }

  static long[] timesTo(TimesTo.Result found) {
    return joined(
        counted(found.millis()),
        counted(Arrays.stream(found.ends()).mapToLong(end -> end < 0 ? 0 : 1).toArray()));
  }

  static long[] seenAgain(SeenAgain.Result found) {
    List<ToIntFunction<Integer>> columns =
        List.of(
            found::question,
            person -> Float.floatToIntBits((float) found.value(person)),
            person -> found.isSeen(person) ? 1 : 0);
    LongStream watched = IntStream.range(0, found.persons()).mapToLong(found::watchedMillis);
    return joined(
        column(found, columns.get(0)),
        column(found, columns.get(1)),
        counted(watched.toArray()),
        column(found, columns.get(2)));
  }

  private static LongStream column(SeenAgain.Result found, ToIntFunction<Integer> value) {
    return counted(IntStream.range(0, found.persons()).mapToLong(value::applyAsInt).toArray());
  }

  static long[] sessions(Sessions.Result found) {
    return List.of(found.lengthMillis(), found.events(), found.pauseMillis(), found.perPerson())
        .stream()
        .flatMapToLong(quantile -> LongStream.of(quantile.n(), quantile.median(), quantile.p90()))
        .toArray();
  }

  static long[] retention(Retention.Result found) {
    int periods = found.cohorts().size();
    long[] numbers = new long[periods + 2 * periods * periods];
    for (Retention.Cohort cohort : found.cohorts()) {
      numbers[cohort.period()] = cohort.persons();
      int row = periods + cohort.period() * periods;
      for (int i = 0; i < cohort.returned().size(); i++) {
        long after = i + 1 < cohort.stayed().size() ? cohort.stayed().get(i + 1) : 0;
        numbers[row + cohort.period() + i] = cohort.returned().get(i);
        numbers[row + periods * periods + cohort.period() + i] = cohort.stayed().get(i) - after;
      }
    }
    return numbers;
  }

  static long[] volume(List<List<VolumeOverTime.Count>> periods) {
    return joined(
        periods.stream().flatMap(List::stream).mapToLong(VolumeOverTime.Count::events),
        periods.stream().flatMap(List::stream).mapToLong(VolumeOverTime.Count::persons));
  }

  static long[] recency(List<Recency.Node> nodes) {
    return nodes.stream()
        .flatMapToLong(node -> LongStream.of(node.events(), node.recent(), node.newestMillis()))
        .toArray();
  }

  static long[] goingOn(List<GoingOn.Came> periods) {
    return periods.stream()
        .flatMapToLong(
            came -> LongStream.of(came.persons(), came.wentOn(), came.minutes(), came.squares()))
        .toArray();
  }

  static long[] scores(Scores.Result found) {
    return found.groups().stream()
        .flatMapToLong(
            score ->
                LongStream.concat(
                    LongStream.of(
                        score.n(),
                        score.persons(),
                        (long) (1000 * score.sum()),
                        (long) (1000 * score.sumOfSquares())),
                    Arrays.stream(score.counts())))
        .toArray();
  }

  static long[] scoresOverTime(List<Scores.Result> periods) {
    return periods.stream().flatMapToLong(found -> Arrays.stream(scores(found))).toArray();
  }

  /** In thousandths; -1 without events. */
  static long[] medianPosition(double[] medians) {
    return Arrays.stream(medians)
        .mapToLong(median -> Double.isNaN(median) ? -1 : Math.round(1000 * median))
        .toArray();
  }

  static long[] attribution(Attribution.Result found) {
    int channels = found.moves().size() - 1;
    long[] sets = new long[2 << channels];
    for (Attribution.ChannelSet set : found.sets()) {
      int bits = set.channels().stream().mapToInt(channel -> 1 << channel).sum();
      sets[2 * bits] = set.persons();
      sets[2 * bits + 1] = set.converted();
    }
    return joined(
        found.credits().stream()
            .flatMap(List::stream)
            .mapToLong(credit -> Math.round(PlainAttribution.PARTS * credit)),
        found.moves().stream()
            .flatMapToLong(
                row ->
                    LongStream.concat(
                        row.subList(0, channels).stream().mapToLong(moves -> moves),
                        LongStream.of(row.get(channels + 1), row.get(channels + 2)))),
        Arrays.stream(sets),
        LongStream.of(found.conversions()));
  }

  static long[] conformance(Conformance.Result found) {
    return joined(
        LongStream.of(
            found.persons(), found.fitting(), found.variants(), Math.round(1e6 * found.fitness())),
        found.touchpoints().stream()
            .flatMapToLong(
                counts ->
                    joinedStream(
                        LongStream.of(counts.visited(), counts.expected()),
                        Arrays.stream(counts.persons()),
                        Arrays.stream(counts.occurrences()))));
  }

  private static LongStream joinedStream(LongStream... parts) {
    return Arrays.stream(joined(parts));
  }
}
