package org.wayloom.evidence;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What events that look alike have in common; rules are tried on signatures, not on events. Two
 * signatures differ in at least one of kind, type, channel, page, properties, question.
 *
 * @param code 0, 1, 2 … without gaps, in the order of first sight
 */
public record Signature(
    int code,
    EventKind kind,
    String type,
    @Nullable String channel,
    @Nullable String page,
    Map<String, String> properties,
    @Nullable Question question,
    long events,
    long persons) {
  public Signature {
    properties = Map.copyOf(properties);
  }

  /** Type and life-cycle step, as process miners write an activity: {@code W_Call+START}. */
  public String activity() {
    String step = properties.get("lifecycle:transition");
    return step == null ? type : type + "+" + step;
  }
}
