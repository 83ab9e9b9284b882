package org.wayloom.analysis;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.wayloom.analysis.Analysis.TrendOptions;
import org.wayloom.evidence.Signature;
import org.wayloom.journeys.Coding;
import org.wayloom.journeys.Engine;
import org.wayloom.journeys.Periods;

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

    List<ScoredPeriod> scored = ScoredPeriod.all(reading, wanted, periods, memory, engine);
    List<Trend.Point> points = new ArrayList<>();
    for (int period = 0; period < periods.count(); period++) {
      Score score = scored.get(period).score().orElse(null);
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
}
