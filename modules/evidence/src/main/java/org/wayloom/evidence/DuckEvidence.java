package org.wayloom.evidence;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.wayloom.evidence.Evidence.Progress.Phase;
import org.wayloom.http.Page;
import org.wayloom.kernel.Ids;
import org.wayloom.kernel.WorkspaceId;

/** Evidence in one DuckDB file per workspace. */
final class DuckEvidence implements Evidence {
  private static final EvidenceSummary NONE = new EvidenceSummary(0, 0, null, null, List.of());
  private static final Revision EMPTY = new Revision(0, 0);

  private final Stores stores;
  private final Clock clock;
  private final Limits limits;
  private final Persons people;
  private final ChangeListeners listeners = new ChangeListeners();
  private final Map<WorkspaceId, Counted> counted = new ConcurrentHashMap<>();

  DuckEvidence(Stores stores, Clock clock, Limits limits) {
    this.stores = stores;
    this.clock = clock;
    this.limits = limits;
    this.people = new StoredPersons(stores, clock, this::changed);
  }

  /** Signatures with the counts of a revision: counting touches every event, so it is done once. */
  private record Counted(Revision revision, List<Signature> signatures) {}

  @Override
  public EvidenceSummary summary(WorkspaceId workspace) {
    return stores.ask(workspace, NONE, store -> store.read(StoreReads::summary));
  }

  @Override
  public ImportPreview preview(
      WorkspaceId workspace, Path file, String name, ImportMapping mapping) {
    return new FileImport(file, name, mapping, limits).preview(null);
  }

  @Override
  public ImportReceipt importFile(
      WorkspaceId workspace,
      Path file,
      String name,
      ImportMapping mapping,
      boolean dryRun,
      Progress progress) {
    String id = Ids.next();
    begin(workspace, id, name, dryRun, file.toFile().length());
    return importFile(workspace, id, file, name, mapping, dryRun, progress);
  }

  /** Enters a running import into the history; others may be running. */
  void begin(WorkspaceId workspace, String id, String name, boolean dryRun, long bytes) {
    stores.use(
        workspace,
        store ->
            store.read(
                c -> {
                  Imports.begin(c, id, name, dryRun, clock.millis(), bytes);
                  return id;
                }));
  }

  /** Does an import that has begun. */
  ImportReceipt importFile(
      WorkspaceId workspace,
      String id,
      Path file,
      String name,
      ImportMapping mapping,
      boolean dryRun,
      Progress progress) {
    long[] rowsRead = new long[1];
    return recorded(
        workspace,
        id,
        store -> {
          FileImport reading = new FileImport(file, name, mapping, limits);
          reading.check();
          long bytes = reading.bytes();
          List<String> signed = reading.mapping().signatureProperties();
          EventKind kind = reading.mapping().kind();
          ImportReceipt receipt =
              new Intake(store, clock, limits)
                  .run(
                      new Intake.Order(
                          id,
                          reading.source(),
                          null,
                          kind == null ? EventKind.EVENT : kind,
                          dryRun,
                          signed == null ? List.of() : signed,
                          writer -> reading.read(writer, writer::at, writer::isSecret, progress),
                          rows -> {
                            rowsRead[0] = rows;
                            progress.at(Phase.STORING, bytes, bytes, rows);
                          }));
          progress.at(Phase.DONE, bytes, bytes, rowsRead[0]);
          return receipt;
        });
  }

  @Override
  public ImportReceipt store(WorkspaceId workspace, String source, Iterable<NewEvent> events) {
    String id = Ids.next();
    var first = events.iterator();
    EventKind kind = first.hasNext() ? first.next().kind() : EventKind.EVENT;
    begin(workspace, id, source, false, 0);
    return recorded(workspace, id, store -> takeIn(store, id, source, kind, events));
  }

  @Override
  public ImportReceipt append(WorkspaceId workspace, String source, List<NewEvent> events) {
    EventKind kind = events.isEmpty() ? EventKind.EVENT : events.getFirst().kind();
    ImportReceipt receipt =
        stores.use(workspace, store -> takeIn(store, Ids.next(), source, kind, events));
    if (receipt.stored() > 0) {
      changed(workspace);
    }
    return receipt;
  }

  private ImportReceipt takeIn(
      StoreFile store, String id, String source, EventKind kind, Iterable<NewEvent> events) {
    return new Intake(store, clock, limits)
        .run(
            new Intake.Order(
                id,
                source,
                null,
                kind,
                false,
                List.of(),
                writer -> Intake.write(events, List.of(), writer),
                rows -> {}));
  }

  @Override
  public ImportReceipt deliver(WorkspaceId workspace, Delivery delivery) {
    String id = Streams.entry(delivery.stream(), clock.millis());
    return recorded(
        workspace,
        id,
        store -> {
          long before = store.read(c -> Streams.upTo(c, delivery.stream()));
          if (delivery.upTo() <= before) {
            throw new IllegalArgumentException(
                "the stream has come to %d already: %d".formatted(before, delivery.upTo()));
          }
          return new Intake(store, clock, limits).run(Intake.Order.of(id, delivery));
        });
  }

