package org.wayloom.collaboration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A document's life that a seed decides, step by step the same as in {@code randomLife.ts}: what
 * takes effect, the keys between siblings and the values have to come out the same there.
 */
final class RandomLife {
  private static final List<String> TYPES = List.of("stage", "card", "lane");
  private static final List<String> FIELDS = List.of("title", "text", "color", "deleted");
  private static final int IDS = 40;

  private final List<FieldValue> values;
  private final RandomNumbers random;

  /** Index keys that were given so far, in order. */
  private final List<String> keys = new ArrayList<>(List.of("a0"));

  RandomLife(int seed, List<FieldValue> values) {
    this.random = new RandomNumbers(seed);
    this.values = values;
  }

  /**
   * What becomes of a document: of each batch four digits of a hash of what was asked for, of what
   * took effect and of what the records are like that it touched; sixteen of the whole in the end.
   */
  String told(Forest document, int batches) {
    StringBuilder told = new StringBuilder();
    Forest forest = document;
    for (int i = 0; i < batches; i++) {
      List<Operation> batch = batch();
      List<String> lines = new ArrayList<>();
      lines.add(Json.text(out -> Json.operations(out, batch)));
      for (Operation operation : batch) {
        boolean takesEffect = Effective.of(forest, operation).isPresent();
        lines.add(takesEffect ? "taken" : "nothing");
        forest = takesEffect ? forest.with(operation, i + 1L) : forest;
      }
      forest = forest.atVersion(i + 1L);
      for (Operation operation : batch) {
        lines.addAll(around(forest, operation.id()));
      }
      told.append(Fixtures.hash(lines), 0, 4);
    }
    return told + hash(forest).substring(0, 16);
  }

  private List<Operation> batch() {
    List<Operation> batch = new ArrayList<>();
    for (int left = 1 + random.below(4); left > 0; left--) {
      batch.add(operation());
    }
    return batch;
  }

  /** A record, and what hangs beside it; nothing when it is not there. */
  private static List<String> around(Forest forest, String id) {
    return forest
        .find(id)
        .map(
            record -> {
              Place place = record.place();
              return List.of(
                  Json.text(out -> Json.record(out, record)),
                  place == null ? "" : children(forest, place.parent()));
            })
        .orElse(List.of());
  }

  private static String children(Forest forest, String parent) {
    List<String> ids = forest.children(parent).stream().map(RecordState::id).toList();
    return parent + ": " + String.join(" ", ids);
  }

  private Operation operation() {
    String id = "r" + random.below(IDS);
    int kind = random.below(12);
    if (kind < 4) {
      String type = TYPES.get(random.below(TYPES.size()));
      return new Operation.Create(id, type, place(), fields(random.below(3)));
    }
    if (kind < 7) {
      return new Operation.Set(id, fields(1 + random.below(2)));
    }
    if (kind < 10) {
      return new Operation.Move(id, place());
    }
    return kind < 11
        ? new Operation.Set(id, Map.of("deleted", FieldValue.flag(true)))
        : new Operation.Purge(id);
  }

  private Place place() {
    String parent = random.below(4) == 0 ? "m" : "r" + random.below(IDS);
    int at = random.below(keys.size() + 1);
    String key = FractionalIndex.between(key(at - 1), key(at));
    keys.add(at, key);
    return new Place(parent, key);
  }

  private @Nullable String key(int at) {
    return at < 0 || at == keys.size() ? null : keys.get(at);
  }

  private Map<String, FieldValue> fields(int count) {
    Map<String, FieldValue> fields = new HashMap<>();
    for (int i = 0; i < count; i++) {
      fields.put(FIELDS.get(random.below(FIELDS.size())), values.get(random.below(values.size())));
    }
    return fields;
  }

  static String hash(Forest forest) {
    List<RecordState> records = new ArrayList<>(forest.records());
    records.add(forest.root());
    records.sort(Comparator.comparing(RecordState::id));
    List<String> lines = new ArrayList<>();
    records.forEach(record -> lines.add(Json.text(out -> Json.record(out, record))));
    records.forEach(record -> lines.add(children(forest, record.id())));
    return Fixtures.hash(lines);
  }
}
