package org.wayloom.collaboration;

import java.util.List;

/** What somebody may do with a document (LV57). */
enum Rights {
  NONE,
  READ,
  EDIT;

  /** What somebody may do at the moment of asking; quick, since every batch asks. */
  @FunctionalInterface
  interface Now {
    Rights ask();
  }

  /** As the protocol spells them. */
  List<String> caps() {
    return switch (this) {
      case NONE -> List.of();
      case READ -> List.of("read");
      case EDIT -> List.of("read", "edit");
    };
  }
}
