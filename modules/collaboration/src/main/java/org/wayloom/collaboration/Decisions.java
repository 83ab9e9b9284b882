package org.wayloom.collaboration;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayloom.kernel.Actor;
import org.wayloom.kernel.Problem;
import org.wayloom.kernel.ProblemType;

/**
 * What becomes of a batch on a document: texts that two wrote at once are merged, the rules judge,
 * and long index keys are made short again. Writes nothing and tells nobody. Used under the
 * document's lock.
 */
final class Decisions {
  private static final String ONLY_THE_SERVER =
      "Only the server purges. To delete a record, set its field deleted to true.";

  private final BatchRules rules;
  private final ConcurrentTexts texts;
  private final int rebalanceAt;

  /**
   * What goes into the log, as one version.
   *
   * @param effective what of the batch takes effect
   * @param after the document with that
   * @param refusal why nothing of it does
   */
  record Decision(
      Batch batch, List<Operation> effective, Forest after, @Nullable Problem refusal) {}

  Decisions(BatchRules rules, ConcurrentTexts.Log log, LiveLimits limits) {
    this.rules = rules;
    this.texts = new ConcurrentTexts(rules, log);
    this.rebalanceAt = limits.rebalanceAt();
  }

  /** The decision on a batch, and after it one on what the server has to add of its own. */
  List<Decision> on(Forest before, Batch batch, Instant now) {
    Problem refusal = batch.malformed() == null ? foreignPurge(batch) : batch.malformed();
    if (refusal != null) {
      return List.of(refused(before, batch, refusal));
    }
    List<Operation> merged = texts.merged(before, batch.client(), batch.operations(), now);
    return switch (rules.judge(before, merged)) {
      case BatchRules.Verdict.Refused refused -> List.of(refused(before, batch, refused.problem()));
      case BatchRules.Verdict.Taken taken -> {
        Forest after = taken.after();
        texts.remember(before, batch.client(), batch.operations(), after.version());
        List<Decision> all = new ArrayList<>();
        all.add(new Decision(batch, taken.effective(), after, null));
        List<Operation> moves = Rebalance.after(after, taken.effective(), rebalanceAt);
        if (!moves.isEmpty()) {
          all.add(rebalanced(after, moves));
        }
        yield all;
      }
    };
  }

  /** LV17: why a batch that purges and is not the server's own is refused. */
  private static @Nullable Problem foreignPurge(Batch batch) {
    if (batch.client().equals(DocumentActor.SERVER)) {
      return null;
    }
    for (int i = 0; i < batch.operations().size(); i++) {
      if (batch.operations().get(i) instanceof Operation.Purge) {
        return new Problem(
            ProblemType.INVALID_OPERATION,
            ONLY_THE_SERVER,
            List.of(new Problem.Place("/ops/" + i + "/o", ONLY_THE_SERVER)));
      }
    }
    return null;
  }

  /** A refused batch uses up its number and a version, and is logged as empty (LV29). */
  private static Decision refused(Forest before, Batch batch, Problem problem) {
    return new Decision(batch, List.of(), before.atVersion(before.version() + 1), problem);
  }

  /** LV53. */
  private static Decision rebalanced(Forest before, List<Operation> moves) {
    long version = before.version() + 1;
    Forest after = before;
    for (Operation move : moves) {
      after = after.with(move, version);
    }
    Batch own = new Batch(DocumentActor.SERVER, null, moves, null, Actor.SYSTEM, null, null);
    return new Decision(own, moves, after.atVersion(version), null);
  }
}
