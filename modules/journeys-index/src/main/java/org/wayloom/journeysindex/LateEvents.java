package org.wayloom.journeysindex;

import java.util.Arrays;
import org.wayloom.evidence.Evidence;
import org.wayloom.evidence.EvidenceColumns;
import org.wayloom.kernel.WorkspaceId;

/**
 * The events that came after an index was built, in memory: by person, time, intake. Never changes;
 * more events make a new one.
 */
final class LateEvents {
  private final Evidence.Revision revision;
  private final Arrived arrived;

  /** The persons with late events, ascending; those of the i-th are from {@code ends[i - 1]}. */
  private final int[] persons;

  private final int[] ends;
  private final int[] signatures;
  private final long[] times;
  private final float[] values;
  private final int signatureCount;
  private final long newestMillis;

  private LateEvents(Evidence.Revision revision, Arrived arrived) {
    this.revision = revision;
    this.arrived = arrived;
    int size = arrived.size;
    long[] order = new long[size];
    for (int i = 0; i < size; i++) {
      order[i] = (long) arrived.persons[i] << 32 | i;
    }
    Arrays.sort(order);
    signatures = new int[size];
    times = new long[size];
    values = new float[size];
    int[] some = new int[size];
    int[] until = new int[size];
    int count = 0;
    for (int at = 0; at < size; at++) {
      int person = (int) (order[at] >>> 32);
      int event = (int) order[at];
      signatures[at] = arrived.signatures[event];
      times[at] = arrived.times[event];
      values[at] = arrived.values[event];
      if (count == 0 || some[count - 1] != person) {
        some[count++] = person;
      }
      until[count - 1] = at + 1;
    }
    persons = Arrays.copyOf(some, count);
    ends = Arrays.copyOf(until, count);
    EventSorter sorter = new EventSorter();
    for (int i = 0; i < count; i++) {
      sort(begin(i), ends[i], sorter);
    }
    signatureCount = Arrays.stream(signatures).max().orElse(-1) + 1;
    newestMillis = Arrays.stream(times).max().orElse(Long.MIN_VALUE);
  }

  /** None since a revision. */
  static LateEvents none(Evidence.Revision since) {
    return new LateEvents(since, new Arrived(0));
  }

  /**
   * These and what has come since, up to now.
   *
   * @throws IndexBuilder.ChangedException when the codes of what is stored mean something else now
   */
  LateEvents more(EvidenceColumns evidence, WorkspaceId workspace) {
    Arrived all = new Arrived(arrived);
    Evidence.Revision now = evidence.readColumns(workspace, revision.lastSequence(), all::add);
    if (now.signing() != revision.signing() || now.identities() != revision.identities()) {
      throw new IndexBuilder.ChangedException();
    }
    return new LateEvents(now, all);
  }

  private void sort(int from, int to, EventSorter sorter) {
    int length = to - from;
    sorter.reserve(length);
    System.arraycopy(times, from, sorter.times, 0, length);
    System.arraycopy(signatures, from, sorter.signatures, 0, length);
    System.arraycopy(values, from, sorter.values, 0, length);
    if (sorter.sort(length)) {
      System.arraycopy(sorter.times, 0, times, from, length);
      System.arraycopy(sorter.signatures, 0, signatures, from, length);
      System.arraycopy(sorter.values, 0, values, from, length);
    }
  }

  Evidence.Revision revision() {
    return revision;
  }

  int events() {
    return signatures.length;
  }

  boolean isEmpty() {
    return persons.length == 0;
  }

  /** How many persons have late events. */
  int count() {
    return persons.length;
  }

  /** The i-th person with late events, by code. */
  int person(int i) {
    return persons[i];
  }

  /** The place of the first person whose code is not below this one. */
  int firstFrom(int person) {
    int found = Arrays.binarySearch(persons, person);
    return found >= 0 ? found : -found - 1;
  }

  /** One more than the highest person code. */
  int persons() {
    return isEmpty() ? 0 : persons[persons.length - 1] + 1;
  }

  int signatures() {
    return signatureCount;
  }

  long newestMillis() {
    return newestMillis;
  }

  /** Where the events of the i-th person begin. */
  int begin(int i) {
    return i == 0 ? 0 : ends[i - 1];
  }

  int end(int i) {
    return ends[i];
  }

  int signature(int event) {
    return signatures[event];
  }

  long time(int event) {
    return times[event];
  }

  float value(int event) {
    return values[event];
  }

  /** Events in the order of intake. */
  private static final class Arrived {
    private int[] persons;
    private long[] times;
    private int[] signatures;
    private float[] values;
    private int size;

    Arrived(int room) {
      persons = new int[room];
      times = new long[room];
      signatures = new int[room];
      values = new float[room];
    }

    Arrived(Arrived other) {
      persons = other.persons.clone();
      times = other.times.clone();
      signatures = other.signatures.clone();
      values = other.values.clone();
      size = other.size;
    }

    void add(int count, int[] persons, long[] times, int[] signatures, float[] values) {
      int both = Math.addExact(size, count);
      if (both > this.persons.length) {
        int room = Math.max(both, size + size / 2);
        this.persons = Arrays.copyOf(this.persons, room);
        this.times = Arrays.copyOf(this.times, room);
        this.signatures = Arrays.copyOf(this.signatures, room);
        this.values = Arrays.copyOf(this.values, room);
      }
      System.arraycopy(persons, 0, this.persons, size, count);
      System.arraycopy(times, 0, this.times, size, count);
      System.arraycopy(signatures, 0, this.signatures, size, count);
      System.arraycopy(values, 0, this.values, size, count);
      size = both;
    }
  }
}
