package org.wayloom.collaboration;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wayloom.kernel.Actor;

/**
 * A window by the rules of the client: confirmed state, pending batches, numbers. Messages lie in
 * two queues until the simulation delivers them; a lost connection loses both.
 */
final class SimulatedClient {
  final ClientId id;
  final Set<String> settled = new HashSet<>();
  final Set<String> refused = new HashSet<>();
  final Set<String> made = new HashSet<>();
  final Set<String> forbidden = new HashSet<>();
  private final Mutant mutant;
  private final Random random;

  @Nullable Forest confirmed;
  List<Pending> pending = new ArrayList<>();
  @Nullable Connection connection;
  private long answered;
  private long sent;
  private boolean awaitsWelcome;
  private int edits;

  /** A batch that was not answered yet; the token is in one of its operations. */
  record Pending(long seq, String token, List<Operation> operations) {}

  /** What the client sends. */
  sealed interface Message {
    record SayHello() implements Message {}

    record Push(Pending batch) implements Message {}
  }

  /** What the server sends. */
  sealed interface Answer {
    record Welcomed(Subscriber.Welcome welcome) implements Answer {}

    record Committed(List<Commit> commits) implements Answer {}

    record Acknowledged(long seq) implements Answer {}

    record Rejected(long seq) implements Answer {}

    record Resync() implements Answer {}

    record Closed() implements Answer {}
  }

  /** One connection, with what is on its way in both directions. */
  final class Connection implements Subscriber {
    final Deque<Message> toServer = new ArrayDeque<>();
    final Deque<Answer> toClient = new ArrayDeque<>();
    @Nullable Forest durableAtHello;

    @Override
    public ClientId client() {
      return id;
    }

    @Override
    public Actor user() {
      return Actor.LOCAL;
    }

    @Override
    public void welcome(Welcome welcome) {
      Forest older = durableAtHello;
      toClient.add(
          new Answer.Welcomed(
              mutant == Mutant.WELCOMES_WITH_AN_OLDER_STATE && older != null
                  ? new Welcome(older, welcome.lastSeq(), welcome.peers())
                  : welcome));
    }

    @Override
    public void committed(SharedCommits commits) {
      toClient.add(new Answer.Committed(commits.commits()));
    }

    @Override
    public void dismissed(Dismissal why) {
      toClient.add(new Answer.Closed());
    }

    SimulatedClient owner() {
      return SimulatedClient.this;
    }
  }

  SimulatedClient(String id, Mutant mutant, Random random) {
    this.id = new ClientId(id);
    this.mutant = mutant;
    this.random = random;
  }

  void connect() {
    connection = new Connection();
    sayHello();
  }

  void disconnect() {
    connection = null;
    if (mutant == Mutant.DROPS_PENDING_WITH_THE_CONNECTION) {
      pending = new ArrayList<>();
    }
  }

  private void sayHello() {
    awaitsWelcome = true;
    if (connection != null) {
      connection.toServer.add(new Message.SayHello());
    }
  }

  /** Makes a batch, keeps it as pending and sends it when it may. */
  void edit() {
    Forest view = view();
    if (view == null) {
      return;
    }
    String token = id.value() + "-" + ++edits;
    List<String> ids = new ArrayList<>(view.records().stream().map(RecordState::id).toList());
    ids.add(view.root().id());
    ids.sort(null);
    List<Operation> operations = new ArrayList<>();
    operations.add(new Operation.Set(view.root().id(), Map.of(id.value(), FieldValue.text(token))));
    for (int i = random.nextInt(3); i >= 0; i--) {
      operations.add(operation(token + "-" + i, ids));
    }
    if (random.nextInt(12) == 0) {
      operations.add(
          new Operation.Set(view.root().id(), Map.of("forbidden", FieldValue.flag(true))));
      forbidden.add(token);
    }
    made.add(token);
    long seq = Math.max(answered, pending.isEmpty() ? 0 : pending.getLast().seq) + 1;
    pending.add(new Pending(seq, token, operations));
    flush();
  }

