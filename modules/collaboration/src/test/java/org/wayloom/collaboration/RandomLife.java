package org.wayloom.collaboration;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
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
  private int state;

  /** Index keys that were given so far, in order. */
  private final List<String> keys = new ArrayList<>(List.of("a0"));

  RandomLife(int seed, List<FieldValue> values) {
    this.state = seed;
    this.values = values;
  }

  /** The document after so many batches. */
  Forest live(Forest document, int batches) {
    Forest forest = document;
    for (int i = 0; i < batches; i++) {
      List<Operation> batch = new ArrayList<>();
      for (int left = 1 + below(4); left > 0; left--) {
        batch.add(operation());
      }
      forest = Fixtures.after(forest, batch);
    }
    return forest;
  }

  private Operation operation() {
    String id = "r" + below(IDS);
    int kind = below(10);
    if (kind < 4) {
      String type = TYPES.get(below(TYPES.size()));
      return new Operation.Create(id, type, place(), fields(below(3)));
    }
    return kind < 7 ? new Operation.Set(id, fields(1 + below(2))) : new Operation.Move(id, place());
  }

  private Place place() {
    String parent = below(4) == 0 ? "m" : "r" + below(IDS);
    int at = below(keys.size() + 1);
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
      fields.put(FIELDS.get(below(FIELDS.size())), values.get(below(values.size())));
    }
    return fields;
  }

  /** Marsaglia's xorshift of 32 bits. */
  private int below(int bound) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return Integer.remainderUnsigned(state, bound);
  }

  static String hash(Forest forest) {
    List<RecordState> records = new ArrayList<>(forest.records());
    records.add(forest.root());
    records.sort(Comparator.comparing(RecordState::id));
    List<String> lines = new ArrayList<>();
    records.forEach(record -> lines.add(Json.text(out -> Json.record(out, record))));
    for (RecordState record : records) {
      List<String> children = forest.children(record.id()).stream().map(RecordState::id).toList();
      lines.add(record.id() + ": " + String.join(" ", children));
    }
    try {
      byte[] text = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
