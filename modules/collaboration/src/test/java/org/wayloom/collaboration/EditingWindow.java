package org.wayloom.collaboration;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a window holds by the rules: what the server confirmed, what of its own is on its way, and
 * from which versions the text began that it is typing (LV61, LV74).
 */
final class EditingWindow {
  /** As the page stamps what is on its way: JavaScript's greatest safe whole number. */
  private static final long PENDING = (1L << 53) - 1;

  private final ClientId client;
  private final Deque<Sent> pending = new ArrayDeque<>();
  private final Map<String, Long> bases = new HashMap<>();
  private Forest confirmed;
  private long lastSeq;
  private long taken;
  private @Nullable Typing typing;

  /** A batch on its way. */
  record Sent(long seq, List<Operation> operations) {}

  /** A text that is being typed; the batches of one group are one typing. */
  record Typing(String card, String group, String text) {
    Typing with(String next) {
      return new Typing(card, group, next);
    }
  }

  EditingWindow(String name, Forest confirmed) {
    this.client = new ClientId(name);
    this.confirmed = confirmed;
  }

  ClientId client() {
    return client;
  }

  /** The version of what is confirmed. */
  long version() {
    return confirmed.version();
  }

  /** What is confirmed with all that is on its way, as far as that takes effect. */
  Forest view() {
    Forest view = confirmed;
    for (Sent sent : pending) {
      for (Operation operation : sent.operations()) {
        if (Effective.of(view, operation).isPresent()) {
          view = view.with(operation, PENDING);
        }
      }
    }
    return view;
  }

  /** What was typed last, unless something else was written since. */
  @Nullable Typing typing() {
    return typing;
  }

  /** Puts a typed text on its way; the batch as it is sent. */
  List<Operation> type(Typing typed) {
    if (typing == null || !typing.group().equals(typed.group())) {
      bases.clear();
    }
    typing = typed;
    return send(new Operation.Set(typed.card(), Map.of("text", FieldValue.text(typed.text()))));
  }

  /** Puts anything else on its way. */
  List<Operation> write(Operation operation) {
    typing = null;
    return send(operation);
  }

  private List<Operation> send(Operation operation) {
    lastSeq++;
    List<Operation> batch = List.of(based(view(), operation));
    pending.add(new Sent(lastSeq, batch));
    return batch;
  }

  private Operation based(Forest view, Operation operation) {
    if (typing == null || !(operation instanceof Operation.Set set)) {
      return operation;
    }
    Map<String, Long> base = new HashMap<>();
    for (String field : set.fields().keySet()) {
      base.put(
          field,
          bases.computeIfAbsent(set.id() + " " + field, unseen -> seen(view, set.id(), field)));
    }
    return new Operation.Set(set.id(), set.fields(), base);
  }

  private long seen(Forest view, String id, String field) {
    long version = view.get(id).fieldVersions().getOrDefault(field, 0L);
    return version == PENDING ? confirmed.version() : version;
  }

  /** The next batch that the server has not taken. */
  Optional<Sent> nextToTake() {
    Optional<Sent> next = pending.stream().filter(sent -> sent.seq() > taken).findFirst();
    next.ifPresent(sent -> taken = sent.seq());
    return next;
  }

  /** Takes in the next commit; whether what is on its way has now something else under it. */
  boolean hear(Commit commit) {
    confirmed = confirmed.after(commit);
    if (commit.client().equals(client)) {
      pending.removeFirst();
      return false;
    }
    return !pending.isEmpty();
  }
}
