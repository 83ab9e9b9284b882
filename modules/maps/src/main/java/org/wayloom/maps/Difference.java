package org.wayloom.maps;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a record of one map differs from the same record of another. One that was moved and changed
 * is told twice.
 *
 * @param title what the record shows, of the other map unless it is gone there
 * @param stage id of the stage that it stands in, when it stands in one
 * @param lane id of the lane of a card
 * @param fields what changed; empty unless the kind is {@link Kind#CHANGED}
 * @param from where it stood; only when it was moved
 * @param to where it stands; only when it was moved
 */
public record Difference(
    Kind kind,
    String record,
    String type,
    String title,
    Optional<String> stage,
    Optional<String> lane,
    List<Change> fields,
    Optional<Spot> from,
    Optional<Spot> to) {
  public Difference {
    fields = List.copyOf(fields);
  }

  public enum Kind {
    ADDED,
    REMOVED,
    MOVED,
    CHANGED
  }

  /**
   * A field with another value.
   *
   * @param before a text, a number, true or false, a list, or null; what is absent is its default
   */
  public record Change(String name, @Nullable Object before, @Nullable Object after) {}

  /**
   * A place in a map.
   *
   * @param parent id of the record that it hangs under
   * @param lane id of a card's lane
   * @param position among the same sort of records there, 1 is the first
   */
  public record Spot(String parent, Optional<String> lane, int position) {}
}
