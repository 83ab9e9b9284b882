package org.wayloom.sharing;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayloom.maps.JourneyMap.StageOrder;
import org.wayloom.sharing.SharedNumbers.Counted;

/**
 * A map as others see it: what the team drew, and, where chosen, measured numbers. Nothing is named
 * by an id, so nothing can be asked for that is not here.
 *
 * @param numbers about the numbers as a whole; null where they are not shown
 */
record SharedMap(
    String title,
    String description,
    String direction,
    List<Phase> phases,
    List<Lane> lanes,
    List<Stage> stages,
    @Nullable Figures numbers) {
  SharedMap {
    phases = List.copyOf(phases);
    lanes = List.copyOf(lanes);
    stages = List.copyOf(stages);
  }

  /**
   * Neighbouring stages under one title.
   *
   * @param title empty for stages that stand by themselves
   * @param stages how many
   */
  record Phase(String title, int stages) {}

  record Lane(String title, String kind) {}

  /**
   * A column.
   *
   * @param cells the cards of each lane, in the order of the lanes
   */
  record Stage(String title, String definition, List<List<Card>> cells, @Nullable Counted counted) {
    Stage {
      cells = cells.stream().map(List::copyOf).toList();
    }
  }

  /**
   * A statement.
   *
   * @param text of a placed touchpoint or channel its name
   * @param emotion -2 to 2, in a lane of emotions
   * @param quotes words that it rests on; none unless the link shows them
   * @param counted of a placed touchpoint
   */
  record Card(
      String text,
      @Nullable Double emotion,
      String color,
      String language,
      String direction,
      List<String> quotes,
      @Nullable Counted counted) {
    Card {
      quotes = List.copyOf(quotes);
    }
  }

  /** See {@link SharedNumbers}. */
  record Figures(
      Instant computed, @Nullable Instant asOf, int fewest, int windowDays, StageOrder order) {
    static Figures of(SharedNumbers numbers) {
      return new Figures(
          numbers.computed(),
          numbers.asOf(),
          numbers.fewest(),
          numbers.windowDays(),
          numbers.order());
    }
  }
}
