package org.wayloom.evidence;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is stored about one person, counted.
 *
 * @param code the one code under which all names count
 * @param id the name that stands for the person
 * @param names all names with their own events, the one that stands for all first
 * @param identities the pairs that make them one person, oldest first
 * @param kinds how many events of each kind of event there are, by signature code
 */
public record Person(
    int code,
    String id,
    List<Name> names,
    List<Identity> identities,
    long events,
    @Nullable Instant firstTime,
    @Nullable Instant lastTime,
    List<Kind> kinds) {
  public Person {
    names = List.copyOf(names);
    identities = List.copyOf(identities);
    kinds = List.copyOf(kinds);
  }

  /** One of a person's names. */
  public record Name(int code, String id, long events) {}

  /** Events of one signature. */
  public record Kind(int signature, long events) {}

  /** A name that was found, and the code of the person whose it is. */
  public record Named(int code, String id) {}
}
