package org.wayloom.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the signatures asked for, most events first, and how many there are in all.
 *
 * @param next what to ask for after this page; null on the last
 */
public record SignatureList(List<SignatureView> items, @Nullable String next, Count totals) {
  public SignatureList {
    items = List.copyOf(items);
  }

  /** Which signatures to list. */
  public enum Filter {
    ALL,
    MATCHED,
    UNMATCHED
  }

  /** Signatures, their events, and the persons who have any of them. */
  public record Count(long signatures, long events, long persons) {}
}
