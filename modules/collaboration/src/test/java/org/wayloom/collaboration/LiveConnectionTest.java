package org.wayloom.collaboration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wayloom.kernel.Actor;
import org.wayloom.kernel.DocumentId;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.testing.HandClock;

/** One connection with its limits, beats and ends, on time that the test moves. */
class LiveConnectionTest {
  private static final WorkspaceId ACME = new WorkspaceId("acme");
  private static final DocumentId MAP = new DocumentId("m");
  private static final LiveLimits LIMITS = LiveLimits.STANDARD;
  private static final String MINE =
      """
      {"t":"push","seq":1,"ops":[{"o":"set","id":"m","f":{"title":"Mine"}}]}
      """;

  private final HandClock clock = HandClock.at("2026-03-01T12:00:00Z");
  private final Tickets tickets = new Tickets(clock);
  private final Presences presences = new Presences(clock);
  private Rights rights = Rights.EDIT;
  private final LiveDocuments documents =
      new LiveDocuments(
          new MemoryDocumentStore(),
          new BatchRules(LIMITS, Map.of()),
          LIMITS,
          new Clocks(clock, clock),
          Runnable::run);

  @BeforeEach
  void create() {
    documents.create(ACME, MAP, new DocumentKind("map"), Actor.LOCAL);
  }

  /** The network's end: takes messages in, or waits for ever with the first. */
  private static final class Wire implements Outbound.Socket {
    final LinkedBlockingQueue<String> sent = new LinkedBlockingQueue<>();
    final CompletableFuture<Integer> closed = new CompletableFuture<>();
    final CountDownLatch begun = new CountDownLatch(1);
    final CountDownLatch reads = new CountDownLatch(1);
    final boolean slow;

    Wire(boolean slow) {
      this.slow = slow;
    }

    @Override
    public void send(String text) throws IOException {
      begun.countDown();
      if (slow) {
        try {
          reads.await();
        } catch (InterruptedException e) {
          throw new IOException(e);
        }
      }
      sent.add(text);
    }

    @Override
    public void close(int code) {
      closed.complete(code);
      reads.countDown();
    }

    @Override
    public void cut(int code) {
      close(code);
    }

    String next() throws InterruptedException {
      String text = sent.poll(10, TimeUnit.SECONDS);
      return text == null ? "nothing" : text;
    }

    int closeCode() throws Exception {
      return closed.get(10, TimeUnit.SECONDS);
    }
  }

  private LiveConnection open(Wire wire) {
    return open(wire, new Semaphore(100));
  }

  private LiveConnection open(Wire wire, Semaphore welcomes) {
    return new LiveConnection(
        documents,
        presences,
        tickets,
        LIMITS,
        clock,
        welcomes,
        wire,
        wire.slow ? Thread::startVirtualThread : Runnable::run);
  }

  private LiveConnection greet(Wire wire, String client) {
    LiveConnection connection = open(wire);
    connection.receive(hello(client, Hello.SCHEMA));
    documents.committer().flush();
    return connection;
  }

  private String hello(String client, int schema) {
    return hello(client, schema, Actor.LOCAL);
  }

  private String hello(String client, int schema, Actor user) {
    return """
    {"t":"hello","clientId":"%s","mapId":"m","schema":%d,"ticket":"%s"}
    """
        .formatted(client, schema, tickets.issue(ACME, MAP, user, () -> rights));
  }

  @Test
  @DisplayName("LV17: a window that purges is refused, and what it wanted to purge stays")
  void refusesAPurge() throws Exception {
    documents.submit(
        ACME,
        MAP,
        Batch.of(
            new ClientId("other"),
            1,
            List.of(
                new Operation.Create(
                    "c1", "card", new Place("m", "a0"), Map.of("deleted", FieldValue.flag(true)))),
            Actor.LOCAL));
    Wire wire = new Wire(false);
    LiveConnection connection = greet(wire, "tab1");
    wire.next();
    connection.receive(
        """
        {"t":"push","seq":1,"ops":[{"o":"purge","id":"c1"}]}
        """);
    documents.committer().flush();
    assertThat(wire.next()).contains("\"t\":\"reject\"").contains("Only the server purges");
    assertThat(documents.read(ACME, MAP).find("c1")).isPresent();
  }

