package org.wayloom.evidence;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An object-centric event log (OCEL 2.0), whatever it is written in: its objects, then its events.
 */
interface OcelLog extends AutoCloseable {
  OcelObjects objects();

  /** The next event, or null at the end. */
  @Nullable Event next();

  @Override
  void close();

  /**
   * Something that happened to objects.
   *
   * @param time as it is written
   * @param objects the ids of the objects that take part, each once
   */
  record Event(
      @Nullable String id,
      @Nullable String type,
      @Nullable String time,
      Map<String, String> attributes,
      List<String> objects) {}
}
