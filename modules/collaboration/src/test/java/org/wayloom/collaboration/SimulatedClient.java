package org.wayloom.collaboration;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wayloom.kernel.DocumentId;

/**
 * A window by the rules of the client: confirmed state, pending batches, numbers. Messages lie in
 * two queues until the simulation delivers them; a lost connection loses both.
 */
final class SimulatedClient {
  final ClientId id;
  final Set<String> settled = new HashSet<>();
  final Set<String> refused = new HashSet<>();
  private final Mutant mutant;
  private final DocumentId document;
  private final Set<Long> ownVersions = new HashSet<>();

  @Nullable Forest confirmed;
  List<Pending> pending = new ArrayList<>();
  @Nullable SimulatedConnection connection;

  /** How many history lines it has seen. */
  int lines;

  private @Nullable Forest view;
  private long answered;
  private boolean answeredIsKnown;
  private long sent;
  private boolean awaitsWelcome;
  private long patience;

  /** A batch that was not answered yet; the token is in one of its operations. */
  record Pending(long seq, String token, List<Operation> operations) {}

  SimulatedClient(String id, Mutant mutant, DocumentId document) {
    this.id = new ClientId(id);
    this.mutant = mutant;
    this.document = document;
  }

  void connect(SimulatedConnection.CatchupMaker maker) {
    connection = new SimulatedConnection(id, mutant, maker);
    sayHello();
  }

  void disconnect() {
    connection = null;
    if (mutant == Mutant.DROPS_PENDING_WITH_THE_CONNECTION) {
      keepPending(new ArrayList<>());
    }
  }

  private void sayHello() {
    awaitsWelcome = true;
    if (connection != null) {
      Forest held = confirmed;
      connection.toServer.add(
          new SimulatedConnection.Message.SayHello(
              new Hello(
                  id,
                  document,
                  1,
                  Optional.empty(),
                  held == null ? null : held.epoch(),
                  held == null ? null : held.version(),
                  answeredIsKnown ? known() : null)));
    }
  }

  /** Up to which number it knows all outcomes; a refusal may come before an earlier commit. */
  private long known() {
    return pending.isEmpty() ? answered : Math.min(answered, pending.getFirst().seq - 1);
  }

  /** Keeps a batch as pending and sends it when it may. */
  void edit(String token, List<Operation> operations) {
    long seq = Math.max(answered, pending.isEmpty() ? 0 : pending.getLast().seq) + 1;
    Forest before = view();
    pending.add(new Pending(seq, token, operations));
    view = before == null ? null : Fixtures.after(before, operations);
    flush();
  }

  /** LV61: what is confirmed and, on top, what is pending. */
  @Nullable Forest view() {
    if (view == null && confirmed != null) {
      Forest made = confirmed;
      for (Pending batch : pending) {
        made = Fixtures.after(made, batch.operations);
      }
      view = made;
    }
    return view;
  }

  /** Whether the window knows that what stands in a field is its own doing. */
  boolean wrote(String record, String field) {
    if (pendingSets(record, field)) {
      return true;
    }
    Long version =
        Objects.requireNonNull(confirmed)
            .find(record)
            .map(found -> found.fieldVersions().get(field))
            .orElse(null);
    return version == null || ownVersions.contains(version);
  }

  /** Whether a batch of its own that sets a field has no answer yet. */
  boolean pendingSets(String record, String field) {
    return pending.stream()
        .flatMap(batch -> batch.operations.stream())
        .anyMatch(
            operation ->
                operation instanceof Operation.Set set
                    && set.id().equals(record)
                    && set.fields().containsKey(field));
  }

  void flush() {
    if (mutant == Mutant.DROPS_PENDING_ON_A_TIMER && !pending.isEmpty() && ++patience % 10 == 0) {
      keepPending(new ArrayList<>(pending.subList(1, pending.size())));
    }
    if (connection == null || awaitsWelcome) {
      return;
    }
    for (Pending batch : pending) {
      if (batch.seq > sent) {
        connection.toServer.add(new SimulatedConnection.Message.Push(batch));
        sent = batch.seq;
      }
    }
  }

