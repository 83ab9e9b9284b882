package org.wayloom.collaboration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.wayloom.kernel.Actor;
import org.wayloom.kernel.DocumentId;
import org.wayloom.kernel.Problem;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.ProblemType;
import org.wayloom.kernel.WorkspaceId;

/**
 * The server's core and several windows on one document, with a network that delays and loses and a
 * server that loses its power, everything decided by one seed. No threads, no time: a failing seed
 * fails again.
 */
final class Simulation {
  private static final WorkspaceId ACME = new WorkspaceId("acme");
  private static final DocumentId MAP = new DocumentId("m");
  private static final DocumentKind KIND = new DocumentKind("map");
  private static final int CLIENTS = 3;

  private final Random random;
  private final Mutant mutant;
  private final SimulatedStore store = new SimulatedStore();
  private final List<SimulatedClient> clients = new ArrayList<>();

  /** Connections that their window has given up and the server has not. */
  private final List<SimulatedClient.Connection> halfOpen = new ArrayList<>();

  private final Map<Event, Integer> happened;
  private final Map<ClientId, Long> taken = new HashMap<>();
  private Instant now = Instant.parse("2026-03-01T12:00:00Z");
  private LiveDocuments server;

  /** What must happen now and then, or the simulation shows nothing. */
  enum Event {
    POWER_CUT_BEFORE_DISK,
    POWER_CUT_AFTER_DISK,
    DISK_REFUSED,
    DISK_REFUSED_AFTER_WRITING,
    CONNECTION_LOST,
    JOINED_WHILE_EDITS_WERE_ON_THEIR_WAY,
    REPEAT_ACKNOWLEDGED,
    BATCH_REFUSED,
    OPERATION_WITHOUT_EFFECT
  }

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

  Simulation(long seed, Mutant mutant, Map<Event, Integer> happened) {
    this.random = new Random(seed);
    this.mutant = mutant;
    this.happened = happened;
    this.server = boot();
    server.create(ACME, MAP, KIND, Actor.SYSTEM);
    for (int i = 0; i < CLIENTS; i++) {
      clients.add(new SimulatedClient("tab" + i, mutant, random));
    }
  }

  static Map<Event, Integer> counters() {
    return new EnumMap<>(Event.class);
  }

  private LiveDocuments boot() {
    taken.clear();
    Clock clock =
        new Clock() {
          @Override
          public Instant instant() {
            return now;
          }

          @Override
          public ZoneOffset getZone() {
            return ZoneOffset.UTC;
          }

          @Override
          public Clock withZone(java.time.ZoneId zone) {
            return this;
          }
        };
    BatchRules rules =
        new BatchRules(LiveLimits.STANDARD, Map.of(KIND, List.of(new NothingForbidden())));
    return new LiveDocuments(store, rules, LiveLimits.STANDARD, clock, Runnable::run);
  }

  void run(int steps) {
    for (int i = 0; i < steps; i++) {
      step();
    }
    settleDown();
    check();
  }

  private void step() {
    now = now.plusMillis(200);
    SimulatedClient client = clients.get(random.nextInt(CLIENTS));
    int dice = random.nextInt(100);
    if (client.connection == null && dice < 40) {
      client.connect();
    } else if (dice < 35) {
      client.edit();
    } else if (dice < 60) {
      deliverToServer(client);
    } else if (dice < 80) {
      deliverToClient(client);
    } else if (dice < 92) {
      commit();
    } else if (dice < 95) {
      breakConnection(client);
    } else {
      trouble();
    }
  }

  /** The window notices at once; the server does now, or when the window is back. */
  private void breakConnection(SimulatedClient client) {
    SimulatedClient.Connection connection = client.connection;
    if (connection == null) {
      return;
    }
    count(Event.CONNECTION_LOST);
    if (random.nextBoolean()) {
      lose(client);
    } else {
      client.disconnect();
      halfOpen.add(connection);
    }
  }

