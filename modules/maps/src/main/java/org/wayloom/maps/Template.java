package org.wayloom.maps;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayloom.maps.JourneyMap.LaneKind;

/**
 * A start for a map, as the gallery shows it: enough to draw the map small and to look into it.
 *
 * @param view the view that a map made from it opens in
 * @param ways the drawn ways between its stages: branches and loops
 */
public record Template(
    String id,
    Purpose purpose,
    String view,
    String title,
    String description,
    List<Lane> lanes,
    List<Phase> phases,
    List<Way> ways) {

  /** The shelf of the gallery that it stands on. */
  public enum Purpose {
    BASICS,
    DIGITAL,
    RETAIL,
    SERVICES,
    METHODS
  }

  /** A row. */
  public record Lane(LaneKind kind, String title) {}

  /** A group of stages; its title is empty where the template does not group. */
  public record Phase(String title, List<Stage> stages) {}

  /**
   * A stage, one sentence on what the customer does there, and the example's cards.
   *
   * @param ends only drawn ways lead on from here
   */
  public record Stage(String title, String definition, boolean ends, List<Card> cards) {}

  /**
   * An example in the row of its kind; one that places a touchpoint has the touchpoint's name.
   *
   * @param channels the keys of the touchpoint's channels
   */
  public record Card(LaneKind lane, String text, @Nullable Double emotion, List<String> channels) {}

  /** A way from one stage to another, by their positions from 0. */
  public record Way(int from, int to, String label) {}
}
