package org.wayloom.journeysindex;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.wayloom.evidence.EventRow;
import org.wayloom.evidence.Evidence;
import org.wayloom.evidence.EvidenceSummary;
import org.wayloom.evidence.ImportMapping;
import org.wayloom.evidence.ImportPreview;
import org.wayloom.evidence.ImportReceipt;
import org.wayloom.evidence.NewEvent;
import org.wayloom.evidence.Signature;
import org.wayloom.http.Page;
import org.wayloom.kernel.WorkspaceId;

/** Evidence in a list, of one workspace; only what the index reads. */
final class FakeEvidence implements Evidence {
  record Event(int person, long time, int signature, float value) {}

  private final List<Event> events = new ArrayList<>();
  private final List<ChangeListener> listeners = new CopyOnWriteArrayList<>();
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
  public synchronized Revision revision(WorkspaceId workspace) {
    return new Revision(events.size(), signing);
  }

  @Override
  public int[] personsWith(WorkspaceId workspace, String property, List<String> values) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<org.wayloom.evidence.PropertyValues> properties(WorkspaceId workspace) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Revision readColumns(WorkspaceId workspace, long afterSequence, ColumnSink sink) {
    beforeReading.run();
    List<Event> now;
    Revision revision;
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
  public AutoCloseable onChange(ChangeListener listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  @Override
  public EvidenceSummary summary(WorkspaceId workspace) {
    throw new UnsupportedOperationException();
  }

  @Override
  public ImportPreview preview(
      WorkspaceId workspace, Path file, String name, ImportMapping mapping) {
    throw new UnsupportedOperationException();
  }

  @Override
  public ImportReceipt importFile(
      WorkspaceId workspace,
      Path file,
      String name,
      ImportMapping mapping,
      boolean dryRun,
      Progress progress) {
    throw new UnsupportedOperationException();
  }

  @Override
  public ImportReceipt append(WorkspaceId workspace, String source, List<NewEvent> events) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<ValueCount> values(WorkspaceId workspace, List<Integer> signatures) {
    throw new UnsupportedOperationException();
  }

  @Override
  public ImportReceipt deliver(WorkspaceId workspace, org.wayloom.evidence.Delivery delivery) {
    throw new UnsupportedOperationException("nothing is streamed into this evidence");
  }

  @Override
  public List<org.wayloom.evidence.StreamState> streams(WorkspaceId workspace) {
    return List.of();
  }

  @Override
  public Page<org.wayloom.evidence.Rejection> rejectedOf(
      WorkspaceId workspace, String stream, int limit, String after) {
    return new Page<>(List.of(), null);
  }

  @Override
  public ImportReceipt store(WorkspaceId workspace, String source, Iterable<NewEvent> toStore) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<Signature> signatures(WorkspaceId workspace) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<String> signatureProperties(WorkspaceId workspace) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void addSignatureProperty(WorkspaceId workspace, String property) {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean merge(WorkspaceId workspace, String anonymous, String known) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<String> persons(WorkspaceId workspace, int[] personCodes) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<EventRow> texts(WorkspaceId workspace, TextQuery query) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Page<EventRow> rows(WorkspaceId workspace, RowQuery query) {
    throw new UnsupportedOperationException();
  }
}
