package org.wayloom.journeys;

import java.util.Set;
import java.util.function.Supplier;
import org.roaringbitmap.RoaringBitmap;

/**
 * The persons whose journey passes a test: what stands behind a number. Every fold that counts
 * persons makes one from its own per-journey logic, so that the number and its persons agree.
 */
public final class PersonsWhere implements Fold<PersonsWhere.Found, RoaringBitmap> {
  private final Set<Column> columns;
  private final Supplier<JourneyTest> tests;

  /**
   * @param tests makes a test for one thread; it may keep scratch space of its own
   */
  public PersonsWhere(Set<Column> columns, Supplier<JourneyTest> tests) {
    this.columns = Set.copyOf(columns);
    this.tests = tests;
  }

  /** Whether one journey belongs. */
  @FunctionalInterface
  public interface JourneyTest {
    boolean passes(Journey journey);
  }

  /** The persons found so far. */
  public static final class Found {
    private final JourneyTest test;
    private final RoaringBitmap persons = new RoaringBitmap();

    private Found(JourneyTest test) {
      this.test = test;
    }
  }

  @Override
  public Set<Column> columns() {
    return columns;
  }

  @Override
  public Found start() {
    return new Found(tests.get());
  }

  @Override
  public void add(Found found, Journey journey) {
    if (found.test.passes(journey)) {
      found.persons.add(journey.person);
    }
  }

  @Override
  public Found merge(Found left, Found right) {
    left.persons.or(right.persons);
    return left;
  }

  @Override
  public RoaringBitmap finish(Found found) {
    found.persons.runOptimize();
    return found.persons;
  }
}
