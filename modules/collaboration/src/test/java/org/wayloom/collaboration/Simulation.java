package org.wayloom.collaboration;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;

/**
 * The server's core and several windows on one document, with a network that delays and loses, a
 * server that loses its power and is brought back from backups, everything decided by one seed. No
 * threads, no time: a failing seed fails again.
 */
final class Simulation {
  private static final int WINDOWS = 3;
  private static final int NAP = 80;

  private final Random random;
  private final Happenings happened;
  private final SimulatedServer server;
  private final List<SimulatedEditor> editors = new ArrayList<>();

  /** Connections that their window has given up and the server has not. */
  private final List<SimulatedConnection> halfOpen = new ArrayList<>();

  /** Connections that read nothing for so many turns. */
  private final Map<SimulatedConnection, Integer> naps = new HashMap<>();

  /** Batches whose authors knew them saved, and that a backup from before took away. */
  private final Set<String> takenBack = new HashSet<>();

  private boolean calm;

  Simulation(long seed, Mutant mutant, Happenings happened) {
    this.random = new Random(seed);
    this.happened = happened;
    this.server = new SimulatedServer(mutant, happened);
    List<String> ids = new ArrayList<>(List.of(SimulatedServer.MAP.value()));
    for (int i = 0; i < WINDOWS; i++) {
      SimulatedClient client = new SimulatedClient("tab" + i, mutant, SimulatedServer.MAP);
      editors.add(new SimulatedEditor(client, mutant, random, ids));
    }
  }

  void run(int steps) {
    for (int i = 0; i < steps; i++) {
      step();
    }
    settleDown();
    check();
  }

  private void step() {
    server.pass(Duration.ofMillis(200));
    SimulatedEditor editor = editors.get(random.nextInt(WINDOWS));
    SimulatedClient client = editor.client;
    int dice = random.nextInt(1000);
    if (client.connection == null && dice < 400) {
      client.connect(server::catchup);
    } else if (dice < 300) {
      editor.edit();
    } else if (dice < 340) {
      happened.countUndo(editor.undo(server::wrote));
    } else if (dice < 600) {
      deliverToServer(client);
    } else if (dice < 800) {
      deliverToWindow(client);
    } else if (dice < 920) {
      restartedIf(server.commit());
    } else if (dice < 945) {
      breakConnection(client);
    } else if (dice < 960) {
      fallAsleep(client);
    } else if (dice < 978) {
      SimulatedStore.Trouble[] all = SimulatedStore.Trouble.values();
      restartedIf(server.commit(all[random.nextInt(all.length)]));
    } else if (dice < 998) {
      purge();
    } else {
      bringBackABackup();
    }
  }

  private void purge() {
    Set<String> purged = server.purge(random);
    happened.countIf(!purged.isEmpty(), Happening.PURGED);
    happened.countIf(
        editors.stream()
            .flatMap(editor -> editor.client.pending.stream())
            .flatMap(batch -> batch.operations().stream())
            .anyMatch(operation -> purged.contains(operation.id())),
        Happening.PURGED_WHAT_AN_EDIT_WAITED_FOR);
  }

  /** The window notices at once; the server does now, or when the window is back. */
  private void breakConnection(SimulatedClient client) {
    SimulatedConnection connection = client.connection;
    if (connection == null) {
      return;
    }
    happened.count(Happening.CONNECTION_LOST);
    if (random.nextBoolean()) {
      lose(client);
    } else {
      client.disconnect();
      halfOpen.add(connection);
    }
  }

  private void lose(SimulatedClient client) {
    SimulatedConnection connection = client.connection;
    if (connection != null) {
      server.leave(connection);
      client.disconnect();
    }
  }

  private void restartedIf(boolean restarted) {
    if (restarted) {
      editors.forEach(editor -> lose(editor.client));
      halfOpen.clear();
      naps.clear();
    }
  }

  private void fallAsleep(SimulatedClient client) {
    if (client.connection != null) {
      naps.put(client.connection, NAP);
    }
  }

  /** Of this history line as it was some versions ago, or of one that is past. */
  private void bringBackABackup() {
    List<DocumentStore.LogEntry> log = server.log();
    int versions = Math.max(0, log.size() - random.nextInt(6));
    List<DocumentStore.LogEntry> backup = log.subList(0, versions);
    for (Map.Entry<Long, List<DocumentStore.LogEntry>> past : server.backups().entrySet()) {
      if (random.nextBoolean() && fits(past.getKey(), past.getValue())) {
        backup = past.getValue();
      }
    }
    Set<String> kept = LiveLaws.tokens(backup).keySet();
    for (SimulatedEditor editor : editors) {
      for (String token : editor.client.settled) {
        if (kept.contains(token)) {
          takenBack.remove(token);
        } else {
          takenBack.add(token);
        }
      }
    }
    server.bringBack(backup, random.nextLong());
    restartedIf(true);
  }

