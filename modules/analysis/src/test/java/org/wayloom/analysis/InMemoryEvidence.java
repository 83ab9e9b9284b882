package org.wayloom.analysis;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.wayloom.evidence.EventRow;
import org.wayloom.evidence.Evidence;
import org.wayloom.evidence.PropertyValues;
import org.wayloom.evidence.Signature;
import org.wayloom.evidence.StoredEvidence;
import org.wayloom.http.Page;
import org.wayloom.journeys.Fold;
import org.wayloom.kernel.WorkspaceId;

/** The evidence of a {@link World}: only what the analysis reads. */
final class InMemoryEvidence implements StoredEvidence {
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
  public Evidence.Revision revision(WorkspaceId workspace) {
    return OneIndex.REVISION;
  }

  @Override
  public List<String> persons(WorkspaceId workspace, int[] personCodes) {
    return Arrays.stream(personCodes).mapToObj(world.journeys::person).toList();
  }

  @Override
  public List<EventRow> texts(WorkspaceId workspace, Evidence.TextQuery query) {
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
  public Page<EventRow> rows(WorkspaceId workspace, Evidence.RowQuery query) {
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
  public int[] personsWith(WorkspaceId workspace, String property, List<String> values) {
    return IntStream.range(0, world.journeys.blocks().persons())
        .filter(
            code ->
                values.contains(
                    world.traits.getOrDefault(
                        world.journeys.person(code) + " " + property, "no such value")))
        .toArray();
  }

  @Override
  public List<PropertyValues> properties(WorkspaceId workspace) {
    Map<String, Map<String, Long>> counts = new TreeMap<>();
    world.traits.forEach(
        (whose, value) ->
            counts
                .computeIfAbsent(whose.substring(whose.indexOf(' ') + 1), name -> new TreeMap<>())
                .merge(value, 1L, Long::sum));
    List<PropertyValues> properties = new ArrayList<>();
    counts.forEach(
        (name, values) ->
            properties.add(
                new PropertyValues(
                    name,
                    values.values().stream().mapToLong(Long::longValue).sum(),
                    values.size(),
                    values.entrySet().stream()
                        .map(one -> new PropertyValues.Value(one.getKey(), one.getValue()))
                        .toList())));
    return properties;
  }
}
