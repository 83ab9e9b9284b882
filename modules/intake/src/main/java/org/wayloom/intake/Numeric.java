package org.wayloom.intake;

import org.jspecify.annotations.Nullable;
import org.wayloom.evidence.RejectionReason;
import tools.jackson.databind.JsonNode;

/** The number that came with an event: {@code value}, else {@code revenue}. */
final class Numeric {
  private Numeric() {}

  static @Nullable Double of(Fields properties) throws Unfit {
    Double value = number(properties, "value");
    return value != null ? value : number(properties, "revenue");
  }

  private static @Nullable Double number(Fields properties, String name) throws Unfit {
    JsonNode node = properties.json().path(name);
    if (!node.isNumber()) {
      return null;
    }
    double value = node.asDouble();
    if (!Double.isFinite(value) || Math.abs(value) > Float.MAX_VALUE) {
      throw new Unfit(properties.at(name), RejectionReason.FIELD_TOO_LARGE.with(name));
    }
    return value;
  }
}
