package org.wayloom.collaboration;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.wayloom.kernel.Actor;
import org.wayloom.kernel.DocumentId;
import org.wayloom.kernel.Problem;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.ProblemType;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.testing.HandClock;

/** The server's core on a simulated disk; it may lose its power and be brought back. */
final class SimulatedServer {
  static final DocumentId MAP = new DocumentId("m");
  static final WorkspaceId ACME = new WorkspaceId("acme");
  private static final DocumentKind KIND = new DocumentKind("map");

  /** Long lives get deeper than LV51 lets them; what is refused is up to the windows here. */
  static final LiveLimits LIMITS =
      LiveLimits.STANDARD.withDeltaVersions(6).withDepth(Integer.MAX_VALUE);

  private final Mutant mutant;
  private final Happenings happened;
  private final SimulatedStore store;
  private final ServerMistakes mistakes;
  private final BatchRules rules;
  private final HandClock clock = HandClock.at("2026-03-01T12:00:00Z");
  private LiveDocuments documents;

  /** The logs of the history lines that are past, as backups hold them. */
  private final Map<Long, List<DocumentStore.LogEntry>> pastLines = new LinkedHashMap<>();

  /** Refuses what the windows do on purpose now and then. */
  private record NothingForbidden() implements DocumentRules {
    @Override
    public DocumentKind kind() {
      return KIND;
    }

    @Override
    public Optional<Problem> refuses(Operation operation, DocumentState before) {
      return operation instanceof Operation.Set set && set.fields().containsKey("forbidden")
          ? Optional.of(Problem.of(ProblemType.INVALID_OPERATION, "This is forbidden."))
          : Optional.empty();
    }
  }

  SimulatedServer(Mutant mutant, Happenings happened) {
    this.mutant = mutant;
    this.happened = happened;
    this.store = new SimulatedStore(mutant);
    this.mistakes = new ServerMistakes(mutant, happened);
    this.rules =
        new BatchRules(LIMITS, Map.of(KIND, List.of(new NothingForbidden())), mistakes::effective);
    this.documents = boot();
    documents.create(ACME, MAP, KIND, Actor.SYSTEM);
  }

  private LiveDocuments boot() {
    mistakes.restarted();
    return new LiveDocuments(store, rules, LIMITS, new Clocks(clock, clock), Runnable::run);
  }

  /** As it is now: it is another after each start. */
  LiveDocuments documents() {
    return documents;
  }

  HandClock clock() {
    return clock;
  }

  void pass(Duration time) {
    clock.pass(time);
  }

  Forest durable() {
    return (Forest) documents.read(ACME, MAP);
  }

  List<DocumentStore.LogEntry> log() {
    return store.log(MAP);
  }

  /** Brings what has gathered to disk; true when the power went meanwhile. */
  boolean commit() {
    try {
      documents.committer().flush();
      return false;
    } catch (SimulatedStore.PowerCut e) {
      documents = boot();
      return true;
    }
  }

  /** The same with a disk that makes trouble. */
  boolean commit(SimulatedStore.Trouble trouble) {
    store.next(trouble);
    int before = log().size();
    boolean powerCut = commit();
    happened.countTrouble(trouble, log().size() > before);
    store.next(SimulatedStore.Trouble.NONE);
    pass(Duration.ofSeconds(11));
    return powerCut;
  }

  long line() {
    return store.load(ACME, MAP).orElseThrow().epoch();
  }

  /** The backups that there are of former history lines. */
  Map<Long, List<DocumentStore.LogEntry>> backups() {
    return pastLines;
  }

  /** The document is as a log says, on another history line (LV21). */
  void bringBack(List<DocumentStore.LogEntry> log, long epoch) {
    happened.count(Happening.HISTORY_LINE_CHANGED);
    List<DocumentStore.LogEntry> kept = List.copyOf(log);
    pastLines.put(line(), List.copyOf(log()));
    store.restore(MAP, kept, epoch);
    documents = boot();
  }

  void leave(SimulatedConnection connection) {
    documents.leave(MAP, connection);
  }

