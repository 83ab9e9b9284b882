package org.wayloom.collaboration;

import jakarta.websocket.Session;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.apache.tomcat.websocket.BackgroundProcess;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.SubProtocolCapable;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.WebSocketMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.adapter.NativeWebSocketSession;

/** Brings WebSockets of the container and {@link LiveConnection}s together. */
final class LiveSocketHandler implements WebSocketHandler, SubProtocolCapable {
  static final String SUBPROTOCOL = "wl.v1";

  /** How the container is told, for a connection, after how many milliseconds a message fails. */
  private static final String SEND_WITHIN = "org.apache.tomcat.websocket.BLOCKING_SEND_TIMEOUT";

  /** How it is told how long the other end may take to answer that the connection is closed. */
  private static final String CLOSE_WITHIN = "org.apache.tomcat.websocket.SESSION_CLOSE_TIMEOUT";

  /** How many seconds pass until the container looks again whose time for that answer is over. */
  private static final int LOOKS_EVERY = 1;

  private final LiveDocuments documents;
  private final Presences presences;
  private final Tickets tickets;
  private final LiveLimits limits;
  private final Clock clock;
  private final Semaphore welcomes;
  private final Map<String, Open> open = new ConcurrentHashMap<>();

  /** A connection and what has arrived of its current message. */
  private record Open(LiveConnection connection, StringBuilder partial) {}

  LiveSocketHandler(LiveDocuments documents, Tickets tickets, LiveLimits limits, Clock clock) {
    this.documents = documents;
    this.presences = new Presences(clock);
    this.tickets = tickets;
    this.limits = limits;
    this.clock = clock;
    this.welcomes = new Semaphore(limits.welcomesAtOnce());
  }

  @Override
  public List<String> getSubProtocols() {
    return List.of(SUBPROTOCOL);
  }

  @Override
  public void afterConnectionEstablished(WebSocketSession session) {
    limitWaiting(session);
    LiveConnection connection =
        new LiveConnection(
            documents,
            presences,
            tickets,
            limits,
            clock,
            welcomes,
            new SpringSocket(session),
            Thread::startVirtualThread);
    open.put(session.getId(), new Open(connection, new StringBuilder()));
    if (!SUBPROTOCOL.equals(session.getAcceptedProtocol())) {
      connection.unintelligible();
    }
  }

  /**
   * Closing waits for the message that is on its way. So the container has to give that up before
   * we do (LV42): a connection may be cut when such a message has just begun to wait. And the
   * container drops a connection that owes it an answer only when it looks, by itself every ten
   * seconds.
   */
  private void limitWaiting(WebSocketSession session) {
    tellContainer(session, SEND_WITHIN, limits.outboundWithin().dividedBy(2).toMillis());
    inContainer(session)
        .map(Session::getContainer)
        .filter(BackgroundProcess.class::isInstance)
        .map(BackgroundProcess.class::cast)
        .ifPresent(container -> container.setProcessPeriod(LOOKS_EVERY));
  }

  private static void tellContainer(WebSocketSession session, String what, long millis) {
    inContainer(session).ifPresent(container -> container.getUserProperties().put(what, millis));
  }

  private static Optional<Session> inContainer(WebSocketSession session) {
    return session instanceof NativeWebSocketSession wrapper
        ? Optional.ofNullable(wrapper.getNativeSession(Session.class))
        : Optional.empty();
  }

  @Override
  public void handleMessage(WebSocketSession session, WebSocketMessage<?> message) {
    Open one = open.get(session.getId());
    if (one == null) {
      return;
    }
    if (!(message instanceof TextMessage text)) {
      one.connection.unintelligible();
      return;
    }
    one.partial.append(text.getPayload());
    if (one.partial.length() > limits.frameBytes() || (text.isLast() && tooManyBytes(one))) {
      one.partial.setLength(0);
      one.connection.tooLarge();
    } else if (text.isLast()) {
      String whole = one.partial.toString();
      one.partial.setLength(0);
      one.connection.receive(whole);
    }
  }

  private boolean tooManyBytes(Open one) {
    return one.partial.toString().getBytes(StandardCharsets.UTF_8).length > limits.frameBytes();
  }

  /**
   * Messages come in parts, so that the limit on their size is ours, whatever the container's is.
   */
  @Override
  public boolean supportsPartialMessages() {
    return true;
  }

  @Override
  public void handleTransportError(WebSocketSession session, Throwable exception) {
    forget(session);
  }

  @Override
  public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
    forget(session);
  }

  private void forget(WebSocketSession session) {
    Open one = open.remove(session.getId());
    if (one != null) {
      one.connection.closed();
    }
  }

  /** Keeps time for all connections; to be called every second. */
  void tick() {
    open.values().forEach(one -> one.connection.tick());
  }

  /** Tells everybody where the others are; to be called every tenth of a second. */
  void beat() {
    presences.beat();
  }

  /** The container's session as an {@link Outbound.Socket}. */
  private record SpringSocket(WebSocketSession session) implements Outbound.Socket {
    @Override
    public void send(String text) throws IOException {
      session.sendMessage(new TextMessage(text));
    }

    @Override
    public void close(int code) {
      try {
        session.close(new CloseStatus(code));
      } catch (IOException e) {
        // It is closed, then.
        return;
      }
    }

    /** Whoever does not read will not read that the connection is closed. */
    @Override
    public void cut(int code) {
      try {
        tellContainer(session, CLOSE_WITHIN, 1);
      } catch (IllegalStateException e) {
        // It is closed, then.
        return;
      }
      close(code);
    }
  }
}