  /** Takes the next answer in. */
  void hear(SimulatedConnection.Answer answer) {
    switch (answer) {
      case SimulatedConnection.Answer.Welcomed welcomed ->
          welcomed(welcomed.welcome(), welcomed.catchup());
      case SimulatedConnection.Answer.Committed committed -> {
        if (!awaitsWelcome) {
          committed.commits().forEach(this::apply);
        }
      }
      case SimulatedConnection.Answer.Acknowledged ack -> {
        if (!awaitsWelcome) {
          LiveLaws.heard(ack.version(), this);
          ownVersions.add(ack.version());
          settle(ack.seq());
        }
      }
      case SimulatedConnection.Answer.Rejected reject -> {
        if (!awaitsWelcome) {
          reject(reject.seq());
        }
      }
      case SimulatedConnection.Answer.Resync resync -> sayHello();
      case SimulatedConnection.Answer.Closed closed -> disconnect();
    }
  }

  private void welcomed(Subscriber.Welcome welcome, Catchup catchup) {
    Forest known = confirmed;
    Forest document = welcome.document();
    if (known == null || known.epoch() != document.epoch()) {
      ownVersions.clear();
      lines++;
    }
    for (DocumentStore.Outcome outcome : catchup.outcomes()) {
      if (outcome.refusal() == null) {
        ownVersions.add(outcome.version());
      } else {
        reject(outcome.seq());
      }
    }
    List<RenderedCommit> missed = catchup.missed();
    awaitsWelcome = false;
    if (connection != null) {
      connection.welcomeRead();
    }
    if (missed == null || known == null) {
      confirmed = document;
    } else {
      // A hello that was said twice is welcomed twice: of the second some may be known by then.
      missed.stream()
          .map(RenderedCommit::commit)
          .filter(commit -> commit.version() > Objects.requireNonNull(confirmed).version())
          .forEach(this::apply);
      LiveLaws.sameVersion(document, Objects.requireNonNull(confirmed), this);
    }
    if (mutant != Mutant.RENUMBERS_WITHOUT_LOOKING) {
      settle(catchup.covered());
    }
    answered = welcome.lastSeq();
    answeredIsKnown = true;
    sent = welcome.lastSeq();
    if (mutant == Mutant.SENDS_AGAIN_OUT_OF_ORDER) {
      Collections.reverse(pending);
    }
    renumber(welcome.lastSeq() + 1);
    flush();
  }

  private void renumber(long first) {
    List<Pending> renumbered = new ArrayList<>();
    long next = first;
    for (Pending batch : pending) {
      renumbered.add(new Pending(next++, batch.token, batch.operations));
    }
    keepPending(renumbered);
  }

  private void apply(Commit commit) {
    Forest before = Objects.requireNonNull(confirmed);
    LiveLaws.follows(before, commit, this);
    if (mutant == Mutant.KEEPS_WHAT_WAS_PURGED && commit.isPurge()) {
      confirmed = before.atVersion(commit.version());
      view = null;
      return;
    }
    boolean own = commit.client().equals(id);
    confirmed =
        mutant == Mutant.APPLIES_WHAT_HAD_NO_EFFECT && own && !pending.isEmpty()
            ? forced(before, pending.getFirst().operations, commit.version())
            : before.after(commit);
    view = null;
    if (own) {
      ownVersions.add(commit.version());
      settle(commit.seq());
    }
  }

  /** Applies sets to what is there, whether they took effect in their order or not. */
  private static Forest forced(Forest before, List<Operation> operations, long version) {
    Forest forest = before;
    for (Operation operation : operations) {
      if (operation instanceof Operation.Create || forest.find(operation.id()).isPresent()) {
        forest = forest.with(operation, version);
      }
    }
    return forest.atVersion(version);
  }

  private void keepPending(List<Pending> kept) {
    pending = kept;
    view = null;
  }

  private void settle(long upTo) {
    List<Pending> kept = new ArrayList<>();
    for (Pending batch : pending) {
      if (batch.seq > upTo) {
        kept.add(batch);
      } else {
        settled.add(batch.token);
      }
    }
    keepPending(kept);
    answered = Math.max(answered, upTo);
  }

  private void reject(long seq) {
    if (mutant == Mutant.KEEPS_WHAT_WAS_REFUSED) {
      return;
    }
    List<Pending> kept = new ArrayList<>();
    for (Pending batch : pending) {
      if (batch.seq == seq) {
        refused.add(batch.token);
      } else {
        kept.add(batch);
      }
    }
    keepPending(kept);
    answered = Math.max(answered, seq);
    if (mutant == Mutant.USES_A_REFUSED_NUMBER_AGAIN) {
      answered = seq - 1;
      sent = seq - 1;
      renumber(seq);
      flush();
    }
  }
}
