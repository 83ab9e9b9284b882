package org.wayloom.http;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** How the ids of the kernel stand in JSON: as their text alone. */
abstract class PlainText {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  PlainText(@SuppressWarnings("unused") String value) {}

  @JsonValue
  abstract String value();
}
