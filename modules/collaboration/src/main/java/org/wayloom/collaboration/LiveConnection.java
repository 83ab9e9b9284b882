package org.wayloom.collaboration;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.wayloom.kernel.Actor;
import org.wayloom.kernel.Problem;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.ProblemType;

/**
 * The server's half of wl.v1 for one connection: hello, then pushes. Messages arrive one at a time;
 * answers come from the committer and go out through the {@link Outbound} queue.
 */
final class LiveConnection implements Subscriber {
  private static final int BUSY_RETRY_MILLIS = 2_000;

  private static final int WORDS_A_SECOND = 10;

  private final LiveDocuments documents;
  private final Presences presences;
  private final Tickets tickets;
  private final LiveLimits limits;
  private final Clock clock;
  private final Outbound outbound;
  private final Semaphore welcomes;
  private final Instant opened;
  private final RateLimit rate;
  private final RateLimit wordRate;
  private final Heartbeat heartbeat;

  /** Hears where the others are; told apart from that of a newer connection by its identity. */
  private final Consumer<String> listener;

  private final AtomicInteger inFlight = new AtomicInteger();
  private final AtomicBoolean resyncing = new AtomicBoolean();
  private final AtomicBoolean ended = new AtomicBoolean();

  /** Whether this connection holds one of the places of those whose welcome is being made. */
  private final AtomicBoolean awaitsWelcome = new AtomicBoolean();

  /** Guards {@link #told}, and that windows hear of its changes in their order. */
  private final Object telling = new Object();

  /** What the window was told that it may do; nothing before its welcome. */
  private @Nullable Rights told;

  private volatile Tickets.@Nullable Grant grant;
  private volatile @Nullable Hello hello;

  LiveConnection(
      LiveDocuments documents,
      Presences presences,
      Tickets tickets,
      LiveLimits limits,
      Clock clock,
      Semaphore welcomes,
      Outbound.Socket socket,
      Executor senders) {
    this.documents = documents;
    this.presences = presences;
    this.tickets = tickets;
    this.limits = limits;
    this.clock = clock;
    this.welcomes = welcomes;
    this.outbound = new Outbound(socket, limits, clock, senders);
    this.opened = clock.instant();
    this.heartbeat = new Heartbeat(limits, opened);
    this.rate = new RateLimit(limits.batchesPerSecond(), limits.batchBurst(), opened);
    this.wordRate = new RateLimit(WORDS_A_SECOND, WORDS_A_SECOND, opened);
    this.listener = outbound::sendIfQuiet;
  }

  /** Takes one message in. */
  void receive(String text) {
    if (ended.get()) {
      return;
    }
    heartbeat.heard(clock.instant());
    try {
      JsonReader message = JsonReader.of(text);
      String type = message.at("t").text();
      if (hello == null && !type.equals("hello")) {
        throw message.fault("The first message must be a hello.");
      }
      switch (type) {
        case "hello" -> greet(Hello.read(message));
        case "push" -> push(message);
        case "ping" -> outbound.send(Frames.pong(message.at("id").count()));
        case "pres" -> present(message.at("p"));
        case "pong" -> heartbeat.answered(message.at("id").count());
        default -> throw message.at("t").fault("There is no message \"" + type + "\".");
      }
    } catch (WireFault e) {
      end(CloseCode.BAD_FRAME, 0, e.problem(ProblemType.INVALID_REQUEST));
    } catch (ProblemException e) {
      end(closeCodeFor(e.problem()), BUSY_RETRY_MILLIS, e.problem());
    }
  }

  private static int closeCodeFor(Problem problem) {
    return problem.type() == ProblemType.NOT_FOUND ? CloseCode.NOT_FOUND : CloseCode.OVERLOAD;
  }

  /** LV30, LV31. */
  private void greet(Hello said) {
    if (said.schema() != Hello.SCHEMA) {
      end(CloseCode.CLIENT_TOO_OLD, 0, null);
      return;
    }
    Tickets.Grant given = grant;
    if (given == null) {
      given = said.ticket().flatMap(tickets::redeem).orElse(null);
      if (given == null) {
        end(CloseCode.UNAUTHENTICATED, 0, null);
        return;
      }
    }
    Hello before = hello;
    if (!given.document().equals(said.document())
        || (before != null && !before.client().equals(said.client()))
        || said.client().isReserved()) {
      end(CloseCode.NOT_FOUND, 0, null);
      return;
    }
    if (!awaitsWelcome.get() && !welcomes.tryAcquire()) {
      // Not all at the same moment again.
      int retry = ThreadLocalRandom.current().nextInt(BUSY_RETRY_MILLIS / 4, BUSY_RETRY_MILLIS);
      end(CloseCode.OVERLOAD, retry, null);
      return;
    }
    awaitsWelcome.set(true);
    grant = given;
    hello = said;
    resyncing.set(false);
    documents.join(given.workspace(), given.document(), this);
  }

  private void welcomeDone() {
    if (awaitsWelcome.getAndSet(false)) {
      welcomes.release();
    }
  }

  private void push(JsonReader message) {
    long seq = message.at("seq").count();
    if (resyncing.get()) {
      return;
    }
    if (!rate.take(clock.instant()) || inFlight.incrementAndGet() > limits.inFlight()) {
      end(CloseCode.RATE, BUSY_RETRY_MILLIS, null);
      return;
    }
    Tickets.Grant given = Objects.requireNonNull(grant);
    Rights rights = given.rights().ask();
    if (rights != Rights.EDIT) {
      // It keeps its number: the window has it still, and sends it when it may again (LV57).
      inFlight.decrementAndGet();
      tell(rights);
      return;
    }
    Batch batch = batch(seq, message, given.user());
    // Listening comes first, so that a reject goes out before the empty commit that it explains.
    var unused = batch.result().whenComplete((result, error) -> answer(seq, result, error));
    documents.submit(given.workspace(), given.document(), batch);
  }

