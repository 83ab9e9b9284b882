package org.wayloom.collaboration;

/**
 * Where a record hangs: under which parent, and at which fractional index among its siblings. One
 * register, always set as a whole, so parent and order cannot come apart.
 */
public record Place(String parent, String idx) {
  public Place {
    if (idx.isEmpty() || idx.length() > 64) {
      throw new IllegalArgumentException("index key must be 1 to 64 characters: " + idx);
    }
  }
}