  private Operation operation(String name, List<String> ids) {
    String one = ids.get(random.nextInt(ids.size()));
    Place place = new Place(ids.get(random.nextInt(ids.size())), "a" + random.nextInt(5));
    return switch (random.nextInt(4)) {
      case 0 -> new Operation.Create(name, "card", place, Map.of("text", FieldValue.text(name)));
      case 1 -> new Operation.Set(one, Map.of("text", FieldValue.text(name)));
      case 2 -> new Operation.Set(one, Map.of("deleted", FieldValue.flag(random.nextBoolean())));
      default -> new Operation.Move(one, place);
    };
  }

  /** LV61: what is confirmed and, on top, what is pending. */
  @Nullable Forest view() {
    Forest view = confirmed;
    if (view != null) {
      for (Pending batch : pending) {
        view = Fixtures.after(view, batch.operations);
      }
    }
    return view;
  }

  void flush() {
    if (connection == null || awaitsWelcome) {
      return;
    }
    for (Pending batch : pending) {
      if (batch.seq > sent) {
        connection.toServer.add(new Message.Push(batch));
        sent = batch.seq;
      }
    }
  }

  /** Takes the next answer in. */
  void hear(Answer answer) {
    switch (answer) {
      case Answer.Welcomed welcomed -> welcomed(welcomed.welcome);
      case Answer.Committed committed -> {
        if (!awaitsWelcome) {
          committed.commits.forEach(this::apply);
        }
      }
      case Answer.Acknowledged ack -> settle(ack.seq);
      case Answer.Rejected reject -> reject(reject.seq);
      case Answer.Resync resync -> sayHello();
      case Answer.Closed closed -> disconnect();
    }
  }

  private void welcomed(Subscriber.Welcome welcome) {
    awaitsWelcome = false;
    confirmed = welcome.document();
    long first = welcome.lastSeq() + 1;
    if (mutant != Mutant.RENUMBERS_WITHOUT_LOOKING) {
      settle(welcome.lastSeq());
    }
    answered = welcome.lastSeq();
    sent = welcome.lastSeq();
    List<Pending> renumbered = new ArrayList<>();
    for (Pending batch : pending) {
      renumbered.add(new Pending(first++, batch.token, batch.operations));
    }
    pending = renumbered;
    flush();
  }

  private void apply(Commit commit) {
    Forest before = java.util.Objects.requireNonNull(confirmed);
    if (commit.version() != before.version() + 1) {
      throw new AssertionError(
          "LV31: %s has version %d and is sent version %d"
              .formatted(id.value(), before.version(), commit.version()));
    }
    boolean own = commit.client().equals(id);
    confirmed =
        mutant == Mutant.APPLIES_WHAT_HAD_NO_EFFECT && own && !pending.isEmpty()
            ? forced(before, pending.getFirst().operations, commit.version())
            : before.after(commit);
    if (own) {
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

  private void settle(long upTo) {
    for (Pending batch : pending) {
      if (batch.seq <= upTo && !refused.contains(batch.token)) {
        settled.add(batch.token);
      }
    }
    pending = new ArrayList<>(pending.stream().filter(batch -> batch.seq > upTo).toList());
    answered = Math.max(answered, upTo);
  }

  private void reject(long seq) {
    for (Pending batch : pending) {
      if (batch.seq == seq) {
        refused.add(batch.token);
      }
    }
    pending = new ArrayList<>(pending.stream().filter(batch -> batch.seq != seq).toList());
    answered = Math.max(answered, seq);
    if (mutant == Mutant.USES_A_REFUSED_NUMBER_AGAIN) {
      answered = seq - 1;
      sent = seq - 1;
      List<Pending> again = new ArrayList<>();
      long next = seq;
      for (Pending batch : pending) {
        again.add(new Pending(next++, batch.token, batch.operations));
      }
      pending = again;
      flush();
    }
  }
}