  @Test
  @DisplayName("LV30, LV41: without a hello for 10 s the connection ends with 4408")
  void endsWithoutAHello() throws Exception {
    Wire wire = new Wire(false);
    LiveConnection connection = open(wire);
    clock.pass(Duration.ofSeconds(10));
    connection.tick();
    assertThat(wire.closed).isNotDone();
    clock.pass(Duration.ofMillis(1));
    connection.tick();
    assertThat(wire.closeCode()).isEqualTo(CloseCode.HELLO_TIMEOUT);
  }

  @Test
  @DisplayName("LV30: a ticket is void after 60 s")
  void aTicketIsVoidAfterAMinute() throws Exception {
    Wire wire = new Wire(false);
    String late = hello("tab1", Hello.SCHEMA);
    clock.pass(Duration.ofSeconds(60));
    open(wire).receive(late);
    assertThat(wire.closeCode()).isEqualTo(CloseCode.UNAUTHENTICATED);
  }

  @Test
  @DisplayName("LV41, LV45: a page of another schema, older or newer, is told to reload with 4426")
  void turnsAPageOfAnotherSchemaAway() throws Exception {
    for (int schema : new int[] {Hello.SCHEMA - 1, Hello.SCHEMA + 1}) {
      Wire wire = new Wire(false);
      open(wire).receive(hello("tab1", schema));
      assertThat(wire.next()).isEqualTo("{\"t\":\"bye\",\"code\":4426,\"retryAfterMs\":0}");
      assertThat(wire.closeCode()).isEqualTo(CloseCode.CLIENT_TOO_OLD);
    }
  }

  @Test
  @DisplayName("LV36, LV45: an operation that the server does not know is refused, and told")
  void refusesAnOperationItDoesNotKnow() throws Exception {
    Wire wire = new Wire(false);
    LiveConnection connection = greet(wire, "tab1");
    wire.next();
    connection.receive(
        """
        {"t":"push","seq":1,"ops":[{"o":"merge","id":"m","into":"x"}]}
        """);
    documents.committer().flush();
    assertThat(wire.next())
        .contains("\"t\":\"reject\"")
        .contains("An operation is create, set or move, not \\\"merge\\\".");
  }

  @Test
  @DisplayName("LV41: a server that stops says so and when to come back, with 1012")
  void saysGoodbyeBeforeARestart() throws Exception {
    Wire wire = new Wire(false);
    greet(wire, "tab1");
    assertThat(wire.next()).contains("welcome");
    documents.beginClose();
    assertThat(wire.next()).isEqualTo("{\"t\":\"bye\",\"code\":1012,\"retryAfterMs\":1000}");
    assertThat(wire.closeCode()).isEqualTo(CloseCode.RESTART);
  }

  @Test
  @DisplayName("LV39: pings every 15 s, and takes two silent beats for the end")
  void pingsAndNoticesSilence() throws Exception {
    Wire wire = new Wire(false);
    LiveConnection connection = greet(wire, "tab1");
    assertThat(wire.next()).contains("welcome");
    clock.pass(Duration.ofMillis(15_001));
    connection.tick();
    assertThat(wire.next()).isEqualTo("{\"t\":\"ping\",\"id\":1}");
    connection.receive("{\"t\":\"pong\",\"id\":1}");
    clock.pass(Duration.ofSeconds(30));
    connection.tick();
    assertThat(wire.closed).isNotDone();
    clock.pass(Duration.ofMillis(1));
    connection.tick();
    assertThat(wire.closeCode()).isEqualTo(CloseCode.NORMAL);
  }

