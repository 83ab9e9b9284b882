package org.wayloom.analysis;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.PeekableIntIterator;
import org.roaringbitmap.RoaringBitmap;
import org.wayloom.analysis.Analysis.PageAsk;
import org.wayloom.analysis.Moods.Moment;
import org.wayloom.evidence.EventRow;
import org.wayloom.evidence.StoredEvidence;
import org.wayloom.http.Cursor;
import org.wayloom.journeys.Fold;
import org.wayloom.journeys.Journey;

/** Lists the persons whom a number counts, a page at a time, with what each has of its rows. */
final class PersonPages {
  private static final Set<Fold.Column> COLUMNS =
      Set.of(Fold.Column.SIGNATURE, Fold.Column.TIME, Fold.Column.VALUE);

  private final StoredEvidence evidence;

  PersonPages(StoredEvidence evidence) {
    this.evidence = evidence;
  }

  /**
   * Which events are rows of a number.
   *
   * @param answersOnly whether those without a value are none
   * @param only of the signatures just these events; null for all
   */
  record Rows(BitSet signatures, boolean answersOnly, @Nullable Set<Moment> only) {
    /** All events of the signatures. */
    Rows(BitSet signatures, boolean answersOnly) {
      this(signatures, answersOnly, null);
    }

    private boolean has(Journey journey, int event) {
      int signature = journey.signatures[event];
      return signatures.get(signature)
          && !(answersOnly && Float.isNaN(journey.values[event]))
          && isOne(journey.person, signature, journey.times[event]);
    }

    /** Whether a row of the signatures is one. */
    boolean has(EventRow row) {
      return !(answersOnly && row.value() == null)
          && isOne(row.personCode(), row.signature(), row.time().toEpochMilli());
    }

    private boolean isOne(int person, int signature, long millis) {
      return only == null || only.contains(new Moment(person, signature, millis));
    }
  }

  Behind page(Reading reading, String number, RoaringBitmap counted, Rows rows, PageAsk page) {
    int[] codes = some(counted, Cursor.number(page.after()).orElse(-1L), page.limit());
    List<String> ids = codes.length == 0 ? List.of() : evidence.persons(reading.workspace(), codes);
    List<Behind.Person> persons = new ArrayList<>();
    for (int i = 0; i < codes.length; i++) {
      Counter counter = new Counter(rows);
      reading.source().walk(codes[i], codes[i] + 1, COLUMNS, counter::count);
      persons.add(counter.person(codes[i], ids.get(i)));
    }
    boolean isLast =
        codes.length == 0
            || counted.select(counted.getCardinality() - 1) == codes[codes.length - 1];
    return new Behind(
        number,
        counted.getLongCardinality(),
        persons,
        isLast ? null : Cursor.of(codes[codes.length - 1]));
  }

  /** The next persons after a code, in order. */
  static int[] some(RoaringBitmap persons, long after, int most) {
    PeekableIntIterator iterator = persons.getIntIterator();
    iterator.advanceIfNeeded((int) Math.max(0, after + 1));
    int[] codes = new int[most];
    int count = 0;
    while (count < most && iterator.hasNext()) {
      codes[count++] = iterator.next();
    }
    return Arrays.copyOf(codes, count);
  }

  /** Counts one person's rows behind a number. */
  private static final class Counter {
    private final Rows rows;
    private long events;
    private @Nullable Instant first;
    private @Nullable Instant last;

    Counter(Rows rows) {
      this.rows = rows;
    }

    void count(Journey journey) {
      for (int i = journey.from; i < journey.to; i++) {
        if (rows.has(journey, i)) {
          last = Instant.ofEpochMilli(journey.times[i]);
          first = first == null ? last : first;
          events++;
        }
      }
    }

    Behind.Person person(int code, String id) {
      return new Behind.Person(code, id, events, first, last);
    }
  }
}
