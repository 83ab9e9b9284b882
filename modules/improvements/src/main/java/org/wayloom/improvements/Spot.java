package org.wayloom.improvements;

import org.jspecify.annotations.Nullable;
import org.wayloom.kernel.Ids;

/**
 * A place on a map. Named apart from the live document's own places.
 *
 * @param stage null where it is about the whole map or a touchpoint alone
 * @param touchpoint its id in the library
 * @param card a statement on the map
 */
public record Spot(
    String map, @Nullable String stage, @Nullable String touchpoint, @Nullable String card) {
  public Spot {
    Ids.check("map", map);
    stage = optional("stage", stage);
    touchpoint = optional("touchpoint", touchpoint);
    card = optional("card", card);
  }

  private static @Nullable String optional(String what, @Nullable String id) {
    if (id == null || id.isEmpty()) {
      return null;
    }
    Ids.check(what, id);
    return id;
  }
}