  @Test
  @DisplayName(
      "LV39, LV42: whoever is sent something is pinged after 2 s, and not before it answers")
  void pingsWhoIsSentSomething() throws Exception {
    Wire wire = new Wire(false);
    LiveConnection connection = greet(wire, "tab1");
    assertThat(wire.next()).contains("welcome");
    passAndTick(connection, 1_999);
    assertThat(wire.sent).isEmpty();
    passAndTick(connection, 1);
    assertThat(wire.next()).isEqualTo("{\"t\":\"ping\",\"id\":1}");
    write(1);
    assertThat(wire.next()).contains("commit");
    passAndTick(connection, 4_999);
    assertThat(wire.sent).isEmpty();
    connection.receive("{\"t\":\"pong\",\"id\":1}");
    passAndTick(connection, 1);
    assertThat(wire.next()).isEqualTo("{\"t\":\"ping\",\"id\":2}");
    connection.receive("{\"t\":\"pong\",\"id\":2}");
    passAndTick(connection, 14_000);
    assertThat(wire.sent).isEmpty();
  }

  @Test
  @DisplayName("LV42: whoever is there and does not read is cut off with 1013 within 10 s")
  void cutsOffWhoDoesNotReadWhatTheBuffersTake() throws Exception {
    Wire wire = new Wire(false);
    LiveConnection connection = greet(wire, "tab1");
    for (int second = 1; second <= 7; second++) {
      assertThat(wire.closed).isNotDone();
      // It says something now and then, and answers no ping but one from long ago.
      connection.receive("{\"t\":\"pong\",\"id\":0}");
      passAndTick(connection, 1_000);
    }
    assertThat(wire.closeCode()).isEqualTo(CloseCode.OVERLOAD);
  }

  @Test
  @DisplayName("LV42: to be idle and silent is no slow reading, and is taken for the end by LV39")
  void isNotSlowWhereNothingIsToBeRead() throws Exception {
    Wire wire = new Wire(false);
    LiveConnection connection = greet(wire, "tab1");
    passAndTick(connection, 2_001);
    connection.receive("{\"t\":\"pong\",\"id\":1}");
    passAndTick(connection, 15_001);
    passAndTick(connection, 14_999);
    assertThat(wire.closed).isNotDone();
    passAndTick(connection, 1);
    assertThat(wire.closeCode()).isEqualTo(CloseCode.NORMAL);
  }

  private void passAndTick(LiveConnection connection, int millis) {
    clock.pass(Duration.ofMillis(millis));
    connection.tick();
  }

  private void write(long seq) {
    List<Operation> operations =
        List.of(new Operation.Set("m", Map.of("text", FieldValue.text("x"))));
    documents.submit(ACME, MAP, Batch.of(new ClientId("writer"), seq, operations, Actor.LOCAL));
    documents.committer().flush();
  }

  @Test
  @DisplayName("LV42: whoever takes nothing for 10 s is cut off with 1013")
  void cutsOffWhoReadsNothing() throws Exception {
    Wire wire = new Wire(true);
    LiveConnection connection = greet(wire, "tab1");
    assertThat(wire.begun.await(10, TimeUnit.SECONDS)).isTrue();
    clock.pass(Duration.ofSeconds(10));
    connection.tick();
    assertThat(wire.closed).isNotDone();
    clock.pass(Duration.ofMillis(1));
    connection.tick();
    assertThat(wire.closeCode()).isEqualTo(CloseCode.OVERLOAD);
  }

  @Test
  @DisplayName(
      "LV42: whoever lets more than 1 MB wait is cut off with 1013, and nobody waits for it")
  void cutsOffWhoReadsTooSlowly() throws Exception {
    Wire slow = new Wire(true);
    Wire quick = new Wire(false);
    greet(slow, "tab1");
    greet(quick, "tab2");
    assertThat(quick.next()).contains("welcome");
    String text = "x".repeat(16_000);
    for (int i = 1; i <= 70; i++) {
      documents.submit(
          ACME,
          MAP,
          Batch.of(
              new ClientId("writer"),
              i,
              List.of(new Operation.Set("m", Map.of("text", FieldValue.text(text)))),
              Actor.LOCAL));
      documents.committer().flush();
      assertThat(quick.next()).startsWith("{\"t\":\"commit\"");
    }
    assertThat(slow.closeCode()).isEqualTo(CloseCode.OVERLOAD);
    assertThat(quick.closed).isNotDone();
  }

