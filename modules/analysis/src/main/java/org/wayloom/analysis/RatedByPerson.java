package org.wayloom.analysis;

import java.util.List;
import org.wayloom.analysis.AnswerMemory.Asked;
import org.wayloom.analysis.ScoreSheet.Rated;
import org.wayloom.journeys.Coding;
import org.wayloom.journeys.SumsByPerson;

/**
 * What each person said altogether at each node of a coding, so that scores say how sure they are.
 * What an answer counts depends on the other answers of its node, so this is asked when those are
 * counted.
 */
record RatedByPerson(
    Coding answers, Asked<SumsByPerson.Result> values, Asked<SumsByPerson.Result> bands) {
  static RatedByPerson ask(AnswerMemory.Round round, Coding answers, ScoreSheet sheet) {
    return new RatedByPerson(
        answers,
        round.ask(
            List.of("rated by person", answers), new SumsByPerson(answers, sheet.meaning(answers))),
        round.ask(List.of("bands by person", answers), new SumsByPerson(answers, sheet.band())));
  }

  Rated at(int node) {
    return new Rated(values.answer().groups().get(node), bands.answer().groups().get(node));
  }
}
