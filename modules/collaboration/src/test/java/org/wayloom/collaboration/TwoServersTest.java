package org.wayloom.collaboration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wayloom.kernel.Actor;
import org.wayloom.kernel.DocumentId;
import org.wayloom.kernel.Problem;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.sql.Database;
import org.wayloom.testing.HandClock;
import org.wayloom.testing.PostgresServer;

/**
 * LV25 on PostgreSQL: two servers, each with connections of its own, both believe that they own a
 * document. Whoever is second to write a version gives up and reads anew; nothing is lost.
 */
class TwoServersTest {
  private static final WorkspaceId ACME = new WorkspaceId("acme");
  private static final DocumentKind KIND = new DocumentKind("map");
  private static final int ROUNDS = Integer.getInteger("wayloom.twoServers", 60);
  private static final int CLIENTS = 6;
  private static final Duration KEPT = Duration.ofDays(30);

  private static @Nullable PostgresServer postgres;

  private final HandClock clock = HandClock.at("2026-03-01T12:00:00Z");
  private final DocumentId map = DocumentId.create();
  private final Random random = new Random(3);

  /** The last number of each client that was answered for, and the first that nobody has. */
  private final Map<ClientId, Long> acked = new HashMap<>();

  @BeforeAll
  static void start() {
    Optional<PostgresServer> started = PostgresServer.startIfInstalled();
    Assumptions.assumeTrue(started.isPresent(), "PostgreSQL is not installed on this machine");
    postgres = started.orElseThrow();
  }

  @AfterAll
  static void stop() {
    if (postgres != null) {
      postgres.close();
    }
  }

  private static Database open() {
    PostgresServer running = java.util.Objects.requireNonNull(postgres);
    return Database.postgresql(running.jdbcUrl(), running.user(), running.password());
  }

  /** Everything may be written into it. */
  private record AnyMap() implements DocumentRules {
    @Override
    public DocumentKind kind() {
      return KIND;
    }

    @Override
    public Optional<Problem> refuses(Operation operation, DocumentState before) {
      return Optional.empty();
    }
  }

  private LiveDocuments server(Database database) {
    return new LiveDocuments(
        new SqlDocumentStore(database),
        new BatchRules(LiveLimits.STANDARD, Map.of(KIND, List.of(new AnyMap()))),
        LiveLimits.STANDARD,
        new Clocks(clock, clock),
        Runnable::run);
  }

  @Test
  @DisplayName("LV25: with two owners of a document nothing acknowledged is lost or doubled")
  void twoOwnersLoseNothing() {
    try (Database first = open();
        Database second = open()) {
      first.migrate("collaboration");
      List<LiveDocuments> servers = List.of(server(first), server(second));
      servers.getFirst().create(ACME, map, KIND, Actor.LOCAL);
      int refused = 0;
      for (int round = 0; round < ROUNDS; round++) {
        refused += round(servers);
      }
      // The fence was met, or the test has shown nothing.
      assertThat(refused).isGreaterThan(ROUNDS / 10);
      check(new SqlDocumentStore(first));
    }
  }

  @Test
  @DisplayName("LV18, LV25: what two servers purge at once is purged once")
  void twoServersPurgeOnce() {
    try (Database first = open();
        Database second = open()) {
      first.migrate("collaboration");
      List<LiveDocuments> servers = List.of(server(first), server(second));
      servers.forEach(one -> Thread.ofPlatform().daemon().start(one.committer()::run));
      servers.getFirst().create(ACME, map, KIND, Actor.LOCAL);
      for (int round = 0; round < ROUNDS; round++) {
        String id = "r" + round;
        List<Operation> deleted =
            List.of(
                new Operation.Create(
                    id,
                    "card",
                    new Place(map.value(), "a0"),
                    Map.of("deleted", FieldValue.flag(true))));
        servers.get(round % 2).write(ACME, map, deleted, Actor.LOCAL);
        clock.pass(Duration.ofDays(31));
        List<Thread> collectors =
            servers.stream()
                .map(one -> new TrashCollector(one, () -> List.of(ACME), KEPT, clock))
                .map(one -> Thread.ofPlatform().start(one::collect))
                .toList();
        collectors.forEach(TwoServersTest::join);
      }
      servers.forEach(one -> one.committer().stop());
      DocumentStore store = new SqlDocumentStore(first);
      List<Operation> purges =
          store.commits(ACME, map, 0, Integer.MAX_VALUE).stream()
              .flatMap(commit -> commit.operations().stream())
              .filter(Operation.Purge.class::isInstance)
              .toList();
      assertThat(purges).hasSize(ROUNDS).doesNotHaveDuplicates();
      assertThat(store.load(ACME, map).orElseThrow().records()).isEmpty();
    }
  }

  /** Clients write to whichever server they reach; both bring to disk what they have, at once. */
  private int round(List<LiveDocuments> servers) {
    Map<ClientId, CompletableFuture<PushResult>> results = new HashMap<>();
    for (int i = 0; i < CLIENTS; i++) {
      if (random.nextBoolean()) {
        ClientId client = new ClientId("c" + i);
        long seq = acked.getOrDefault(client, 0L) + 1;
        LiveDocuments server = servers.get(random.nextInt(servers.size()));
        results.put(client, server.submit(ACME, map, batch(client, seq)));
      }
    }
    List<Thread> flushes =
        servers.stream().map(one -> Thread.ofPlatform().start(one.committer()::flush)).toList();
    flushes.forEach(TwoServersTest::join);
    List<ClientId> refused = new ArrayList<>();
    results.forEach(
        (client, result) -> {
          if (result.isCompletedExceptionally()) {
            refused.add(client);
          } else if (!(result.join() instanceof PushResult.OutOfOrder)) {
            acked.merge(client, 1L, Long::sum);
          }
        });
    return refused.size();
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private Batch batch(ClientId client, long seq) {
    Operation token =
        new Operation.Set(map.value(), Map.of(client.value(), FieldValue.number(seq)));
    return Batch.of(client, seq, List.of(token), Actor.LOCAL);
  }

  private void check(DocumentStore store) {
    List<Commit> log = store.commits(ACME, map, 0, Integer.MAX_VALUE);
    Map<ClientId, Long> last = new HashMap<>();
    for (int i = 0; i < log.size(); i++) {
      Commit commit = log.get(i);
      assertThat(commit.version()).isEqualTo(i + 1);
      long expected = last.merge(commit.client(), 1L, Long::sum);
      assertThat(commit.seq()).isEqualTo(expected);
      assertThat(commit.operations()).isEqualTo(batch(commit.client(), expected).operations());
    }
    acked.forEach(
        (client, seq) -> assertThat(last).as("the edits of %s", client).containsKey(client));
    acked.forEach((client, seq) -> assertThat(last.get(client)).isGreaterThanOrEqualTo(seq));
    assertThat(store.load(ACME, map).orElseThrow().version()).isEqualTo(log.size());
  }
}
