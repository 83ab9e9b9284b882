package org.wayloom.kernel;

/** Who does something: a person at the page, or a program that acts for one. */
public record Actor(String id, String name) {
  /** The one user of an installation without accounts. */
  public static final Actor LOCAL = new Actor("local", "You");

  /** Wayloom itself: templates, the demo workspace, rebalanced orders. */
  public static final Actor SYSTEM = new Actor("system", "Wayloom");

  public Actor {
    Ids.check("actor id", id);
  }
}