  @Override
  public List<StreamState> streams(WorkspaceId workspace) {
    return stores.ask(
        workspace, List.of(), store -> store.read(c -> Streams.list(c, clock.millis())));
  }

  @Override
  public Page<Rejection> rejectedOf(WorkspaceId workspace, String stream, int limit, String after) {
    return stores.ask(
        workspace,
        new Page<>(List.of(), null),
        store -> store.read(c -> Streams.rejected(c, stream, limit, after)));
  }

  private interface Work {
    ImportReceipt in(StoreFile store);
  }

  /** Does an import and keeps the record of how it went. */
  private ImportReceipt recorded(WorkspaceId workspace, String id, Work work) {
    ImportReceipt receipt =
        stores.use(
            workspace,
            store -> {
              try {
                return work.in(store);
              } catch (RuntimeException e) {
                Imports.fail(store, id, e);
                throw e;
              }
            });
    if (receipt.stored() > 0) {
      listeners.changed(workspace);
    }
    return receipt;
  }

  @Override
  public List<Signature> signatures(WorkspaceId workspace) {
    return stores.ask(
        workspace,
        List.of(),
        store ->
            store.readAtOnce(
                c -> {
                  Revision now = StoreReads.revision(c);
                  Counted known = counted.get(workspace);
                  if (known == null || !known.revision.equals(now)) {
                    known = new Counted(now, SignatureRows.listWithCounts(c));
                    counted.put(workspace, known);
                  }
                  return known.signatures;
                }));
  }

  @Override
  public List<GivenAlike> given(WorkspaceId workspace, List<Integer> signatures) {
    return stores.ask(
        workspace, List.of(), store -> store.read(c -> StoreReads.given(c, signatures)));
  }

  @Override
  public List<String> signatureProperties(WorkspaceId workspace) {
    return stores.ask(workspace, List.of(), store -> store.read(SignatureRows::properties));
  }

  @Override
  public void addSignatureProperty(WorkspaceId workspace, String property) {
    boolean added =
        stores.use(
            workspace,
            store ->
                store.write(
                    connection -> {
                      if (SignatureRows.properties(connection).contains(property)) {
                        return false;
                      }
                      return StoreFile.inTransaction(
                          connection,
                          c -> {
                            new Resigning(c, limits.signatures()).add(List.of(property));
                            return true;
                          });
                    }));
    if (added) {
      listeners.changed(workspace);
    }
  }

  @Override
  public Revision revision(WorkspaceId workspace) {
    return stores.ask(workspace, EMPTY, store -> store.read(StoreReads::revision));
  }

  @Override
  public Revision readColumns(WorkspaceId workspace, long afterSequence, ColumnSink sink) {
    return stores.ask(
        workspace, EMPTY, store -> store.read(c -> StoreReads.readColumns(c, afterSequence, sink)));
  }

  @Override
  public boolean merge(WorkspaceId workspace, String anonymous, String known) {
    return people.merge(workspace, List.of(new Identity.Pair(anonymous, known)), "intake") == 1;
  }

  /** What is known of single persons. */
  Persons people() {
    return people;
  }

  @Override
  public List<String> persons(WorkspaceId workspace, int[] personCodes) {
    return stores.ask(
        workspace, List.of(), store -> store.read(c -> StoreReads.persons(c, personCodes)));
  }

  @Override
  public List<EventRow> texts(WorkspaceId workspace, TextQuery query) {
    return stores.ask(workspace, List.of(), store -> store.read(c -> StoreReads.texts(c, query)));
  }

  @Override
  public Page<EventRow> rows(WorkspaceId workspace, RowQuery query) {
    return stores.ask(
        workspace,
        new Page<>(List.of(), null),
        store -> store.read(c -> StoreReads.rows(c, query)));
  }

  @Override
  public FoundRows find(WorkspaceId workspace, RowSearch search) {
    return stores.ask(
        workspace,
        new FoundRows(0, List.of(), null),
        store -> store.read(c -> RowFinder.find(c, search)));
  }

  @Override
  public int[] personsWith(WorkspaceId workspace, String property, List<String> values) {
    return stores.ask(
        workspace,
        new int[0],
        store -> store.read(c -> PropertyReads.personsWith(c, property, values)));
  }

  @Override
  public List<PropertyValues> properties(WorkspaceId workspace) {
    return stores.ask(workspace, List.of(), store -> store.read(PropertyReads::list));
  }

  @Override
  public AutoCloseable onChange(ChangeListener listener) {
    return listeners.add(listener);
  }

  void changed(WorkspaceId workspace) {
    listeners.changed(workspace);
  }

  void forget(WorkspaceId workspace) {
    stores.forget(workspace);
    counted.remove(workspace);
  }
}
