package org.wayloom.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.wayloom.analysis.ScoreSheet.Rated;
import org.wayloom.journeys.Coding;
import org.wayloom.journeys.Engine;
import org.wayloom.journeys.Periods;
import org.wayloom.journeys.Scores;
import org.wayloom.journeys.ScoresOverTime;
import org.wayloom.journeys.SumsByPersonOverTime;

/**
 * The answers of some signatures in a period, scored together.
 *
 * @param score empty when nobody answered
 */
record ScoredPeriod(Optional<Score> score, Rated rated) {

  /**
   * All periods in order.
   *
   * @param wanted codes of signatures, ascending
   */
  static List<ScoredPeriod> all(
      Reading reading, int[] wanted, Periods periods, AnswerMemory memory, Engine engine) {
    Coding apart = coding(reading, wanted, false);
    Coding together = coding(reading, wanted, true);
    List<Scores.Result> counted =
        memory.ask(
            reading, engine, List.of("trend", apart, periods), new ScoresOverTime(apart, periods));
    List<ScoreSheet> sheets =
        counted.stream()
            .map(
                scores ->
                    new ScoreSheet(
                        reading.signatures(),
                        code -> scores.groups().get(Arrays.binarySearch(wanted, code))))
            .toList();
    AnswerMemory.Round round = memory.about(reading);
    var values =
        round.ask(
            List.of("trend by person", together, periods),
            new SumsByPersonOverTime(
                together, periods, period -> sheets.get(period).meaning(together)));
    var bands =
        round.ask(
            List.of("bands by person", together, periods),
            new SumsByPersonOverTime(together, periods, period -> sheets.get(period).band()));
    round.run(engine);
    List<ScoredPeriod> all = new ArrayList<>();
    for (int period = 0; period < periods.count(); period++) {
      Rated rated =
          new Rated(
              values.answer().get(period).groups().getFirst(),
              bands.answer().get(period).groups().getFirst());
      all.add(new ScoredPeriod(sheets.get(period).of(together, 0, rated), rated));
    }
    return all;
  }

  /** The wanted signatures, all as one node or each as its own. */
  private static Coding coding(Reading reading, int[] wanted, boolean together) {
    int[] nodes = new int[reading.signatures().size()];
    Arrays.fill(nodes, Coding.NONE);
    for (int i = 0; i < wanted.length; i++) {
      nodes[wanted[i]] = together ? 0 : i;
    }
    return Coding.of(nodes, together ? 1 : wanted.length);
  }
}
