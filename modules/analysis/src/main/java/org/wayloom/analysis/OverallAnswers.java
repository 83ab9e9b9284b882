package org.wayloom.analysis;

import java.util.Arrays;
import java.util.BitSet;
import org.wayloom.evidence.EventKind;
import org.wayloom.evidence.Question;
import org.wayloom.evidence.Question.QuestionType;
import org.wayloom.evidence.Signature;
import org.wayloom.journeys.Coding;

/** Which signatures make the numbers of a whole map, or of a whole workspace: one node each. */
final class OverallAnswers {
  private OverallAnswers() {}

  /** Everything, wherever it stands. */
  static BitSet everywhere(Reading reading) {
    BitSet all = new BitSet();
    all.set(0, reading.signatures().size());
    return all;
  }

  /** What rules lead to a touchpoint of the map. */
  static BitSet onMap(Reading reading, MapQuestions questions) {
    BitSet placed = new BitSet();
    for (int code = 0; code < reading.signatures().size(); code++) {
      placed.set(code, questions.coding().touchpoint(code) != Coding.NONE);
    }
    return placed;
  }

  /** Answers to questions of a type. */
  static Coding answers(Reading reading, QuestionType type, BitSet where) {
    return together(
        reading,
        where,
        signature -> {
          Question question = signature.question();
          return signature.kind() == EventKind.ANSWER
              && question != null
              && question.type() == type;
        });
  }

  /** All that happened. */
  static Coding events(Reading reading, BitSet where) {
    return together(reading, where, signature -> true);
  }

  private static Coding together(
      Reading reading, BitSet where, java.util.function.Predicate<Signature> wanted) {
    int[] nodes = new int[reading.signatures().size()];
    Arrays.fill(nodes, Coding.NONE);
    for (Signature signature : reading.signatures()) {
      if (where.get(signature.code()) && wanted.test(signature)) {
        nodes[signature.code()] = 0;
      }
    }
    return Coding.of(nodes, 1);
  }
}