  void join(SimulatedConnection connection, Hello said) {
    connection.said = said;
    connection.durableAtHello = durable();
    try {
      documents.join(ACME, MAP, connection);
    } catch (ProblemException e) {
      connection.dismissed(Subscriber.Dismissal.NOT_SAVED);
    }
  }

  Catchup catchup(Hello said, Subscriber.Welcome welcome) {
    Catchup made =
        Catchup.of(store, ACME, mistakes.heard(said, welcome.document()), welcome, LIMITS);
    happened.countWelcome(said, welcome, made);
    return mistakes.told(said, welcome, made);
  }

  void push(SimulatedConnection connection, SimulatedClient.Pending pending) {
    ClientId client = connection.client();
    if (mistakes.acksEarly(client, pending.seq())) {
      connection.answer(new SimulatedConnection.Answer.Acknowledged(pending.seq(), 0));
      return;
    }
    Long seq = mistakes.number(pending.seq(), store.lastSeq(ACME, MAP, client));
    Batch batch = new Batch(client, seq, pending.operations(), null, Actor.LOCAL, null, connection);
    var unused =
        batch.result().whenComplete((result, error) -> answer(connection, pending, result));
    mistakes.repeats(batch, connection);
    documents.submit(ACME, MAP, batch);
    if (mutant == Mutant.ACKS_BEFORE_DISK) {
      connection.answer(new SimulatedConnection.Answer.Acknowledged(pending.seq(), 0));
    }
  }

  /**
   * Purges some of what is deleted, by the plan of the true server, and in the same batch tries it
   * with any other record.
   *
   * @return what the plan was about
   */
  Set<String> purge(Random random) {
    Set<String> planned = new HashSet<>();
    documents
        .actor(ACME, MAP)
        .revise(
            now -> {
              List<RecordState> all =
                  now.records().stream().sorted(Comparator.comparing(RecordState::id)).toList();
              Set<Long> old = new HashSet<>();
              for (RecordState record : all) {
                Long version = record.fieldVersions().get("deleted");
                if (version != null && random.nextBoolean()) {
                  old.add(version);
                }
              }
              List<Operation> purges = new ArrayList<>(TrashCollector.purges(now, old));
              purges.forEach(purge -> planned.add(purge.id()));
              if (!all.isEmpty()) {
                purges.add(new Operation.Purge(all.get(random.nextInt(all.size())).id()));
              }
              return purges;
            },
            Actor.SYSTEM,
            new CompletableFuture<>());
    return planned;
  }

  private void answer(
      SimulatedConnection connection,
      SimulatedClient.Pending pending,
      @Nullable PushResult result) {
    switch (result) {
      case PushResult.Accepted accepted -> {
        Commit commit = log().get((int) accepted.version() - 1).commit();
        happened.countIf(
            commit.operations().size() < pending.operations().size(),
            Happening.OPERATION_WITHOUT_EFFECT);
      }
      case PushResult.Repeated repeated -> {
        happened.count(Happening.REPEAT_ACKNOWLEDGED);
        connection.answer(
            new SimulatedConnection.Answer.Acknowledged(pending.seq(), repeated.version()));
      }
      case PushResult.Refused refused -> {
        happened.count(Happening.BATCH_REFUSED);
        happened.countIf(
            pending.operations().getLast() instanceof Operation.Purge,
            Happening.PURGE_OF_A_WINDOW_REFUSED);
        connection.answer(new SimulatedConnection.Answer.Rejected(pending.seq()));
      }
      case PushResult.OutOfOrder gap -> {
        happened.count(Happening.GAP_FOUND);
        connection.answer(new SimulatedConnection.Answer.Resync());
      }
      case null -> connection.answer(new SimulatedConnection.Answer.Closed());
    }
  }

  /** Whether what stands in a field of a window's confirmed document was written by that window. */
  boolean wrote(SimulatedClient client, String record, String field) {
    Forest confirmed = Objects.requireNonNull(client.confirmed);
    Long version =
        confirmed.find(record).map(found -> found.fieldVersions().get(field)).orElse(null);
    if (version == null) {
      return true;
    }
    int at = Math.toIntExact(version - 1);
    return pastLines
        .getOrDefault(confirmed.epoch(), log())
        .get(at)
        .commit()
        .client()
        .equals(client.id);
  }
}
