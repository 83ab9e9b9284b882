package org.wayloom.collaboration;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * New, short index keys for siblings whose keys grew long (LV53). Keys grow by about one character
 * for every six records put into the same gap.
 */
final class Rebalance {
  private Rebalance() {}

  /** The moves that shorten the keys wherever these operations left one that is too long. */
  static List<Operation> after(Forest forest, List<Operation> operations, int longest) {
    Set<String> parents = new LinkedHashSet<>();
    for (Operation operation : operations) {
      Place place =
          switch (operation) {
            case Operation.Create create -> create.place();
            case Operation.Move move -> move.place();
            case Operation.Set set -> null;
            case Operation.Purge purge -> null;
          };
      if (place != null && place.idx().length() > longest) {
        parents.add(place.parent());
      }
    }
    List<Operation> moves = new ArrayList<>();
    for (String parent : parents) {
      List<RecordState> siblings = forest.allChildren(parent);
      List<String> keys = FractionalIndex.between(null, null, siblings.size());
      for (int i = 0; i < siblings.size(); i++) {
        moves.add(new Operation.Move(siblings.get(i).id(), new Place(parent, keys.get(i))));
      }
    }
    return moves;
  }
}
