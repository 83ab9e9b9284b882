package org.wayloom.collaboration;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wayloom.kernel.Ids;

/**
 * Brings together texts that two people changed at once (LV74, LV75): when the author of a text had
 * not seen its newest value, what both changed is merged, and where that cannot be done the
 * author's text stands and the other one is kept beside it. Used by its document's thread of
 * control alone.
 *
 * <p>An author goes on typing before the merged text comes back. So what a client sent last is
 * remembered as it was sent: that, and not what became of it, is what its next text began from.
 */
final class ConcurrentTexts {
  /** The type of the record that keeps the other text; a child of the record that it is about. */
  static final String CONFLICT = "conflict";

  private static final int REMEMBERED = 500;
  private static final Duration ONE_TYPING = Duration.ofMinutes(10);

  private final BatchRules rules;
  private final Log log;
  private final Map<Author, Value> sent = new Recent<>();
  private final Map<Spot, FieldValue> overwritten = new Recent<>();

  ConcurrentTexts(BatchRules rules, Log log) {
    this.rules = rules;
    this.log = log;
  }

  /** What a version wrote, for versions older than what is remembered. */
  @FunctionalInterface
  interface Log {
    Optional<Commit> commit(long version);
  }

  private record Author(ClientId client, String record, String field) {}

  private record Value(long version, FieldValue value) {}

  private record Spot(String record, String field, long version) {}

  private static final class Recent<K, V> extends LinkedHashMap<K, V> {
    private static final long serialVersionUID = 1;

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
      return size() > REMEMBERED;
    }
  }

  /**
   * The operations of a batch with its texts merged; the same list when there is nothing to merge.
   */
  List<Operation> merged(Forest now, ClientId client, List<Operation> batch, Instant at) {
    if (batch.stream()
        .noneMatch(each -> each instanceof Operation.Set set && !set.base().isEmpty())) {
      return batch;
    }
    List<Operation> merged = new ArrayList<>();
    for (Operation operation : batch) {
      RecordState record = now.find(operation.id()).orElse(null);
      if (operation instanceof Operation.Set set && record != null) {
        merge(now, record, client, set, at, merged);
      } else {
        merged.add(operation);
      }
    }
    return merged;
  }

  private void merge(
      Forest now,
      RecordState record,
      ClientId client,
      Operation.Set set,
      Instant at,
      List<Operation> out) {
    Map<String, FieldValue> fields = new HashMap<>(set.fields());
    List<Operation> kept = new ArrayList<>();
    for (var field : set.base().entrySet()) {
      FieldValue mine = set.fields().get(field.getKey());
      Optional<DocumentRules.ValueMerge> merging =
          rules.merging(now.kind(), record.type(), field.getKey());
      if (mine == null || merging.isEmpty()) {
        continue;
      }
      FieldValue theirs = record.fields().getOrDefault(field.getKey(), FieldValue.empty());
      long newest = record.fieldVersions().getOrDefault(field.getKey(), 0L);
      FieldValue base = base(client, record.id(), field.getKey(), field.getValue(), newest, theirs);
      if (theirs.equals(base) || theirs.equals(mine)) {
        continue;
      }
      Optional<FieldValue> both = merging.get().merge(base, theirs, mine);
      both.ifPresent(value -> fields.put(field.getKey(), value));
      if (both.isEmpty() && !(theirs instanceof FieldValue.Empty)) {
        kept.add(conflict(now, record.id(), field.getKey(), theirs, newest, at));
      }
    }
    out.add(new Operation.Set(set.id(), fields, set.base()));
    out.addAll(kept);
  }

  /** Two who go on typing into each other's words keep one other text, not one for each letter. */
  private static Operation conflict(
      Forest now, String record, String field, FieldValue other, long version, Instant at) {
    Map<String, FieldValue> fields =
        Map.of(
            "field", FieldValue.text(field),
            "value", other,
            "version", FieldValue.number(version),
            "at", FieldValue.text(at.toString()));
    List<RecordState> siblings = now.allChildren(record);
    for (RecordState sibling : siblings) {
      boolean same = sibling.type().equals(CONFLICT) && sibling.text("field", "").equals(field);
      if (same && !sibling.deleted() && isRecent(sibling.text("at", ""), at)) {
        return new Operation.Set(sibling.id(), fields);
      }
    }
    Place last = siblings.isEmpty() ? null : siblings.getLast().place();
    return new Operation.Create(
        Ids.next(),
        CONFLICT,
        new Place(record, FractionalIndex.between(last == null ? null : last.idx(), null)),
        fields);
  }

  private static boolean isRecent(String kept, Instant now) {
    try {
      return Instant.parse(kept).isAfter(now.minus(ONE_TYPING));
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  /** What the author's text began from: what the client sent last, or what it says that it saw. */
  private FieldValue base(
      ClientId client, String record, String field, long seen, long newest, FieldValue theirs) {
    Value last = sent.get(new Author(client, record, field));
    if (last != null && last.version > seen) {
      return last.value;
    }
    if (newest <= seen) {
      return theirs;
    }
    FieldValue value = overwritten.get(new Spot(record, field, seen));
    return value == null ? fromLog(record, field, seen) : value;
  }

  private FieldValue fromLog(String record, String field, long version) {
    FieldValue value = FieldValue.empty();
    if (version > 0) {
      for (Operation operation : log.commit(version).map(Commit::operations).orElse(List.of())) {
        Map<String, FieldValue> fields =
            switch (operation) {
              case Operation.Create create -> create.fields();
              case Operation.Set set -> set.fields();
              case Operation.Move move -> Map.of();
              case Operation.Purge purge -> Map.of();
            };
        if (operation.id().equals(record) && fields.containsKey(field)) {
          value = fields.getOrDefault(field, value);
        }
      }
    }
    return value;
  }

  /**
   * Remembers a batch that was taken.
   *
   * @param before the document before it
   * @param batch as it was sent
   */
  void remember(Forest before, ClientId client, List<Operation> batch, long version) {
    for (Operation operation : batch) {
      RecordState record = before.find(operation.id()).orElse(null);
      if (!(operation instanceof Operation.Set set) || record == null) {
        continue;
      }
      for (var field : set.fields().entrySet()) {
        String name = field.getKey();
        if (rules.merging(before.kind(), record.type(), name).isPresent()) {
          long was = record.fieldVersions().getOrDefault(name, 0L);
          FieldValue value = record.fields().getOrDefault(name, FieldValue.empty());
          overwritten.put(new Spot(record.id(), name, was), value);
          sent.put(new Author(client, record.id(), name), new Value(version, field.getValue()));
        }
      }
    }
  }
}
