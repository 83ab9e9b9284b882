package org.wayloom.journeys;

import java.util.BitSet;
import java.util.Set;

/**
 * Sorts persons by where their journeys began: by the time and the signature of the first coded
 * event. Every person has one beginning at most, so parts of time and sets of signatures that do
 * not overlap make groups that do not either.
 */
public final class Beginnings {
  private static final Set<Fold.Column> COLUMNS =
      Set.of(Fold.Column.SOME_SIGNATURES, Fold.Column.SOME_TIMES);

  private Beginnings() {}

  /**
   * The persons whose journey began then and so.
   *
   * @param nodes which events are steps of the journey
   * @param signatures of which the first step must be
   * @param fromMillis inclusive
   * @param toMillis exclusive
   */
  public static PersonsWhere within(
      Coding nodes, BitSet signatures, long fromMillis, long toMillis) {
    return PersonsWhere.ofFewEvents(
        COLUMNS,
        () ->
            (block, number, first, end) -> {
              int i = first;
              while (i < end && nodes.node(block.signature(i)) == Coding.NONE) {
                i++;
              }
              if (i == end) {
                return false;
              }
              long time = block.time(i);
              return time >= fromMillis && time < toMillis && signatures.get(block.signature(i));
            });
  }
}
