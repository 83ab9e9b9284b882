package org.wayloom.analysis;

import java.util.Set;
import org.roaringbitmap.RoaringBitmap;
import org.wayloom.journeys.BlockSource;
import org.wayloom.journeys.Fold;

/**
 * The journeys of some of a source's persons. Codes, signatures and the newest moment stay those of
 * the whole, so that answers about a part can stand beside answers about all.
 */
final class SomePersons implements BlockSource {
  private final BlockSource all;
  private final RoaringBitmap persons;

  SomePersons(BlockSource all, RoaringBitmap persons) {
    this.all = all;
    this.persons = persons.clone();
    this.persons.remove((long) all.persons(), 1L << 32);
  }

  @Override
  public int persons() {
    return all.persons();
  }

  @Override
  public int journeys() {
    return persons.getCardinality();
  }

  /** At most so many; the events of the others are not counted out. */
  @Override
  public long events() {
    return all.events();
  }

  @Override
  public int signatures() {
    return all.signatures();
  }

  @Override
  public long newestMillis() {
    return all.newestMillis();
  }

  @Override
  public void walk(int fromPerson, int toPerson, Set<Fold.Column> columns, Visitor visitor) {
    all.walk(fromPerson, toPerson, columns, chosen(visitor));
  }

  @Override
  public void walkValued(int fromPerson, int toPerson, Set<Fold.Column> columns, Visitor visitor) {
    all.walkValued(fromPerson, toPerson, columns, chosen(visitor));
  }

  private Visitor chosen(Visitor visitor) {
    return journey -> {
      if (persons.contains(journey.person)) {
        visitor.visit(journey);
      }
    };
  }
}
