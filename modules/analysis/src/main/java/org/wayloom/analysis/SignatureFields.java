package org.wayloom.analysis;

import java.util.List;

/** A field that rules can test, with its most frequent values. */
public record SignatureFields(String field, List<Value> values) {
  public SignatureFields {
    values = List.copyOf(values);
  }

  /** One value and the events that have it. */
  public record Value(String value, long events) {}
}
