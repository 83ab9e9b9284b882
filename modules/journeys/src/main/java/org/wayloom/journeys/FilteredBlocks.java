package org.wayloom.journeys;

import java.util.BitSet;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.PeekableIntIterator;
import org.roaringbitmap.RoaringBitmap;

/** What an {@link EventFilter} lets through of a source. */
final class FilteredBlocks implements BlockSource {
  /** Where fewer than one in so many persons count, each is fetched by itself. */
  private static final int SPARSE = 16;

  private final BlockSource all;
  private final EventFilter filter;
  private final @Nullable RoaringBitmap persons;

  /** Per signature 1 where its events count, else 0; null where all do. */
  private final int @Nullable [] counts;

  private final boolean isSparse;

  FilteredBlocks(BlockSource all, EventFilter filter) {
    this.all = all;
    this.filter = filter;
    this.persons = withCodes(filter.persons(), all.persons());
    this.counts = counts(filter.signatures(), all.signatures());
    this.isSparse = persons != null && persons.getLongCardinality() < (long) all.persons() / SPARSE;
  }

  private static @Nullable RoaringBitmap withCodes(@Nullable RoaringBitmap wanted, int persons) {
    if (wanted == null) {
      return null;
    }
    RoaringBitmap known = wanted.clone();
    known.remove((long) persons, 1L << 32);
    return known;
  }

  private static int @Nullable [] counts(@Nullable BitSet wanted, int signatures) {
    if (wanted == null) {
      return null;
    }
    int[] counts = new int[signatures];
    for (int code = 0; code < signatures; code++) {
      counts[code] = wanted.get(code) ? 1 : 0;
    }
    return counts;
  }

  @Override
  public int persons() {
    return all.persons();
  }

  /** At most so many: whose events all fall through the filter is only known after a walk. */
  @Override
  public int journeys() {
    return persons == null ? all.journeys() : Math.min(all.journeys(), persons.getCardinality());
  }

  /** At most so many. */
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
    return Math.min(all.newestMillis(), filter.toMillis() - 1);
  }

  @Override
  public void walk(int fromPerson, int toPerson, Set<Fold.Column> columns, Visitor visitor) {
    Visitor taking = taking(columns, visitor);
    Set<Fold.Column> needed = needed(columns);
    if (persons == null) {
      all.walk(fromPerson, toPerson, needed, taking);
    } else if (isSparse) {
      PeekableIntIterator next = persons.getIntIterator();
      next.advanceIfNeeded(fromPerson);
      while (next.hasNext() && next.peekNext() < toPerson) {
        int person = next.next();
        all.walk(person, person + 1, needed, taking);
      }
    } else {
      all.walk(fromPerson, toPerson, needed, chosen(persons, taking));
    }
  }

  @Override
  public void walkValued(int fromPerson, int toPerson, Set<Fold.Column> columns, Visitor visitor) {
    Visitor taking = taking(columns, visitor);
    all.walkValued(
        fromPerson, toPerson, needed(columns), persons == null ? taking : chosen(persons, taking));
  }

  private static Visitor chosen(RoaringBitmap persons, Visitor visitor) {
    return journey -> {
      if (persons.contains(journey.person)) {
        visitor.visit(journey);
      }
    };
  }

  /** What the filter itself looks at, besides what is asked for. */
  private Set<Fold.Column> needed(Set<Fold.Column> columns) {
    Set<Fold.Column> needed = EnumSet.noneOf(Fold.Column.class);
    needed.addAll(columns);
    if (filter.hasPeriod()) {
      needed.add(Fold.Column.TIME);
    }
    if (counts != null) {
      needed.add(Fold.Column.SIGNATURE);
    }
    return needed;
  }

  private Visitor taking(Set<Fold.Column> columns, Visitor visitor) {
    Visitor taking = counts == null ? visitor : new Copying(counts, columns, visitor);
    return filter.hasPeriod() ? new Narrowed(filter, taking) : taking;
  }

  /** Lets the middle of each journey be seen: the arrays are the source's. */
  private static final class Narrowed implements Visitor {
    private final long from;
    private final long to;
    private final Visitor visitor;
    private final Journey part = new Journey();

    Narrowed(EventFilter filter, Visitor visitor) {
      this.from = filter.fromMillis();
      this.to = filter.toMillis();
      this.visitor = visitor;
    }

    @Override
    public void visit(Journey journey) {
      if (journey.length() == 0) {
        return;
      }
      long[] times = journey.times;
      int first = journey.from;
      int end = journey.to;
      if (times[first] < from) {
        first = firstFrom(times, first, end, from);
      }
      if (times[end - 1] >= to) {
        end = firstFrom(times, first, end, to);
      }
      if (first < end) {
        part.person = journey.person;
        part.from = first;
        part.to = end;
        part.signatures = journey.signatures;
        part.times = times;
        part.values = journey.values;
        visitor.visit(part);
      }
    }

    /** The first place whose time is not before a time. */
    private static int firstFrom(long[] times, int first, int end, long time) {
      int low = first;
      int high = end;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (times[middle] < time) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      return low;
    }
  }

  /** Copies the events that count together; without branches, as which do is a coin toss. */
  private static final class Copying implements Visitor {
    private final int[] counts;
    private final boolean copiesTimes;
    private final boolean copiesValues;
    private final Visitor visitor;
    private final Journey part = new Journey();

    Copying(int[] counts, Set<Fold.Column> columns, Visitor visitor) {
      this.counts = counts;
      this.copiesTimes =
          columns.contains(Fold.Column.TIME) || columns.contains(Fold.Column.SOME_TIMES);
      this.copiesValues =
          columns.contains(Fold.Column.VALUE) || columns.contains(Fold.Column.SOME_VALUES);
      this.visitor = visitor;
    }

    @Override
    public void visit(Journey journey) {
      if (part.signatures.length < journey.length()) {
        int room = Math.max(64, journey.length() * 2);
        part.signatures = new int[room];
        part.times = new long[room];
        part.values = new float[room];
      }
      int[] codes = journey.signatures;
      int kept = 0;
      for (int i = journey.from; i < journey.to; i++) {
        part.signatures[kept] = codes[i];
        kept += counts[codes[i]];
      }
      if (kept == 0) {
        return;
      }
      if (copiesTimes) {
        int at = 0;
        for (int i = journey.from; i < journey.to; i++) {
          part.times[at] = journey.times[i];
          at += counts[codes[i]];
        }
      }
      if (copiesValues) {
        int at = 0;
        for (int i = journey.from; i < journey.to; i++) {
          part.values[at] = journey.values[i];
          at += counts[codes[i]];
        }
      }
      part.person = journey.person;
      part.from = 0;
      part.to = kept;
      visitor.visit(part);
    }
  }
}