  private void trouble() {
    SimulatedStore.Trouble[] all = SimulatedStore.Trouble.values();
    SimulatedStore.Trouble trouble = all[random.nextInt(all.length)];
    store.next(trouble);
    int before = store.log(MAP).size();
    commit();
    boolean wrote = store.log(MAP).size() > before;
    switch (trouble) {
      case NONE -> {}
      case POWER_CUT_BEFORE -> count(Event.POWER_CUT_BEFORE_DISK);
      case POWER_CUT_AFTER -> countIf(wrote, Event.POWER_CUT_AFTER_DISK);
      case REFUSAL -> count(Event.DISK_REFUSED);
      case REFUSAL_AFTER -> countIf(wrote, Event.DISK_REFUSED_AFTER_WRITING);
    }
    store.next(SimulatedStore.Trouble.NONE);
    now = now.plus(Duration.ofSeconds(11));
  }

  private void commit() {
    try {
      server.committer().flush();
    } catch (SimulatedStore.PowerCut e) {
      server = boot();
      clients.forEach(this::lose);
      halfOpen.clear();
    }
  }

  private void lose(SimulatedClient client) {
    SimulatedClient.Connection connection = client.connection;
    if (connection != null) {
      server.leave(MAP, connection);
      client.disconnect();
    }
  }

  private void deliverToServer(SimulatedClient client) {
    SimulatedClient.Connection connection = client.connection;
    if (!halfOpen.isEmpty() && random.nextBoolean()) {
      connection = halfOpen.get(random.nextInt(halfOpen.size()));
    }
    if (connection == null || connection.toServer.isEmpty()) {
      return;
    }
    SimulatedClient.Message message = connection.toServer.poll();
    if (message instanceof SimulatedClient.Message.Push && random.nextInt(10) == 0) {
      connection.toServer.addFirst(message);
    }
    switch (message) {
      case SimulatedClient.Message.SayHello hello -> join(connection);
      case SimulatedClient.Message.Push push -> push(connection, push.batch());
    }
  }

  private void join(SimulatedClient.Connection connection) {
    Forest durable = (Forest) server.read(ACME, MAP);
    connection.durableAtHello = durable;
    try {
      server.join(ACME, MAP, connection);
    } catch (ProblemException e) {
      connection.dismissed(Subscriber.Dismissal.NOT_SAVED);
    }
  }

  private void push(SimulatedClient.Connection connection, SimulatedClient.Pending pending) {
    if (mutant == Mutant.ACKS_A_REPEAT_EARLY && repeats(connection, pending)) {
      connection.toClient.add(new SimulatedClient.Answer.Acknowledged(pending.seq()));
      return;
    }
    Long seq = mutant == Mutant.TAKES_REPEATS_FOR_NEW ? null : pending.seq();
    Batch batch =
        new Batch(
            connection.client(), seq, pending.operations(), null, Actor.LOCAL, null, connection);
    var unused =
        batch.result().whenComplete((result, error) -> answer(connection, pending, result));
    server.submit(ACME, MAP, batch);
    if (mutant == Mutant.ACKS_BEFORE_DISK) {
      connection.toClient.add(new SimulatedClient.Answer.Acknowledged(pending.seq()));
    }
  }

  /** Whether this process took a batch of this number before, saved or not. */
  private boolean repeats(SimulatedClient.Connection connection, SimulatedClient.Pending pending) {
    long before = taken.getOrDefault(connection.client(), 0L);
    taken.put(connection.client(), Math.max(before, pending.seq()));
    return pending.seq() <= before;
  }

  private void answer(
      SimulatedClient.Connection connection,
      SimulatedClient.Pending pending,
      @Nullable PushResult result) {
    switch (result) {
      case PushResult.Accepted accepted -> {
        Commit commit = store.log(MAP).get((int) accepted.version() - 1).commit();
        countIf(
            commit.operations().size() < pending.operations().size(),
            Event.OPERATION_WITHOUT_EFFECT);
      }
      case PushResult.Repeated repeated -> {
        count(Event.REPEAT_ACKNOWLEDGED);
        connection.toClient.add(new SimulatedClient.Answer.Acknowledged(pending.seq()));
      }
      case PushResult.Refused refused -> {
        count(Event.BATCH_REFUSED);
        connection.toClient.add(new SimulatedClient.Answer.Rejected(pending.seq()));
      }
      case PushResult.OutOfOrder gap ->
          connection.toClient.add(new SimulatedClient.Answer.Resync());
      case null -> connection.toClient.add(new SimulatedClient.Answer.Closed());
    }
  }

