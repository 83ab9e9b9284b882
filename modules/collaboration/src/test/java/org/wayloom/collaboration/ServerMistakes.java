package org.wayloom.collaboration;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The mistakes that a mutant plants into the server; without a mutant, the server as it is. */
final class ServerMistakes {
  private final Mutant mutant;
  private final Happenings happened;

  /** The highest number of each client that this process has seen, saved or not. */
  private final Map<ClientId, Long> taken = new HashMap<>();

  private final Map<String, CompletableFuture<PushResult>> onTheirWay = new HashMap<>();

  ServerMistakes(Mutant mutant, Happenings happened) {
    this.mutant = mutant;
    this.happened = happened;
  }

  void restarted() {
    taken.clear();
    onTheirWay.clear();
  }

  /** Watches that every state on which the server decides is a tree. */
  Optional<Operation> effective(Forest before, Operation operation) {
    Optional<Operation> verdict = Effective.of(before, operation);
    if (mutant == Mutant.PURGES_WHAT_IS_NOT_DELETED && operation instanceof Operation.Purge purge) {
      return before
          .find(purge.id())
          .filter(record -> record.place() != null)
          .map(record -> operation);
    }
    if (!(operation instanceof Operation.Move move) || verdict.isPresent()) {
      return verdict;
    }
    boolean ring =
        before.find(move.id()).isPresent() && before.find(move.place().parent()).isPresent();
    happened.countIf(ring, Happening.CYCLE_REFUSED);
    if (ring && mutant == Mutant.TAKES_A_CYCLE && !move.id().equals(before.root().id())) {
      Forest after = before.with(move, before.version() + 1);
      LiveLaws.hangs(
          after, after.find(move.id()).orElseThrow(), new HashSet<>(Set.of(after.root().id())));
      return Optional.of(move);
    }
    return verdict;
  }

  /** Whether the server acknowledges a batch because it has seen its number before. */
  boolean acksEarly(ClientId client, long seq) {
    long before = taken.getOrDefault(client, 0L);
    taken.put(client, Math.max(before, seq));
    return mutant == Mutant.ACKS_A_REPEAT_EARLY && seq <= before;
  }

  /** Has the one who sends a batch again answered as soon as the first of them is on disk. */
  void repeats(Batch batch, SimulatedConnection connection) {
    Long seq = batch.seq();
    if (mutant != Mutant.ACKS_A_REPEAT_BEFORE_ITS_COMMIT || seq == null) {
      return;
    }
    CompletableFuture<PushResult> first =
        onTheirWay.putIfAbsent(batch.client().value() + " " + seq, batch.result());
    if (first != null && !first.isDone()) {
      var unused =
          first.thenAccept(
              result -> {
                if (result instanceof PushResult.Accepted(long version)) {
                  connection.answer(new SimulatedConnection.Answer.Acknowledged(seq, version));
                }
              });
    }
  }

  /** The number under which a batch is handed in; null lets the document number it. */
  @Nullable Long number(long seq, long saved) {
    return switch (mutant) {
      case TAKES_REPEATS_FOR_NEW -> null;
      case TAKES_WHAT_LEAVES_A_GAP -> seq > saved + 1 ? null : seq;
      default -> seq;
    };
  }

  /** What the server understands of a hello. */
  Hello heard(Hello said, Forest document) {
    return mutant == Mutant.GOES_ON_ACROSS_HISTORY_LINES && said.epoch() != null
        ? new Hello(
            said.client(),
            said.document(),
            said.schema(),
            said.ticket(),
            document.epoch(),
            said.version(),
            said.answered())
        : said;
  }

  /** What the server tells of what the client missed. */
  Catchup told(Hello said, Subscriber.Welcome welcome, Catchup made) {
    boolean otherLine = said.epoch() != null && said.epoch() != welcome.document().epoch();
    if (!otherLine) {
      return made;
    }
    return switch (mutant) {
      case COVERS_BY_NUMBER_ALONE -> new Catchup(made.missed(), made.outcomes(), welcome.lastSeq());
      case COVERS_NOTHING_ON_ANOTHER_LINE -> new Catchup(made.missed(), List.of(), 0);
      default -> made;
    };
  }
}
