package org.wayloom.evidence;

import java.util.List;

/**
 * A property as the evidence has it.
 *
 * @param persons who have it
 * @param distinct how many values it has; many for an id or a free text
 * @param values the most frequent ones
 */
public record PropertyValues(String name, long persons, long distinct, List<Value> values) {
  public PropertyValues {
    values = List.copyOf(values);
  }

  /**
   * @param persons who have the property with this value
   */
  public record Value(String value, long persons) {}
}
