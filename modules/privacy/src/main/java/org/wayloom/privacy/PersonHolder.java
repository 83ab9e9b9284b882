package org.wayloom.privacy;

import java.util.Collection;
import java.util.List;
import org.wayloom.kernel.WorkspaceId;

/** Some part of the product that keeps things about persons besides evidence. */
interface PersonHolder {
  /** What it keeps, in one word: {@code responses}, {@code notes}. */
  String kind();

  /** Everything it keeps about somebody with these names. */
  List<HeldPiece> about(WorkspaceId workspace, Collection<String> names);

  /** Removes that; again it does nothing. How many pieces there were. */
  long erase(WorkspaceId workspace, Collection<String> names);

  /** Tables of the database in which bytes of removed rows may be left. */
  List<String> tables();
}
