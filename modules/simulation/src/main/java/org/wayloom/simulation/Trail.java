package org.wayloom.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wayloom.evidence.EventKind;
import org.wayloom.evidence.NewEvent;
import org.wayloom.evidence.Question;
import org.wayloom.simulation.Simulated.Source;

/**
 * What one customer leaves behind. Keeps the customer's own clock; what would happen after the
 * company's last day is not recorded.
 */
final class Trail {
  private final String person;
  private final List<Simulated> out;
  private int count;
  private Instant now;

  Trail(String person, Instant start, List<Simulated> out) {
    this.person = person;
    this.now = start;
    this.out = out;
  }

  Instant now() {
    return now;
  }

  boolean isOver() {
    return now.isAfter(Company.END);
  }

  void pass(Duration time) {
    now = now.plus(time);
  }

  /** Goes on to a later moment; an earlier one leaves the clock where it is. */
  void passUntil(Instant moment) {
    if (moment.isAfter(now)) {
      now = moment;
    }
  }

  void page(String channel, String page) {
    add(
        now,
        Source.SHOP_FRONT,
        EventKind.EVENT,
        "page_view",
        channel,
        page,
        null,
        null,
        Map.of(),
        null);
  }

  void event(Source source, String type, String channel) {
    event(source, type, channel, null, Map.of());
  }

  void event(
      Source source,
      String type,
      String channel,
      @Nullable Double value,
      Map<String, String> properties) {
    add(now, source, EventKind.EVENT, type, channel, null, null, value, properties, null);
  }

  void ticket(String channel, String topic, String text, String language) {
    add(
        now,
        Source.SERVICE_DESK,
        EventKind.TICKET,
        "ticket",
        channel,
        null,
        text,
        null,
        Map.of("topic", topic, "language", language),
        null);
  }

  void mention(String type, String text, String language) {
    add(
        now,
        Source.SOCIAL_MEDIA,
        EventKind.MENTION,
        type,
        Company.SOCIAL,
        null,
        text,
        null,
        Map.of("language", language),
        null);
  }

  /** An answer that comes some time after now; the customer's clock does not wait for it. */
  void answerAfter(
      Duration delay,
      String key,
      Question question,
      double value,
      String channel,
      @Nullable String text) {
    add(
        now.plus(delay),
        Source.SURVEYS,
        EventKind.ANSWER,
        key,
        channel,
        null,
        text,
        value,
        Map.of(),
        question);
  }

  private void add(
      Instant time,
      Source source,
      EventKind kind,
      String type,
      String channel,
      @Nullable String page,
      @Nullable String text,
      @Nullable Double value,
      Map<String, String> properties,
      @Nullable Question question) {
    if (time.isAfter(Company.END)) {
      return;
    }
    count++;
    out.add(
        new Simulated(
            source,
            new NewEvent(
                person + "-" + count,
                kind,
                type,
                time,
                person,
                channel,
                page,
                text,
                value,
                properties,
                question)));
  }
}
