package org.wayloom.analysis;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.wayloom.evidence.EventRow;
import org.wayloom.evidence.Evidence;
import org.wayloom.evidence.EvidenceSummary;
import org.wayloom.evidence.ImportMapping;
import org.wayloom.evidence.ImportPreview;
import org.wayloom.evidence.ImportReceipt;
import org.wayloom.evidence.NewEvent;
import org.wayloom.evidence.Signature;
import org.wayloom.http.Page;
import org.wayloom.journeys.Fold;
import org.wayloom.kernel.WorkspaceId;

/** The evidence of a {@link World}: only what the analysis reads. */
final class InMemoryEvidence implements Evidence {
  private final World world;

  InMemoryEvidence(World world) {
    this.world = world;
  }

  @Override
  public List<Signature> signatures(WorkspaceId workspace) {
    return world.signatures();
  }

  @Override
  public List<String> signatureProperties(WorkspaceId workspace) {
    return List.of();
  }

  @Override
  public Revision revision(WorkspaceId workspace) {
    return OneIndex.REVISION;
  }

  @Override
  public List<String> persons(WorkspaceId workspace, int[] personCodes) {
    return Arrays.stream(personCodes).mapToObj(world.journeys::person).toList();
  }

  @Override
  public List<EventRow> texts(WorkspaceId workspace, TextQuery query) {
    List<Integer> signatures = query.signatures();
    return rowsWhere(
            row ->
                row.text() != null
                    && (signatures == null || signatures.contains(row.signature()))
                    && (query.from() == null || !row.time().isBefore(query.from()))
                    && (query.until() == null || row.time().isBefore(query.until())))
        .stream()
        .sorted(Comparator.comparing(EventRow::time).thenComparing(EventRow::sequence).reversed())
        .limit(query.limit())
        .toList();
  }

  @Override
  public Page<EventRow> rows(WorkspaceId workspace, RowQuery query) {
    List<EventRow> all =
        rowsWhere(
            row ->
                (query.persons().isEmpty() || query.persons().contains(row.personCode()))
                    && (query.signatures().isEmpty()
                        || query.signatures().contains(row.signature())));
    int from = query.after().isEmpty() ? 0 : Integer.parseInt(query.after());
    int to = Math.min(all.size(), from + query.limit());
    return new Page<>(all.subList(from, to), to < all.size() ? Integer.toString(to) : null);
  }

  private List<EventRow> rowsWhere(Predicate<EventRow> wanted) {
    List<EventRow> rows = new ArrayList<>();
    List<Signature> signatures = world.signatures();
    world
        .journeys
        .blocks()
        .walk(
            0,
            world.journeys.blocks().persons(),
            Set.of(Fold.Column.SIGNATURE, Fold.Column.TIME, Fold.Column.VALUE),
            journey -> {
              for (int i = journey.from; i < journey.to; i++) {
                EventRow row =
                    row(
                        i,
                        journey.person,
                        signatures.get(journey.signatures[i]),
                        journey.times[i],
                        journey.values[i]);
                if (wanted.test(row)) {
                  rows.add(row);
                }
              }
            });
    return rows;
  }

  private EventRow row(long sequence, int person, Signature s, long time, float value) {
    return new EventRow(
        sequence,
        "test",
        s.kind(),
        s.type(),
        Instant.ofEpochMilli(time),
        Instant.ofEpochMilli(time),
        world.journeys.person(person),
        person,
        s.code(),
        s.channel(),
        null,
        world.texts.get(s.type()),
        Float.isNaN(value) ? null : Double.valueOf(value),
        Map.of());
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
  public ImportReceipt store(WorkspaceId workspace, String source, Iterable<NewEvent> events) {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean merge(WorkspaceId workspace, String anonymous, String known) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void addSignatureProperty(WorkspaceId workspace, String property) {
    throw new UnsupportedOperationException();
  }

  @Override
  public int[] personsWith(WorkspaceId workspace, String property, List<String> values) {
    return java.util.stream.IntStream.range(0, world.journeys.blocks().persons())
        .filter(
            code ->
                values.contains(
                    world.traits.getOrDefault(
                        world.journeys.person(code) + " " + property, "no such value")))
        .toArray();
  }

  @Override
  public List<org.wayloom.evidence.PropertyValues> properties(WorkspaceId workspace) {
    java.util.Map<String, java.util.Map<String, Long>> counts = new java.util.TreeMap<>();
    world.traits.forEach(
        (whose, value) ->
            counts
                .computeIfAbsent(
                    whose.substring(whose.indexOf(' ') + 1), name -> new java.util.TreeMap<>())
                .merge(value, 1L, Long::sum));
    List<org.wayloom.evidence.PropertyValues> properties = new ArrayList<>();
    counts.forEach(
        (name, values) ->
            properties.add(
                new org.wayloom.evidence.PropertyValues(
                    name,
                    values.values().stream().mapToLong(Long::longValue).sum(),
                    values.size(),
                    values.entrySet().stream()
                        .map(
                            one ->
                                new org.wayloom.evidence.PropertyValues.Value(
                                    one.getKey(), one.getValue()))
                        .toList())));
    return properties;
  }

  @Override
  public Revision readColumns(WorkspaceId workspace, long afterSequence, ColumnSink sink) {
    throw new UnsupportedOperationException();
  }

  @Override
  public AutoCloseable onChange(ChangeListener listener) {
    throw new UnsupportedOperationException();
  }
}
