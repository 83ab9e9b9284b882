package org.wayloom.evidence;

import java.util.List;

/**
 * The next stretch of a stream: events that keep arriving from one place, and what of them could
 * not be read.
 *
 * @param stream names the stream for good; the same event id again within it is a duplicate
 * @param name what people call the stream now; it becomes the name of the source
 * @param masked how many things in texts were masked before they came here
 * @param upTo where the stretch ends in whatever the sender counts in; more than at the last one
 */
public record Delivery(
    String stream,
    String name,
    long upTo,
    List<NewEvent> events,
    List<Rejection> rejected,
    long masked) {
  /** More than this at once is refused: the store takes in a delivery in one piece. */
  public static final int MOST = 5_000;

  public Delivery(
      String stream, String name, long upTo, List<NewEvent> events, List<Rejection> rejected) {
    this(stream, name, upTo, events, rejected, 0);
  }

  public Delivery {
    events = List.copyOf(events);
    rejected = List.copyOf(rejected);
    if (!stream.matches("[A-Za-z0-9_-]{1,80}")) {
      throw new IllegalArgumentException("a stream is named by letters and digits: " + stream);
    }
    if (events.size() + rejected.size() > MOST) {
      throw new IllegalArgumentException(
          "a delivery holds at most " + MOST + ": " + (events.size() + rejected.size()));
    }
  }
}