  @Test
  @DisplayName("LV56: 20 windows of one user, the next one is told to close one")
  void letsTwentyWindowsOfAUserIn() throws Exception {
    Actor anna = new Actor("anna", "Anna");
    for (int i = 1; i <= 20; i++) {
      assertThat(greetedAs(anna, "tab" + i).next()).contains("welcome");
    }
    Wire tooMany = greetedAs(anna, "tab21");
    assertThat(tooMany.next())
        .contains("You have 20 windows open on this document, which is as many as may be");
    assertThat(tooMany.closeCode()).isEqualTo(CloseCode.OVERLOAD);
    assertThat(greetedAs(new Actor("babak", "Babak"), "tab22").next()).contains("welcome");
  }

  @Test
  @DisplayName("LV56: without accounts everybody is one user, and 200 windows are let in")
  void letsTwoHundredWindowsInWithoutAccounts() throws Exception {
    for (int i = 1; i <= 200; i++) {
      assertThat(greetedAs(Actor.LOCAL, "tab" + i).next()).contains("welcome");
    }
    assertThat(greetedAs(Actor.LOCAL, "tab201").next())
        .contains("200 windows are open on this document, which is as many as may be");
  }

  private Wire greetedAs(Actor user, String client) {
    Wire wire = new Wire(false);
    open(wire).receive(hello(client, Hello.SCHEMA, user));
    documents.committer().flush();
    return wire;
  }

  @Test
  @DisplayName("LV57: the welcome says what the window may do")
  void saysWhatTheWindowMayDo() throws Exception {
    Wire editor = new Wire(false);
    greet(editor, "tab1");
    assertThat(editor.next()).contains("\"caps\":[\"read\",\"edit\"]");
    rights = Rights.READ;
    Wire reader = new Wire(false);
    greet(reader, "tab2");
    assertThat(reader.next()).contains("\"caps\":[\"read\"]");
  }

  @Test
  @DisplayName(
      "LV57: a window hears within a beat that its rights have changed, once for each time")
  void tellsOfChangedRights() throws Exception {
    Wire wire = new Wire(false);
    LiveConnection connection = greet(wire, "tab1");
    assertThat(wire.next()).contains("welcome");
    rights = Rights.READ;
    connection.tick();
    connection.tick();
    assertThat(wire.next()).isEqualTo("{\"t\":\"perm\",\"caps\":[\"read\"]}");
    assertThat(wire.sent).isEmpty();
    rights = Rights.EDIT;
    connection.tick();
    assertThat(wire.next()).isEqualTo("{\"t\":\"perm\",\"caps\":[\"read\",\"edit\"]}");
  }

  @Test
  @DisplayName("LV57: what a window pushes that may not edit keeps its number until it may again")
  void looksAtNoPushOfWhoMayNotEdit() throws Exception {
    Wire wire = new Wire(false);
    LiveConnection connection = greet(wire, "tab1");
    assertThat(wire.next()).contains("welcome");
    rights = Rights.READ;
    connection.receive(MINE);
    documents.committer().flush();
    assertThat(wire.next()).as("it is told at once").contains("perm");
    assertThat(documents.read(ACME, MAP).version()).isZero();

    rights = Rights.EDIT;
    connection.tick();
    assertThat(wire.next()).contains("perm");
    connection.receive(hello("tab1", Hello.SCHEMA));
    documents.committer().flush();
    assertThat(wire.next()).contains("\"lastSeq\":0");
    connection.receive(MINE);
    documents.committer().flush();
    assertThat(wire.next()).contains("commit").contains("Mine");
    assertThat(documents.read(ACME, MAP).version()).isOne();
  }

