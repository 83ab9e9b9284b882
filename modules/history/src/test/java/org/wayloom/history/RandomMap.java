package org.wayloom.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.wayloom.collaboration.DocumentKind;
import org.wayloom.collaboration.DocumentState;
import org.wayloom.collaboration.DraftDocument;
import org.wayloom.collaboration.FieldValue;
import org.wayloom.collaboration.FractionalIndex;
import org.wayloom.collaboration.Operation;
import org.wayloom.collaboration.Place;
import org.wayloom.collaboration.RecordState;
import org.wayloom.kernel.DocumentId;

/** A map that somebody edits at random, the same way for the same seed. */
final class RandomMap {
  private static final List<String> WORDS = List.of("ask", "buy", "wait", "سفر", "чек", "płatność");

  private final Random random;
  private final String prefix;
  private DocumentState state;
  private int made;

  private RandomMap(Random random, DocumentState state, String prefix) {
    this.random = random;
    this.state = state;
    this.prefix = prefix;
  }

  /** An empty map called {@code root}. */
  static RandomMap of(long seed) {
    DocumentId root = new DocumentId("root");
    return new RandomMap(new Random(seed), DraftDocument.empty(root, new DocumentKind("map")), "r");
  }

  /** Another hand on a map: what it makes has ids that begin with its own letter. */
  static RandomMap on(DocumentState state, long seed, String prefix) {
    return new RandomMap(new Random(seed), state, prefix);
  }

  DocumentState state() {
    return state;
  }

  /** The same map after its trash was emptied. */
  static DocumentState purged(DocumentState state) {
    return DraftDocument.after(
        state,
        state.records().stream()
            .filter(RecordState::deleted)
            .<Operation>map(record -> new Operation.Purge(record.id()))
            .toList());
  }

  RandomMap edit(int batches) {
    for (int i = 0; i < batches; i++) {
      List<Operation> batch = new ArrayList<>();
      for (int k = random.nextInt(1, 4); k > 0; k--) {
        batch.add(operation());
      }
      state = DraftDocument.after(state, batch);
    }
    return this;
  }

  private Operation operation() {
    return switch (random.nextInt(12)) {
      case 0, 1, 2, 3 -> create();
      case 4, 5, 6 -> set();
      case 7, 8, 9 -> move();
      default -> delete();
    };
  }

  private Operation create() {
    String id = prefix + made++;
    String root = state.root().id();
    String word = WORDS.get(random.nextInt(WORDS.size()));
    return switch (random.nextInt(5)) {
      case 0 -> new Operation.Create(id, "phase", place(root), title(word));
      case 1 -> new Operation.Create(id, "lane", place(root), title(word));
      case 2 -> new Operation.Create(id, "stage", place(one("phase", root)), title(word));
      case 3 -> new Operation.Create(id, "stage", place(root), title(word));
      default -> {
        String stage = one("stage", "");
        yield stage.isEmpty()
            ? new Operation.Create(id, "stage", place(root), title(word))
            : new Operation.Create(
                id,
                "card",
                place(stage),
                Map.of(
                    "lane", FieldValue.text(one("lane", "none")), "text", FieldValue.text(word)));
      }
    };
  }

  private Operation set() {
    String id = any();
    String field = List.of("title", "text", "reason", "color").get(random.nextInt(4));
    FieldValue value =
        random.nextInt(5) == 0
            ? FieldValue.empty()
            : FieldValue.text(WORDS.get(random.nextInt(WORDS.size())));
    return new Operation.Set(id, Map.of(field, value));
  }

  private Operation move() {
    RecordState record = state.find(any()).orElse(state.root());
    String parent =
        switch (record.type()) {
          case "stage" -> random.nextBoolean() ? state.root().id() : one("phase", "root");
          case "card" -> one("stage", "root");
          default -> state.root().id();
        };
    return new Operation.Move(record.id(), place(parent));
  }

  private Operation delete() {
    boolean gone = random.nextInt(3) > 0;
    return new Operation.Set(any(), Map.of("deleted", FieldValue.flag(gone)));
  }

  private static Map<String, FieldValue> title(String word) {
    return Map.of("title", FieldValue.text(word));
  }

  private String any() {
    List<String> ids = state.records().stream().map(RecordState::id).sorted().toList();
    return ids.isEmpty() ? "nobody" : ids.get(random.nextInt(ids.size()));
  }

  private String one(String type, String otherwise) {
    List<String> ids =
        state.records().stream()
            .filter(record -> record.type().equals(type))
            .map(RecordState::id)
            .sorted()
            .toList();
    return ids.isEmpty() ? otherwise : ids.get(random.nextInt(ids.size()));
  }

  /** Anywhere among the children of a parent. */
  private Place place(String parent) {
    List<RecordState> children = state.children(parent);
    int at = random.nextInt(children.size() + 1);
    String before = at == 0 ? null : WayBack.place(children.get(at - 1)).idx();
    String after = at == children.size() ? null : WayBack.place(children.get(at)).idx();
    boolean room = before == null || after == null || before.compareTo(after) < 0;
    return new Place(parent, FractionalIndex.between(before, room ? after : null));
  }
}
