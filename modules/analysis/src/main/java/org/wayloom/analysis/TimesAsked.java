package org.wayloom.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which times to a stage are asked for, as the parameters of a request.
 *
 * @param start the stage that starts the watch; null for the first step of the journey
 * @param end the stage in question
 * @param competing stages that may come first
 */
record TimesAsked(@Nullable String start, @Nullable String end, @Nullable List<String> competing) {
  String asked() {
    if (end == null || end.isEmpty()) {
      throw Parameters.refused("end", "Say which stage the times lead to (end)");
    }
    return end;
  }

  List<String> others() {
    return competing == null ? List.of() : competing;
  }
}
