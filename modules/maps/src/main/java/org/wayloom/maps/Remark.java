package org.wayloom.maps;

import java.util.Map;

/**
 * What an inspection found.
 *
 * @param id the check, what it is about, and what else tells it from others, with colons between:
 *     the same finding has the same id every time
 * @param record the record to look at: of the map or of the library
 * @param ignored whether the team has set it aside
 * @param params what the sentence names, as it is stored
 * @param sentence for people, in the language that was asked for
 */
record Remark(
    String id,
    String check,
    String record,
    Severity severity,
    boolean ignored,
    Map<String, String> params,
    String sentence) {
  Remark {
    params = Map.copyOf(params);
  }
}
