package org.wayloom.collaboration;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What waits to go out over one connection, and the virtual thread that sends it. Adding never
 * waits: whoever reads too slowly is cut off with 1013 and comes back when it can (LV42).
 */
final class Outbound {
  private static final Logger LOG = LoggerFactory.getLogger(Outbound.class);

  private final Socket socket;
  private final LiveLimits limits;
  private final Clock clock;
  private final Executor senders;

  private final Deque<Item> waiting = new ArrayDeque<>();
  private long waitingBytes;
  private long queued;
  private boolean sending;
  private boolean closed;
  private @Nullable Instant sendingSince;

  /** The network's end of a connection. */
  interface Socket {
    void send(String text) throws IOException;

    /** Closes at once; further calls do nothing. */
    void close(int code);

    /** Closes as well, and does not wait for the other end to say that it has heard of that. */
    void cut(int code);
  }

  private sealed interface Item {
    record Text(String text, int bytes) implements Item {}

    /** Frames that are made when their turn comes, so that nobody else waits for the making. */
    record Rendered(Supplier<List<String>> frames) implements Item {}

    record Close(int code) implements Item {}
  }

  /**
   * @param senders run the sending, each on a thread that may wait for the network
   */
  Outbound(Socket socket, LiveLimits limits, Clock clock, Executor senders) {
    this.socket = socket;
    this.limits = limits;
    this.clock = clock;
    this.senders = senders;
  }

  void send(String text) {
    add(new Item.Text(text, RecordSize.utf8Length(text)));
  }

  /** Sends what is worth nothing later, unless something waits already. */
  void sendIfQuiet(String text) {
    synchronized (this) {
      if (waitingBytes > limits.outboundBytes() / 16) {
        return;
      }
    }
    send(text);
  }

  void sendLater(Supplier<List<String>> frames) {
    add(new Item.Rendered(frames));
  }

  /** Closes after what waits has gone out. */
  void close(int code) {
    add(new Item.Close(code));
  }

  /** Closes without sending what waits. */
  void cut(int code) {
    synchronized (this) {
      if (closed) {
        return;
      }
      closed = true;
      waiting.clear();
    }
    // Closing may wait for the network, and callers may hold locks.
    Thread.startVirtualThread(() -> socket.cut(code));
  }

  /** How many messages were handed over so far. */
  synchronized long queued() {
    return queued;
  }

  /** Cuts the connection off when one message takes too long. */
  void checkPace() {
    Instant since;
    synchronized (this) {
      since = sendingSince;
    }
    if (since != null && since.plus(limits.outboundWithin()).isBefore(clock.instant())) {
      cut(CloseCode.OVERLOAD);
    }
  }

  private void add(Item item) {
    synchronized (this) {
      if (closed) {
        return;
      }
      queued++;
      waitingBytes += item instanceof Item.Text text ? text.bytes : 0;
      if (waitingBytes <= limits.outboundBytes()) {
        waiting.add(item);
        if (!sending) {
          sending = true;
          senders.execute(this::drain);
        }
        return;
      }
    }
    cut(CloseCode.OVERLOAD);
  }

  private void drain() {
    while (true) {
      Item item;
      synchronized (this) {
        item = waiting.poll();
        sendingSince = item == null ? null : clock.instant();
        if (item == null) {
          sending = false;
          return;
        }
        waitingBytes -= item instanceof Item.Text text ? text.bytes : 0;
      }
      try {
        write(item);
      } catch (IOException | IllegalStateException e) {
        LOG.debug("a connection broke", e);
        cut(CloseCode.NORMAL);
      } catch (RuntimeException e) {
        LOG.error("a message could not be made", e);
        cut(CloseCode.SERVER_ERROR);
      }
    }
  }

  private void write(Item item) throws IOException {
    switch (item) {
      case Item.Text text -> socket.send(text.text);
      case Item.Rendered rendered -> {
        for (String frame : rendered.frames.get()) {
          synchronized (this) {
            sendingSince = clock.instant();
          }
          socket.send(frame);
        }
      }
      case Item.Close close -> {
        synchronized (this) {
          closed = true;
          waiting.clear();
        }
        socket.close(close.code);
      }
    }
  }
}