  /**
   * What cannot be read as operations is refused like what may not be done: it keeps its number.
   */
  private Batch batch(long seq, JsonReader message, Actor user) {
    List<Operation> operations = List.of();
    Problem malformed = null;
    try {
      operations = Json.readOperations(message.at("ops"));
      if (operations.size() > limits.batchOps()) {
        malformed =
            Problem.of(
                ProblemType.TOO_LARGE,
                "A batch holds at most %d operations, this one has %d: send it in parts."
                    .formatted(limits.batchOps(), operations.size()));
      }
    } catch (WireFault e) {
      malformed = e.problem(ProblemType.INVALID_OPERATION);
    }
    return new Batch(client(), seq, operations, malformed, user, null, this);
  }

  private void answer(long seq, @Nullable PushResult result, @Nullable Throwable error) {
    inFlight.decrementAndGet();
    switch (result) {
      case PushResult.Accepted accepted -> {
        // Its commit, which goes out to all, is the answer (LV34).
      }
      case PushResult.Repeated repeated -> outbound.send(Frames.ack(seq, repeated.version()));
      case PushResult.Refused refused -> outbound.send(Frames.reject(seq, refused.problem()));
      case PushResult.OutOfOrder gap -> {
        if (!resyncing.getAndSet(true)) {
          outbound.send(Frames.resync("batch " + gap.expectedSeq() + " was expected, not " + seq));
        }
      }
      case null -> {
        Problem problem =
            error instanceof ProblemException refused
                ? refused.problem()
                : Problem.of(ProblemType.INTERNAL, "Not saved: something went wrong on our side.");
        end(CloseCode.OVERLOAD, Dismissal.NOT_SAVED.retryAfterMillis(), problem);
      }
    }
  }

  /** LV44: where this window is. Too many words are not taken in; the next ones say it again. */
  private void present(JsonReader said) {
    String words = said.object();
    if (RecordSize.utf8Length(words) > limits.presenceBytes()) {
      end(CloseCode.TOO_LARGE, 0, null);
    } else if (wordRate.take(clock.instant())) {
      presences.say(Objects.requireNonNull(grant).document(), client(), user(), words);
    }
  }

  @Override
  public ClientId client() {
    return Objects.requireNonNull(hello).client();
  }

  @Override
  public Actor user() {
    return Objects.requireNonNull(grant).user();
  }

  @Override
  public void welcome(Welcome welcome) {
    Hello said = Objects.requireNonNull(hello);
    Tickets.Grant given = Objects.requireNonNull(grant);
    synchronized (telling) {
      Rights rights = given.rights().ask();
      told = rights;
      outbound.sendLater(
          () -> {
            try {
              return WelcomeFrames.of(
                  documents.store(), given.workspace(), said, welcome, rights, limits);
            } finally {
              welcomeDone();
            }
          });
    }
    if (!ended.get()) {
      presences.join(given.document(), said.client(), listener);
      if (ended.get()) {
        // It ended in that moment, and nobody would take it off the list.
        presences.leave(given.document(), said.client(), listener);
      }
    }
  }

  @Override
  public void committed(SharedCommits commits) {
    commits.frames().forEach(outbound::send);
  }

  @Override
  public void dismissed(Dismissal why) {
    end(why.closeCode(), why.retryAfterMillis(), null);
  }

  private void end(int code, int retryAfterMillis, @Nullable Problem problem) {
    if (!ended.getAndSet(true)) {
      outbound.send(Frames.bye(code, retryAfterMillis, problem));
      outbound.close(code);
      leave();
    }
  }

  /** The network's end is gone. */
  void closed() {
    ended.set(true);
    outbound.cut(CloseCode.NORMAL);
    leave();
  }

  private void leave() {
    welcomeDone();
    Tickets.Grant given = grant;
    Hello said = hello;
    if (given != null && said != null) {
      presences.leave(given.document(), said.client(), listener);
      documents.leave(given.document(), this);
    }
  }

  /** A frame was larger than allowed. */
  void tooLarge() {
    end(CloseCode.TOO_LARGE, 0, null);
  }

  /** Not a text message, or not our subprotocol. */
  void unintelligible() {
    end(CloseCode.BAD_FRAME, 0, null);
  }

  /** Called every second or so: hello in time, rights, a ping every beat, what is sent is read. */
  void tick() {
    Instant now = clock.instant();
    outbound.checkPace();
    if (hello == null && opened.plus(limits.helloWithin()).isBefore(now)) {
      end(CloseCode.HELLO_TIMEOUT, 0, null);
      return;
    }
    Tickets.Grant given = grant;
    if (given != null) {
      tell(given.rights().ask());
    }
    switch (heartbeat.look(now, outbound.queued())) {
      case SILENT -> {
        outbound.cut(CloseCode.NORMAL);
        closed();
      }
      case SLOW -> {
        outbound.cut(CloseCode.OVERLOAD);
        closed();
      }
      case PING -> ping(now);
      case FINE -> {
        // Nothing is to be done.
      }
    }
  }

  /** LV57: what has become of the rights of a window that was welcomed. */
  private void tell(Rights now) {
    if (now == Rights.NONE) {
      end(CloseCode.FORBIDDEN, 0, null);
      return;
    }
    synchronized (telling) {
      if (told != null && told != now) {
        told = now;
        outbound.send(Frames.perm(now));
      }
    }
  }

  private void ping(Instant now) {
    long ping = heartbeat.ping(now, outbound.queued());
    outbound.sendLater(
        () -> {
          heartbeat.goesOut(ping, clock.instant());
          return List.of(Frames.ping(ping));
        });
  }
}
