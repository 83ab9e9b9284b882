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
  private final Supplier<BlockTest> tests;

  private PersonsWhere(Supplier<BlockTest> tests, Set<Column> columns) {
    this.columns = Set.copyOf(columns);
    this.tests = tests;
  }

  /**
   * @param tests makes a test for one thread; it may keep scratch space of its own
   */
  public PersonsWhere(Set<Column> columns, Supplier<JourneyTest> tests) {
    this(
        () -> {
          JourneyTest test = tests.get();
          return (block, number, first, end) -> test.passes(block.at(number));
        },
        columns);
  }

  /** The same for tests that look at few events. */
  static PersonsWhere ofFewEvents(Set<Column> columns, Supplier<BlockTest> tests) {
    return new PersonsWhere(tests, columns);
  }

  /** Whether one journey belongs. */
  @FunctionalInterface
  public interface JourneyTest {
    boolean passes(Journey journey);
  }

  /** Whether one journey of a block belongs, by its number and where it begins and ends. */
  @FunctionalInterface
  interface BlockTest {
    boolean passes(Block block, int number, int first, int end);
  }

  /** The persons found so far. */
  public static final class Found {
    private final BlockTest test;
    private final RoaringBitmap persons = new RoaringBitmap();
    private final Block single = new Block();

    private Found(BlockTest test) {
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
    addAll(found, found.single.of(journey));
  }

  @Override
  public void addAll(Found found, Block block) {
    int first = block.from;
    for (int i = 0; i < block.count; i++) {
      if (found.test.passes(block, i, first, block.ends[i])) {
        found.persons.add(block.persons[i]);
      }
      first = block.ends[i];
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
