package org.wayloom.collaboration;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether the other end of a connection is there, and whether it reads what it is sent (LV39,
 * LV42).
 *
 * <p>The buffers of the machines on the way take megabytes before a sender has to wait, so a reader
 * that has gone to sleep looks for a long time like one that reads. What is certain is an answer:
 * whoever answers a ping has read all that went out before it. So whoever is sent something is
 * pinged every two seconds, and is too slow when one of these pings stays without an answer.
 */
final class Heartbeat {
  static final Duration WHILE_SENDING = Duration.ofSeconds(2);

  /**
   * For what comes before and after the wait: being looked at once a second, twice, and closing.
   */
  static final Duration LOOKING = Duration.ofSeconds(3);

  private final Duration beat;
  private final Duration readsWithin;
  private Instant heard;
  private Instant lastPing;
  private long pings;
  private long sentByLastPing;

  /** Whether all that was queued before the last ping is known to be read. */
  private boolean allRead = true;

  /** When the ping went out whose answer will tell that; null before. */
  private @Nullable Instant asked;

  /** What is to be done about a connection. */
  enum Verdict {
    FINE,
    /** It is to be pinged. */
    PING,
    /** Two beats were silent: nobody is there. */
    SILENT,
    /** Somebody is there who does not read. */
    SLOW
  }

  Heartbeat(LiveLimits limits, Instant opened) {
    this.beat = limits.heartbeat();
    this.readsWithin = limits.outboundWithin().minus(WHILE_SENDING).minus(LOOKING);
    this.heard = opened;
    this.lastPing = opened;
  }

  /** Something arrived. */
  synchronized void heard(Instant now) {
    heard = now;
  }

  /** A pong arrived; only that to the last ping tells that all was read. */
  synchronized void answered(long ping) {
    if (ping == pings) {
      allRead = true;
      asked = null;
    }
  }

  /**
   * @param sent how many messages were queued for this connection so far
   */
  synchronized Verdict look(Instant now, long sent) {
    if (heard.plus(beat.multipliedBy(2)).isBefore(now)) {
      return Verdict.SILENT;
    }
    if (asked != null && !now.isBefore(asked.plus(readsWithin))) {
      return Verdict.SLOW;
    }
    boolean news = allRead && sent > sentByLastPing;
    boolean due = !now.isBefore(lastPing.plus(news ? WHILE_SENDING : beat));
    return due ? Verdict.PING : Verdict.FINE;
  }

  /**
   * The next ping.
   *
   * @param sent how many messages were queued before it
   * @return its number
   */
  synchronized long ping(Instant now, long sent) {
    lastPing = now;
    asked = null;
    allRead = allRead && sent == sentByLastPing;
    sentByLastPing = sent + 1;
    return ++pings;
  }

  /** A ping goes out now: what was queued before it has gone out, and is to be read. */
  synchronized void goesOut(long ping, Instant now) {
    if (ping == pings && !allRead) {
      asked = now;
    }
  }
}