  private void deliverToClient(SimulatedClient client) {
    SimulatedClient.Connection connection = client.connection;
    if (connection == null || connection.toClient.isEmpty()) {
      return;
    }
    SimulatedClient.Answer answer = connection.toClient.poll();
    if (answer instanceof SimulatedClient.Answer.Welcomed welcomed
        && connection.durableAtHello != null
        && connection.durableAtHello.version() < welcomed.welcome().document().version()) {
      count(Event.JOINED_WHILE_EDITS_WERE_ON_THEIR_WAY);
    }
    if (answer instanceof SimulatedClient.Answer.Closed) {
      server.leave(MAP, connection);
    }
    client.hear(answer);
  }

  /** Everybody comes back, everything arrives. */
  private void settleDown() {
    now = now.plus(Duration.ofMinutes(1));
    halfOpen.forEach(connection -> server.leave(MAP, connection));
    halfOpen.clear();
    for (int round = 0; round < 500; round++) {
      boolean quiet = true;
      for (SimulatedClient client : clients) {
        if (client.connection == null) {
          client.connect();
        }
        while (client.connection != null && !client.connection.toServer.isEmpty()) {
          deliverToServer(client);
          quiet = false;
        }
      }
      commit();
      for (SimulatedClient client : clients) {
        while (client.connection != null && !client.connection.toClient.isEmpty()) {
          deliverToClient(client);
          quiet = false;
        }
        client.flush();
        quiet &= client.connection != null && client.pending.isEmpty();
      }
      if (quiet) {
        return;
      }
    }
    throw new AssertionError("it never gets quiet: something is sent again for ever");
  }

  private void check() {
    Forest durable = (Forest) server.read(ACME, MAP);
    Forest replayed = Forest.empty(MAP, KIND, durable.epoch());
    Map<String, Integer> logged = new HashMap<>();
    for (DocumentStore.LogEntry entry : store.log(MAP)) {
      for (Operation operation : entry.commit().operations()) {
        assertThat(Effective.of(replayed, operation))
            .as("LV14: only what takes effect")
            .isPresent();
        replayed = replayed.with(operation, entry.commit().version());
        tokens(operation, entry.commit().client()).forEach(t -> logged.merge(t, 1, Integer::sum));
      }
      replayed = replayed.atVersion(entry.commit().version());
    }
    assertSame(durable, replayed, "LV14: the log");
    for (SimulatedClient client : clients) {
      assertSame(durable, java.util.Objects.requireNonNull(client.confirmed), "LV20: a window");
      assertThat(client.refused).as("LV29: refused").isSubsetOf(client.forbidden);
      for (String token : client.made) {
        assertThat(logged.getOrDefault(token, 0))
            .as("LV22, LV24: how often %s is in the log", token)
            .isEqualTo(client.forbidden.contains(token) ? 0 : 1);
      }
    }
  }

  /** The token of a batch, which its author wrote into a field of the root. */
  private static List<String> tokens(Operation operation, ClientId by) {
    return operation instanceof Operation.Set set
            && set.fields().get(by.value()) instanceof FieldValue.Text(String token)
        ? List.of(token)
        : List.of();
  }

  private static void assertSame(Forest expected, Forest actual, String what) {
    assertThat(actual.version()).as(what).isEqualTo(expected.version());
    assertThat(actual.root()).as(what).isEqualTo(expected.root());
    assertThat(actual.records()).as(what).containsExactlyInAnyOrderElementsOf(expected.records());
  }

  private void count(Event event) {
    happened.merge(event, 1, Integer::sum);
  }

  private void countIf(boolean condition, Event event) {
    if (condition) {
      count(event);
    }
  }
}
