package org.wayloom.journeys;

import java.util.EnumSet;
import java.util.Set;

/**
 * What happens within a window from where each journey began, at its first coded event. Journeys
 * that began long ago have had more time than those of last month; where both are watched equally
 * long, they can be compared.
 */
public final class WithinWindow implements BlockSource {
  private final BlockSource all;
  private final Coding nodes;
  private final long windowMillis;

  private WithinWindow(BlockSource all, Coding nodes, long windowMillis) {
    this.all = all;
    this.nodes = nodes;
    this.windowMillis = windowMillis;
  }

  /**
   * @param nodes which events are steps of the journey
   * @param windowMillis from the first of them, inclusive; 0 for none, which leaves all
   */
  public static BlockSource of(BlockSource all, Coding nodes, long windowMillis) {
    return windowMillis == 0 ? all : new WithinWindow(all, nodes, windowMillis);
  }

  @Override
  public int persons() {
    return all.persons();
  }

  @Override
  public int journeys() {
    return all.journeys();
  }

  /** At most so many; what is cut off is not counted out. */
  @Override
  public long events() {
    return all.events();
  }

  @Override
  public int signatures() {
    return all.signatures();
  }

  @Override
  public long newestMillis() {
    return all.newestMillis();
  }

  @Override
  public void walk(int fromPerson, int toPerson, Set<Fold.Column> columns, Visitor visitor) {
    Set<Fold.Column> needed = EnumSet.of(Fold.Column.SIGNATURE, Fold.Column.TIME);
    needed.addAll(columns);
    all.walk(
        fromPerson,
        toPerson,
        needed,
        journey -> {
          int to = journey.to;
          journey.to = end(journey);
          visitor.visit(journey);
          journey.to = to;
        });
  }

  /** One past the last event of the window; the journey's end where nothing is a step. */
  private int end(Journey journey) {
    int first = journey.from;
    while (first < journey.to && nodes.node(journey.signatures[first]) == Coding.NONE) {
      first++;
    }
    if (first == journey.to) {
      return first;
    }
    int end = journey.to;
    while (journey.times[end - 1] - journey.times[first] > windowMillis) {
      end--;
    }
    return end;
  }
}
