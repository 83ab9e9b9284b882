package org.wayloom.collaboration;

import java.util.Optional;

/**
 * What of an operation takes effect on a document: the operation itself, or nothing.
 *
 * <p>The one judgement of the protocol (LV10 to LV13, LV16), made once, by the server, in the order
 * in which operations arrive. Only what comes out of it is logged and sent, so whoever replays the
 * log judges nothing (LV14). The page has the same function ({@code effective.ts}) to show its own
 * edits before they are confirmed; both pass {@code docs/live/fixtures}.
 *
 * <p>Nothing here is a refusal: an operation without effect is what is left of an edit that
 * somebody else's edit, unseen by its author, made pointless.
 */
final class Effective {
  private Effective() {}

  static Optional<Operation> of(Forest before, Operation operation) {
    boolean takesEffect =
        switch (operation) {
          case Operation.Create create ->
              before.find(create.id()).isEmpty()
                  && before.find(create.place().parent()).isPresent();
          case Operation.Set set -> before.find(set.id()).isPresent();
          case Operation.Move move ->
              before.find(move.id()).isPresent()
                  && before.find(move.place().parent()).isPresent()
                  && !before.isAtOrUnder(move.place().parent(), move.id());
          case Operation.Purge purge ->
              before
                  .find(purge.id())
                  .filter(record -> record.place() != null && record.deleted())
                  .isPresent();
        };
    return takesEffect ? Optional.of(operation) : Optional.empty();
  }
}
