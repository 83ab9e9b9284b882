package org.wayloom.cases;

/**
 * Hears what happens to cases. Events wait in an outbox that is written in the transaction of what
 * happened, so none is told that was not stored and none that was stored goes untold. They come one
 * after another in the order of their positions, and an event leaves the outbox in the transaction
 * in which its listeners heard it: what a listener writes to the same database is written once. A
 * listener that does something else may hear an event again after a crash; workspace and position
 * tell it by.
 */
@FunctionalInterface
public interface CaseListener {
  void heard(CaseEvent event);
}
