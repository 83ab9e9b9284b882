package org.wayloom.collaboration;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Somebody at a window: edits at random, and takes back what was done (LV60). */
final class SimulatedEditor {
  final SimulatedClient client;
  final Set<String> made = new HashSet<>();
  final Set<String> forbidden = new HashSet<>();

  private final Mutant mutant;
  private final Random random;
  private final List<String> ids;
  private final Deque<Change> done = new ArrayDeque<>();
  private int edits;

  /** What a batch wrote into a field, and what stood there before. */
  private record Change(String id, String field, FieldValue before, FieldValue after) {}

  /** Says who truly wrote what stands in a field of the confirmed document. */
  @FunctionalInterface
  interface Truth {
    boolean wrote(SimulatedClient client, String record, String field);
  }

  /**
   * @param ids all records that anybody ever made; shared by all editors
   */
  SimulatedEditor(SimulatedClient client, Mutant mutant, Random random, List<String> ids) {
    this.client = client;
    this.mutant = mutant;
    this.random = random;
    this.ids = ids;
  }

  /** Makes a batch of up to three operations, and the token that shows where it went. */
  void edit() {
    Forest view = client.view();
    if (view == null) {
      return;
    }
    String token = token();
    List<Operation> operations = new ArrayList<>();
    operations.add(mark(view, token));
    for (int i = random.nextInt(3); i >= 0; i--) {
      operations.add(operation(token + "-" + i));
    }
    if (random.nextInt(12) == 0) {
      operations.add(
          random.nextInt(4) == 0
              ? new Operation.Purge(ids.get(random.nextInt(ids.size())))
              : new Operation.Set(view.root().id(), Map.of("forbidden", FieldValue.flag(true))));
      forbidden.add(token);
    } else {
      operations.forEach(operation -> remember(view, operation));
    }
    client.edit(token, operations);
  }

  private String token() {
    String token = client.id.value() + "-" + ++edits;
    made.add(token);
    return token;
  }

  private Operation mark(Forest view, String token) {
    return new Operation.Set(view.root().id(), Map.of(client.id.value(), FieldValue.text(token)));
  }

  private Operation operation(String name) {
    String one = ids.get(random.nextInt(ids.size()));
    Place place = new Place(ids.get(random.nextInt(ids.size())), "a" + random.nextInt(5));
    return switch (random.nextInt(4)) {
      case 0 -> {
        ids.add(name);
        yield new Operation.Create(name, "card", place, Map.of("text", FieldValue.text(name)));
      }
      case 1 -> new Operation.Set(one, Map.of("text", FieldValue.text(name)));
      case 2 -> new Operation.Set(one, Map.of("deleted", FieldValue.flag(random.nextBoolean())));
      default -> new Operation.Move(one, place);
    };
  }

  private void remember(Forest view, Operation operation) {
    if (operation instanceof Operation.Set set && !set.fields().containsKey(client.id.value())) {
      view.find(set.id())
          .ifPresent(
              record ->
                  set.fields()
                      .forEach(
                          (field, after) ->
                              done.push(new Change(set.id(), field, value(record, field), after))));
    }
  }

  private static FieldValue value(RecordState record, String field) {
    return record.fields().getOrDefault(field, FieldValue.empty());
  }

  /** What an undo did with the change that it was to take back. */
  enum Undone {
    NOTHING_TO_UNDO,
    WRITTEN_BACK,
    LEFT_ALONE
  }

  /** Takes the last change back where it stands as this window left it. */
  Undone undo(Truth truth) {
    Forest view = client.view();
    Change change = view == null ? null : done.poll();
    if (view == null || change == null) {
      return Undone.NOTHING_TO_UNDO;
    }
    boolean stands =
        view.find(change.id)
            .map(record -> value(record, change.field).equals(change.after))
            .orElse(false);
    boolean mine =
        mutant == Mutant.UNDOES_THE_WORK_OF_OTHERS || client.wrote(change.id, change.field);
    boolean truly =
        client.pendingSets(change.id, change.field) || truth.wrote(client, change.id, change.field);
    LiveLaws.require(
        truly || !stands || !mine, "LV60: undo leaves alone what somebody else has written");
    // A window that came over to another history line forgets what it wrote before that.
    LiveLaws.require(
        mine || !truly || client.lines > 1, "LV60: undo knows its own work after any reconnect");
    if (!stands || !mine) {
      return Undone.LEFT_ALONE;
    }
    String token = token();
    Map<String, FieldValue> back = new HashMap<>();
    back.put(change.field, change.before);
    client.edit(token, List.of(mark(view, token), new Operation.Set(change.id, back)));
    return Undone.WRITTEN_BACK;
  }
}