  /**
   * Whether every batch in a backup is known by the number that it has there to the window that
   * waits for its answer. A window on another line would send it again: that is beyond the protocol
   * (LV33), and only a second restore, from before the first, can bring it about.
   */
  private boolean fits(long line, List<DocumentStore.LogEntry> backup) {
    Set<String> logged = LiveLaws.tokens(backup).keySet();
    for (SimulatedEditor editor : editors) {
      Forest confirmed = editor.client.confirmed;
      boolean elsewhere = confirmed == null || confirmed.epoch() != line;
      for (SimulatedClient.Pending batch : editor.client.pending) {
        if (elsewhere && logged.contains(batch.token())) {
          return false;
        }
      }
    }
    return true;
  }

  private void deliverToServer(SimulatedClient client) {
    SimulatedConnection connection = client.connection;
    if (!halfOpen.isEmpty() && random.nextBoolean()) {
      connection = halfOpen.get(random.nextInt(halfOpen.size()));
    }
    if (connection == null || connection.toServer.isEmpty()) {
      return;
    }
    SimulatedConnection.Message message = connection.toServer.poll();
    int luck = calm ? 10 : random.nextInt(30);
    switch (message) {
      case SimulatedConnection.Message.SayHello hello -> server.join(connection, hello.hello());
      case SimulatedConnection.Message.Push push when luck == 29 ->
          happened.count(Happening.PUSH_LOST);
      case SimulatedConnection.Message.Push push -> {
        if (luck < 3) {
          happened.count(Happening.PUSH_DOUBLED);
          connection.toServer.addFirst(message);
        }
        server.push(connection, push.batch());
      }
    }
  }

  private void deliverToWindow(SimulatedClient client) {
    SimulatedConnection connection = client.connection;
    if (connection == null || connection.toClient.isEmpty() || sleeps(connection)) {
      return;
    }
    SimulatedConnection.Answer answer = connection.toClient.poll();
    happened.countAnswer(connection, answer);
    if (answer instanceof SimulatedConnection.Answer.Closed) {
      server.leave(connection);
    }
    client.hear(answer);
  }

  private boolean sleeps(SimulatedConnection connection) {
    Integer turns = connection.cut ? null : naps.get(connection);
    if (turns == null) {
      return false;
    }
    naps.put(connection, turns - 1);
    return turns > 0;
  }

  /** Everybody comes back, everything arrives. */
  private void settleDown() {
    calm = true;
    server.pass(Duration.ofMinutes(1));
    naps.clear();
    halfOpen.forEach(server::leave);
    halfOpen.clear();
    editors.forEach(editor -> lose(editor.client));
    for (int round = 0; round < 100; round++) {
      if (everythingArrives()) {
        return;
      }
    }
    throw new AssertionError("it never gets quiet: something is sent again for ever");
  }

  private boolean everythingArrives() {
    boolean quiet = true;
    for (SimulatedEditor editor : editors) {
      SimulatedClient client = editor.client;
      if (client.connection == null) {
        client.connect(server::catchup);
      }
      while (client.connection != null && !client.connection.toServer.isEmpty()) {
        deliverToServer(client);
        server.commit();
        for (SimulatedEditor other : editors) {
          hearAll(other.client);
        }
        quiet = false;
      }
      client.flush();
      quiet &= client.connection != null && client.pending.isEmpty();
    }
    return quiet;
  }

  private void hearAll(SimulatedClient client) {
    while (client.connection != null && !client.connection.toClient.isEmpty()) {
      deliverToWindow(client);
    }
  }

  private void check() {
    Forest durable = server.durable();
    LiveLaws.isATree(durable);
    LiveLaws.replayed(durable, server.log());
    Map<String, Integer> logged = LiveLaws.tokens(server.log());
    for (SimulatedEditor editor : editors) {
      SimulatedClient client = editor.client;
      LiveLaws.same(durable, Objects.requireNonNull(client.confirmed), "LV20: a window");
      LiveLaws.require(client.refused.equals(editor.forbidden), "LV29, LV36: each refusal is told");
      for (String token : editor.made) {
        boolean gone = editor.forbidden.contains(token) || takenBack.contains(token);
        if (logged.getOrDefault(token, 0) != (gone ? 0 : 1)) {
          throw new AssertionError(
              "LV22, LV24: %s is in the log %s times".formatted(token, logged.get(token)));
        }
      }
    }
  }
}
