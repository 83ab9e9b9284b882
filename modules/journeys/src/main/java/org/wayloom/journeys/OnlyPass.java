package org.wayloom.journeys;

import java.util.Set;

/** A fold as the first and last pass of its question. */
record OnlyPass<A, R>(Fold<A, R> fold) implements Fold<A, Next<R>> {
  @Override
  public Scope scope() {
    return fold.scope();
  }

  @Override
  public Set<Column> columns() {
    return fold.columns();
  }

  @Override
  public A start() {
    return fold.start();
  }

  @Override
  public void add(A accumulator, Journey journey) {
    fold.add(accumulator, journey);
  }

  @Override
  public void addAll(A accumulator, Block block) {
    fold.addAll(accumulator, block);
  }

  @Override
  public A merge(A left, A right) {
    return fold.merge(left, right);
  }

  @Override
  public Next<R> finish(A accumulator) {
    return new Next.Done<>(fold.finish(accumulator));
  }
}
