package org.wayloom.analysis;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.wayloom.analysis.Analysis.TrendOptions;
import org.wayloom.evidence.Signature;
import org.wayloom.journeys.Coding;
import org.wayloom.journeys.Engine;
import org.wayloom.journeys.Periods;
import org.wayloom.journeys.Scores;
import org.wayloom.journeys.ScoresOverTime;

/** Cuts the answers about one place into periods and scores each. */
final class TrendMaker {
  private final Reading reading;
  private final AnswerMemory memory;
  private final Engine engine;

  TrendMaker(Reading reading, AnswerMemory memory, Engine engine) {
    this.reading = reading;
    this.memory = memory;
    this.engine = engine;
  }

  /**
   * @param answers the answers by places of the map
   * @param place whose are wanted
   */
  Trend make(NumberRef number, Coding answers, int place, TrendOptions options) {
    int[] wanted = wanted(answers, place, options.channel());
    if (wanted.length == 0) {
      return new Trend(number.text(), options.channel(), options.by(), List.of());
    }
    Trend.By by = options.by();
    LocalDate last =
        by.floor(
            LocalDate.ofInstant(
                Instant.ofEpochMilli(reading.source().newestMillis()), ZoneOffset.UTC));
    List<Instant> bounds =
        IntStream.rangeClosed(1 - options.periods(), 1)
            .mapToObj(step -> Trend.start(by.plus(last, step)))
            .toList();
    Periods periods = Periods.between(bounds.stream().mapToLong(Instant::toEpochMilli).toArray());

    Coding bySignature = coding(wanted, false);
    Coding together = coding(wanted, true);
    AnswerMemory.Round round = memory.about(reading);
    AnswerMemory.Asked<List<Scores.Result>> single =
        round.ask(List.of("trend", bySignature, periods), new ScoresOverTime(bySignature, periods));
    AnswerMemory.Asked<List<Scores.Result>> all =
        round.ask(List.of("trend", together, periods), new ScoresOverTime(together, periods));
    round.run(engine);

    List<Trend.Point> points = new ArrayList<>();
    for (int period = 0; period < periods.count(); period++) {
      Scores.Result scores = single.answer().get(period);
      long persons = all.answer().get(period).groups().getFirst().persons();
      Score score =
          new ScoreSheet(
                  reading.signatures(),
                  code -> scores.groups().get(Arrays.binarySearch(wanted, code)))
              .of(together, 0, persons)
              .orElse(null);
      if (score != null || !points.isEmpty()) {
        points.add(new Trend.Point(bounds.get(period), bounds.get(period + 1), score));
      }
    }
    return new Trend(number.text(), options.channel(), by, points);
  }

  private int[] wanted(Coding answers, int place, @Nullable String channel) {
    return reading.signatures().stream()
        .filter(s -> channel == null || channel.equals(s.channel()))
        .mapToInt(Signature::code)
        .filter(code -> answers.node(code) == place)
        .sorted()
        .toArray();
  }

  /** The wanted signatures, all as one node or each as its own. */
  private Coding coding(int[] wanted, boolean together) {
    int[] nodes = new int[reading.signatures().size()];
    Arrays.fill(nodes, Coding.NONE);
    for (int i = 0; i < wanted.length; i++) {
      nodes[wanted[i]] = together ? 0 : i;
    }
    return Coding.of(nodes, together ? 1 : wanted.length);
  }
}
