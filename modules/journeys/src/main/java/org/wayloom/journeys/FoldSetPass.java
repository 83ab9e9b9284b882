package org.wayloom.journeys;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * One pass of a {@link FoldSet}: the folds of all its questions that are still open, side by side.
 * Those that need little go first, while the others wait. The casts are safe because a fold only
 * ever gets accumulators that it has started itself.
 */
@SuppressWarnings("unchecked")
final class FoldSetPass implements Fold<Object[], Next<FoldSet.Answers>> {
  private final FoldSet set;
  private final Object[] answers;

  /** Which answer each fold is about. */
  private final int[] places;

  private final Fold<Object, Next<Object>>[] folds;

  private final Scope scope;

  /** Which folds wait for a later pass; asked at every block. */
  private final boolean[] waits;

  private FoldSetPass(FoldSet set, Object[] answers, int[] places, Fold<?, ?>[] folds) {
    this.set = set;
    this.answers = answers;
    this.places = places;
    this.folds = (Fold<Object, Next<Object>>[]) folds;
    this.scope =
        Arrays.stream(folds).map(Fold::scope).min(Comparator.naturalOrder()).orElse(Scope.ALL);
    this.waits = new boolean[folds.length];
    for (int i = 0; i < waits.length; i++) {
      waits[i] = folds[i].scope() != scope;
    }
  }

  static FoldSetPass first(FoldSet set, List<Question<?>> questions) {
    int[] places = new int[questions.size()];
    Fold<?, ?>[] folds = new Fold<?, ?>[places.length];
    for (int i = 0; i < places.length; i++) {
      places[i] = i;
      folds[i] = questions.get(i).firstPass();
    }
    return new FoldSetPass(set, new Object[places.length], places, folds);
  }

  @Override
  public Scope scope() {
    return scope;
  }

  @Override
  public Set<Column> columns() {
    Set<Column> columns = EnumSet.noneOf(Column.class);
    for (int i = 0; i < folds.length; i++) {
      if (!waits[i]) {
        columns.addAll(folds[i].columns());
      }
    }
    return columns;
  }

  @Override
  public Object[] start() {
    Object[] accumulators = new Object[folds.length];
    for (int i = 0; i < folds.length; i++) {
      accumulators[i] = folds[i].start();
    }
    return accumulators;
  }

  @Override
  public void add(Object[] accumulators, Journey journey) {
    for (int i = 0; i < accumulators.length; i++) {
      if (!waits[i]) {
        folds[i].add(accumulators[i], journey);
      }
    }
  }

  @Override
  public void addAll(Object[] accumulators, Block block) {
    for (int i = 0; i < accumulators.length; i++) {
      if (!waits[i]) {
        folds[i].addAll(accumulators[i], block);
      }
    }
  }

  @Override
  public Object[] merge(Object[] left, Object[] right) {
    for (int i = 0; i < left.length; i++) {
      left[i] = folds[i].merge(left[i], right[i]);
    }
    return left;
  }

  @Override
  public Next<FoldSet.Answers> finish(Object[] accumulators) {
    Object[] known = answers.clone();
    int[] openPlaces = new int[folds.length];
    Fold<?, ?>[] openFolds = new Fold<?, ?>[folds.length];
    int open = 0;
    for (int i = 0; i < folds.length; i++) {
      Next<Object> next = waits[i] ? new Next.Again<>(folds[i]) : folds[i].finish(accumulators[i]);
      if (next instanceof Next.Again<Object> again) {
        openPlaces[open] = places[i];
        openFolds[open++] = again.pass();
      } else {
        known[places[i]] = ((Next.Done<Object>) next).answer();
      }
    }
    if (open == 0) {
      return new Next.Done<>(new FoldSet.Answers(set, known));
    }
    return new Next.Again<>(
        new FoldSetPass(
            set, known, Arrays.copyOf(openPlaces, open), Arrays.copyOf(openFolds, open)));
  }
}
