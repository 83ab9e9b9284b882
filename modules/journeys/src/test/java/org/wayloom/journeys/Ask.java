package org.wayloom.journeys;

import java.util.List;
import org.roaringbitmap.RoaringBitmap;

/** Asks a question of a small source on one thread, and names persons. */
final class Ask {
  private Ask() {}

  static <R> R of(BlockSource source, Question<R> question) {
    Next<R> next = pass(source, question.firstPass());
    while (next instanceof Next.Again<R> again) {
      next = pass(source, again.pass());
    }
    return ((Next.Done<R>) next).answer();
  }

  private static <A, R> R pass(BlockSource source, Fold<A, R> fold) {
    A accumulator = fold.start();
    source.walk(0, source.persons(), fold.columns(), journey -> fold.add(accumulator, journey));
    return fold.finish(accumulator);
  }

  /** The names of the persons behind a number. */
  static List<String> names(JourneyText log, PersonsWhere persons) {
    RoaringBitmap found = of(log.blocks(), persons);
    return found.stream().mapToObj(log::person).toList();
  }
}
