package org.wayloom.journeysindex;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.wayloom.evidence.Evidence;
import org.wayloom.evidence.EvidenceColumns;
import org.wayloom.kernel.WorkspaceId;

/** Evidence in a list, of one workspace; only what the index reads. */
final class FakeEvidence implements EvidenceColumns {
  record Event(int person, long time, int signature, float value) {}

  private final List<Event> events = new ArrayList<>();
  private final List<Evidence.ChangeListener> listeners = new CopyOnWriteArrayList<>();
  private long signing = 1;
  private int readings;

  /** Runs before each reading. */
  Runnable beforeReading = () -> {};

  synchronized void add(int person, long time, int signature) {
    add(person, time, signature, person / 2f);
  }

  synchronized void add(int person, long time, int signature, float value) {
    events.add(new Event(person, time, signature, value));
  }

  synchronized List<Event> events() {
    return List.copyOf(events);
  }

  synchronized void signAnew() {
    signing++;
  }

  synchronized int readings() {
    return readings;
  }

  void tell(WorkspaceId workspace) {
    listeners.forEach(listener -> listener.changed(workspace));
  }

  @Override
  public synchronized Evidence.Revision revision(WorkspaceId workspace) {
    return new Evidence.Revision(events.size(), signing);
  }

  @Override
  public Evidence.Revision readColumns(
      WorkspaceId workspace, long afterSequence, Evidence.ColumnSink sink) {
    beforeReading.run();
    List<Event> now;
    Evidence.Revision revision;
    synchronized (this) {
      now = events();
      revision = revision(workspace);
      readings++;
    }
    int[] persons = new int[3];
    long[] times = new long[3];
    int[] signatures = new int[3];
    float[] values = new float[3];
    for (int from = (int) afterSequence; from < now.size(); from += 3) {
      int count = Math.min(3, now.size() - from);
      for (int i = 0; i < count; i++) {
        Event event = now.get(from + i);
        persons[i] = event.person;
        times[i] = event.time;
        signatures[i] = event.signature;
        values[i] = event.value;
      }
      sink.accept(count, persons, times, signatures, values);
    }
    return revision;
  }

  @Override
  public AutoCloseable onChange(Evidence.ChangeListener listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }
}