  @Test
  @DisplayName(
      "LV57, LV41: whoever may not even read any more is out with 4403, and pushes nothing")
  void shutsOutWhoMayNotRead() throws Exception {
    Wire looking = new Wire(false);
    LiveConnection looker = greet(looking, "tab1");
    Wire pushing = new Wire(false);
    LiveConnection pusher = greet(pushing, "tab2");
    rights = Rights.NONE;
    pusher.receive(MINE);
    documents.committer().flush();
    assertThat(pushing.closeCode()).isEqualTo(CloseCode.FORBIDDEN);
    assertThat(looking.closed).isNotDone();
    looker.tick();
    assertThat(looking.closeCode()).isEqualTo(CloseCode.FORBIDDEN);
    assertThat(documents.read(ACME, MAP).version()).isZero();
  }

  @Test
  @DisplayName("LV41: who finds all places of welcomes taken is told when to try again, with 1013")
  void tellsWhenToTryAgain() throws Exception {
    Semaphore places = new Semaphore(1);
    open(new Wire(false), places).receive(hello("tab1", Hello.SCHEMA));
    Wire second = new Wire(false);
    open(second, places).receive(hello("tab2", Hello.SCHEMA));
    assertThat(second.next()).matches(".\"t\":\"bye\",\"code\":1013,\"retryAfterMs\":\\d{3,4}.");
    assertThat(second.closeCode()).isEqualTo(CloseCode.OVERLOAD);

    documents.committer().flush();
    Wire again = new Wire(false);
    open(again, places).receive(hello("tab2", Hello.SCHEMA));
    documents.committer().flush();
    assertThat(again.next()).as("the first was welcomed meanwhile").contains("welcome");
  }

  @Test
  @DisplayName("LV44: ten words a second are taken in; what is more is not")
  void takesTenWordsASecond() throws Exception {
    Wire wire = new Wire(false);
    LiveConnection connection = greet(wire, "tab1");
    assertThat(wire.next()).contains("welcome");
    for (int i = 1; i <= 12; i++) {
      connection.receive("{\"t\":\"pres\",\"p\":{\"n\":" + i + "}}");
    }
    presences.beat();
    assertThat(wire.next()).contains("\"p\":{\"n\":10}");
    clock.pass(Duration.ofMillis(100));
    connection.receive("{\"t\":\"pres\",\"p\":{\"n\":13}}");
    presences.beat();
    assertThat(wire.next()).contains("\"p\":{\"n\":13}");
  }

  @Test
  @DisplayName("LV44: words of more than 1 KB close with 4413")
  void refusesLongWords() throws Exception {
    Wire wire = new Wire(false);
    LiveConnection connection = greet(wire, "tab1");
    connection.receive("{\"t\":\"pres\",\"p\":{\"n\":\"" + "x".repeat(1_024) + "\"}}");
    assertThat(wire.closeCode()).isEqualTo(CloseCode.TOO_LARGE);
  }

  @Test
  @DisplayName("LV44: under load, words are dropped before anything else")
  void dropsWordsFirst() throws Exception {
    Wire slow = new Wire(true);
    LiveConnection connection = greet(slow, "tab1");
    List<Operation> large =
        List.of(new Operation.Set("m", Map.of("text", FieldValue.text("x".repeat(16_000)))));
    for (int i = 1; i <= 6; i++) {
      documents.submit(ACME, MAP, Batch.of(new ClientId("writer"), i, large, Actor.LOCAL));
    }
    documents.committer().flush();
    documents.submit(ACME, MAP, Batch.of(new ClientId("writer"), 7, large, Actor.LOCAL));
    documents.committer().flush();
    connection.receive("{\"t\":\"pres\",\"p\":{}}");
    presences.beat();
    slow.reads.countDown();
    List<String> heard = new ArrayList<>(List.of(slow.next(), slow.next(), slow.next()));
    assertThat(heard.get(0)).contains("welcome");
    assertThat(heard.subList(1, 3)).allMatch(text -> text.startsWith("{\"t\":\"commit\""));
    assertThat(slow.sent).isEmpty();
  }
}
