package org.wayloom.analysis;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The persons whom a number counts, a page of them, in the order of their codes.
 *
 * @param total all of them: equal to the number
 * @param next what to ask for after this page; null on the last
 */
public record Behind(String number, long total, List<Person> persons, @Nullable String next) {
  public Behind {
    persons = List.copyOf(persons);
  }

  /**
   * One person.
   *
   * @param code the person's code in this workspace
   * @param id what the evidence calls the person
   * @param events the person's rows that stand behind the number
   * @param firstTime of these rows
   * @param lastTime of these rows
   */
  public record Person(
      int code, String id, long events, @Nullable Instant firstTime, @Nullable Instant lastTime) {}
}
