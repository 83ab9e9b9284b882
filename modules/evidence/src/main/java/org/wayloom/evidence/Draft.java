package org.wayloom.evidence;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One piece of evidence on its way from a row to the store; filled anew for each. */
final class Draft {
  /** Unique within its source; null when the content itself tells it from others. */
  @Nullable String id;

  EventKind kind = EventKind.EVENT;
  String type = "";
  String person = "";
  long timeMillis;
  @Nullable String channel;
  @Nullable String page;
  @Nullable String text;

  /** NaN where there is none. */
  double value = Double.NaN;

  @Nullable Question question;

  private String[] names = new String[64];
  private String[] values = new String[64];
  private int properties;

  int properties() {
    return properties;
  }

  String name(int i) {
    return names[i];
  }

  String value(int i) {
    return values[i];
  }

  @Nullable String property(String name) {
    for (int i = 0; i < properties; i++) {
      if (names[i].equals(name)) {
        return values[i];
      }
    }
    return null;
  }

  void clearProperties() {
    properties = 0;
  }

  void set(int i, String value) {
    values[i] = value;
  }

  /** The properties behind it move up. */
  void remove(int i) {
    System.arraycopy(names, i + 1, names, i, properties - i - 1);
    System.arraycopy(values, i + 1, values, i, properties - i - 1);
    properties--;
  }

  void add(String name, String value) {
    if (properties == names.length) {
      names = java.util.Arrays.copyOf(names, properties * 2);
      values = java.util.Arrays.copyOf(values, properties * 2);
    }
    names[properties] = name;
    values[properties++] = value;
  }

  /** Takes over what the event says. */
  void of(NewEvent event) {
    id = event.id();
    kind = event.kind();
    type = event.type();
    person = event.person();
    timeMillis = event.time().toEpochMilli();
    channel = event.channel();
    page = event.page();
    text = event.text();
    value = event.value() == null ? Double.NaN : event.value();
    question = event.question();
    clearProperties();
    new java.util.TreeMap<>(event.properties()).forEach(this::add);
  }

  NewEvent toEvent(String eventId) {
    Map<String, String> map = LinkedHashMap.newLinkedHashMap(properties);
    for (int i = 0; i < properties; i++) {
      map.put(names[i], values[i]);
    }
    return new NewEvent(
        id == null ? eventId : id,
        kind,
        type,
        java.time.Instant.ofEpochMilli(timeMillis),
        person,
        channel,
        page,
        text,
        Double.isNaN(value) ? null : value,
        map,
        question);
  }
}
