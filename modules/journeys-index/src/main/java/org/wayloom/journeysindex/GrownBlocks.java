package org.wayloom.journeysindex;

import java.util.EnumSet;
import java.util.Set;
import org.wayloom.journeys.Block;
import org.wayloom.journeys.BlockSource;
import org.wayloom.journeys.Fold;
import org.wayloom.journeys.Journey;

/**
 * The journeys of an index and the events that came after it was built. Persons without late events
 * are walked as they lie in the files; the journeys of the others are put together as they are
 * asked for. Of events at one instant, the late ones came later.
 */
final class GrownBlocks implements BlockSource {
  private static final Set<Fold.Column> ALL = EnumSet.allOf(Fold.Column.class);

  private final BlockSource built;
  private final LateEvents late;
  private final int journeys;

  GrownBlocks(MappedBlocks built, LateEvents late) {
    this.built = built;
    this.late = late;
    int newcomers = 0;
    for (int i = 0; i < late.count(); i++) {
      newcomers += built.hasEvents(late.person(i)) ? 0 : 1;
    }
    this.journeys = built.journeys() + newcomers;
  }

  @Override
  public int persons() {
    return Math.max(built.persons(), late.persons());
  }

  @Override
  public int journeys() {
    return journeys;
  }

  @Override
  public long events() {
    return built.events() + late.events();
  }

  @Override
  public int signatures() {
    return Math.max(built.signatures(), late.signatures());
  }

  @Override
  public long newestMillis() {
    return Math.max(built.newestMillis(), late.newestMillis());
  }

  @Override
  public void walk(int fromPerson, int toPerson, Set<Fold.Column> columns, Visitor visitor) {
    Joined joined = new Joined(false);
    int next = fromPerson;
    for (int i = late.firstFrom(fromPerson); i < late.count() && late.person(i) < toPerson; i++) {
      int person = late.person(i);
      walkBuilt(next, person, columns, visitor);
      joined.visit(i, visitor);
      next = person + 1;
    }
    walkBuilt(next, toPerson, columns, visitor);
  }

  @Override
  public void walkBlocks(
      int fromPerson, int toPerson, Set<Fold.Column> columns, BlockVisitor visitor) {
    Joined joined = new Joined(false);
    Block single = new Block();
    int next = fromPerson;
    for (int i = late.firstFrom(fromPerson); i < late.count() && late.person(i) < toPerson; i++) {
      int person = late.person(i);
      walkBuiltBlocks(next, person, columns, visitor);
      joined.visit(i, journey -> visitor.visit(single.of(journey)));
      next = person + 1;
    }
    walkBuiltBlocks(next, toPerson, columns, visitor);
  }

  @Override
  public void walkValued(int fromPerson, int toPerson, Set<Fold.Column> columns, Visitor visitor) {
    Joined joined = new Joined(true);
    int next = fromPerson;
    for (int i = late.firstFrom(fromPerson); i < late.count() && late.person(i) < toPerson; i++) {
      int person = late.person(i);
      walkBuiltValued(next, person, columns, visitor);
      joined.visit(i, visitor);
      next = person + 1;
    }
    walkBuiltValued(next, toPerson, columns, visitor);
  }

  private void walkBuilt(int from, int to, Set<Fold.Column> columns, Visitor visitor) {
    int end = Math.min(to, built.persons());
    if (from < end) {
      built.walk(from, end, columns, visitor);
    }
  }

  private void walkBuiltBlocks(int from, int to, Set<Fold.Column> columns, BlockVisitor visitor) {
    int end = Math.min(to, built.persons());
    if (from < end) {
      built.walkBlocks(from, end, columns, visitor);
    }
  }

  private void walkBuiltValued(int from, int to, Set<Fold.Column> columns, Visitor visitor) {
    int end = Math.min(to, built.persons());
    if (from < end) {
      built.walkValued(from, end, columns, visitor);
    }
  }

  /** Puts together one journey after another. */
  private final class Joined {
    private final boolean valuedOnly;
    private final Journey journey = new Journey();

    Joined(boolean valuedOnly) {
      this.valuedOnly = valuedOnly;
    }

    void visit(int i, Visitor visitor) {
      journey.person = late.person(i);
      journey.from = 0;
      journey.to = 0;
      boolean[] met = new boolean[1];
      walkBuilt(
          journey.person,
          journey.person + 1,
          ALL,
          before -> {
            met[0] = true;
            join(before, i);
          });
      if (!met[0]) {
        join(new Journey(), i);
      }
      if (journey.to > 0) {
        visitor.visit(journey);
      }
    }

    private void join(Journey before, int i) {
      int lateEnd = late.end(i);
      int next = late.begin(i);
      reserve(before.length() + lateEnd - next);
      for (int event = before.from; event < before.to; event++) {
        for (; next < lateEnd && late.time(next) < before.times[event]; next++) {
          add(late.signature(next), late.time(next), late.value(next));
        }
        add(before.signatures[event], before.times[event], before.values[event]);
      }
      for (; next < lateEnd; next++) {
        add(late.signature(next), late.time(next), late.value(next));
      }
    }

    private void reserve(int length) {
      if (journey.signatures.length < length) {
        journey.signatures = new int[length * 2];
        journey.times = new long[length * 2];
        journey.values = new float[length * 2];
      }
    }

    private void add(int signature, long time, float value) {
      if (!valuedOnly || !Float.isNaN(value)) {
        journey.signatures[journey.to] = signature;
        journey.times[journey.to] = time;
        journey.values[journey.to++] = value;
      }
    }
  }
}
