package org.wayloom.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The dictionary of signatures while events are taken in: finds the code of a draft without making
 * an object, or gives it the next one. Open addressing; one thread.
 */
final class SignatureTable {
  private final List<String> properties;
  private final int max;
  private final List<Entry> entries = new ArrayList<>();
  private int[] slots = new int[1 << 10];
  private final @Nullable String[] probe;

  /**
   * @param properties the workspace's signature properties, oldest first
   */
  SignatureTable(List<String> properties, int max) {
    this.properties = List.copyOf(properties);
    this.max = max;
    this.probe = new @Nullable String[properties.size()];
    Arrays.fill(slots, -1);
  }

  /**
   * What a signature is made of.
   *
   * @param values of the signature properties, null where the event has none
   */
  record Entry(
      EventKind kind,
      String type,
      @Nullable String channel,
      @Nullable String page,
      @Nullable String[] values,
      @Nullable Question question,
      int hash) {}

  int size() {
    return entries.size();
  }

  Entry entry(int code) {
    return entries.get(code);
  }

  int max() {
    return max;
  }

  List<String> properties() {
    return properties;
  }

  int codeOf(Draft draft) {
    for (int i = 0; i < probe.length; i++) {
      probe[i] = draft.property(properties.get(i));
    }
    return find(draft.kind, draft.type, draft.channel, draft.page, draft.question);
  }

  /** Puts a stored signature in; call in the order of the codes. */
  void load(Signature signature) {
    for (int i = 0; i < probe.length; i++) {
      probe[i] = signature.properties().get(properties.get(i));
    }
    find(
        signature.kind(),
        signature.type(),
        signature.channel(),
        signature.page(),
        signature.question());
  }

  private int find(
      EventKind kind,
      String type,
      @Nullable String channel,
      @Nullable String page,
      @Nullable Question question) {
    int hash = kind.ordinal();
    hash = hash * 31 + type.hashCode();
    hash = hash * 31 + Objects.hashCode(channel);
    hash = hash * 31 + Objects.hashCode(page);
    hash = hash * 31 + Objects.hashCode(question);
    for (String value : probe) {
      hash = hash * 31 + Objects.hashCode(value);
    }
    int slot = spread(hash);
    while (slots[slot] >= 0) {
      Entry entry = entries.get(slots[slot]);
      if (entry.hash == hash
          && entry.kind == kind
          && entry.type.equals(type)
          && Objects.equals(entry.channel, channel)
          && Objects.equals(entry.page, page)
          && Objects.equals(entry.question, question)
          && Arrays.equals(entry.values, probe)) {
        return slots[slot];
      }
      slot = (slot + 1) & (slots.length - 1);
    }
    return add(slot, new Entry(kind, type, channel, page, probe.clone(), question, hash));
  }

  private int add(int slot, Entry entry) {
    if (entries.size() == max) {
      throw Unreadable.file(
          "There are more than "
              + max
              + " different kinds of events. Is a column with an id or a free text chosen as"
              + " activity, channel, page or signature property? Choose one that says what sort of"
              + " event it is.");
    }
    int code = entries.size();
    entries.add(entry);
    slots[slot] = code;
    if (entries.size() * 2 > slots.length) {
      grow();
    }
    return code;
  }

  private void grow() {
    slots = new int[slots.length * 2];
    Arrays.fill(slots, -1);
    for (int code = 0; code < entries.size(); code++) {
      int slot = spread(entries.get(code).hash);
      while (slots[slot] >= 0) {
        slot = (slot + 1) & (slots.length - 1);
      }
      slots[slot] = code;
    }
  }

  private int spread(int hash) {
    int mixed = hash * 0x9E3779B9;
    return (mixed ^ (mixed >>> 16)) & (slots.length - 1);
  }
}
