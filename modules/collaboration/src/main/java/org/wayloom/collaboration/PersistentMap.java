package org.wayloom.collaboration;

import java.util.Arrays;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A map with string keys of which every version stays as it is: {@link #with} and {@link #without}
 * make a new one that shares all but a path of the old.
 *
 * <p>A hash array mapped trie (Bagwell, "Ideal Hash Trees", 2001): each level looks at five bits of
 * the key's hash; a bitmap says which of the 32 places are taken, the array holds only those. So
 * each copies at most seven small arrays, whatever the size of the map, and a document can be read
 * at one version while the next ones are made. A branch that loses all it held stays behind empty,
 * or with one entry: what is removed is rare.
 */
final class PersistentMap<V> {
  private static final int BITS = 5;
  private static final int HASH_BITS = 32;
  private static final PersistentMap<?> EMPTY =
      new PersistentMap<>(new Branch(0, new Object[0]), 0);

  private final Branch root;
  private final int size;

  private PersistentMap(Branch root, int size) {
    this.root = root;
    this.size = size;
  }

  @SuppressWarnings("unchecked") // The empty map holds no value of any type.
  static <V> PersistentMap<V> empty() {
    return (PersistentMap<V>) EMPTY;
  }

  int size() {
    return size;
  }

  @SuppressWarnings("unchecked") // Entries are made by with(String, V) alone.
  @Nullable V get(String key) {
    Object node = root;
    int hash = spread(key);
    for (int shift = 0; node instanceof Branch branch; shift += BITS) {
      int bit = 1 << ((hash >>> shift) & 31);
      if ((branch.bitmap & bit) == 0) {
        return null;
      }
      node = branch.slots[branch.slotOf(bit)];
    }
    return switch (node) {
      case Entry entry -> entry.key.equals(key) ? (V) entry.value : null;
      case Collision collision -> (V) collision.get(key);
      default -> throw new AssertionError("not a node: " + node);
    };
  }

  PersistentMap<V> with(String key, V value) {
    boolean added = get(key) == null;
    Entry entry = new Entry(spread(key), key, value);
    return new PersistentMap<>(root.with(entry, 0), added ? size + 1 : size);
  }

  /** The same map when it does not have the key. */
  PersistentMap<V> without(String key) {
    return get(key) == null
        ? this
        : new PersistentMap<>(root.without(spread(key), key, 0), size - 1);
  }

  @SuppressWarnings("unchecked") // Entries are made by with(String, V) alone.
  void forEach(BiConsumer<String, ? super V> action) {
    visit(root, entry -> action.accept(entry.key, (V) entry.value));
  }

  private static void visit(Object node, java.util.function.Consumer<Entry> action) {
    switch (node) {
      case Branch branch -> {
        for (Object slot : branch.slots) {
          visit(slot, action);
        }
      }
      case Collision collision -> {
        for (Entry entry : collision.entries) {
          action.accept(entry);
        }
      }
      case Entry entry -> action.accept(entry);
      default -> throw new AssertionError("not a node: " + node);
    }
  }

  /** Hashes of short strings differ most in their low bits; this brings the high ones down. */
  private static int spread(String key) {
    int hash = key.hashCode();
    return hash ^ (hash >>> 16);
  }

  private record Entry(int hash, String key, Object value) {}

  /** Keys whose 32 bits of hash are all the same. */
  private record Collision(int hash, Entry[] entries) {
    @Nullable Object get(String key) {
      for (Entry entry : entries) {
        if (entry.key.equals(key)) {
          return entry.value;
        }
      }
      return null;
    }

    Collision without(String key) {
      return new Collision(
          hash,
          Arrays.stream(entries).filter(entry -> !entry.key.equals(key)).toArray(Entry[]::new));
    }

    Collision with(Entry added) {
      Entry[] next = entries.clone();
      for (int i = 0; i < next.length; i++) {
        if (next[i].key.equals(added.key)) {
          next[i] = added;
          return new Collision(hash, next);
        }
      }
      next = Arrays.copyOf(next, next.length + 1);
      next[next.length - 1] = added;
      return new Collision(hash, next);
    }
  }

  private record Branch(int bitmap, Object[] slots) {
    int slotOf(int bit) {
      return Integer.bitCount(bitmap & (bit - 1));
    }

    Branch with(Entry added, int shift) {
      int bit = 1 << ((added.hash >>> shift) & 31);
      int slot = slotOf(bit);
      if ((bitmap & bit) == 0) {
        Object[] next = new Object[slots.length + 1];
        System.arraycopy(slots, 0, next, 0, slot);
        next[slot] = added;
        System.arraycopy(slots, slot, next, slot + 1, slots.length - slot);
        return new Branch(bitmap | bit, next);
      }
      Object[] next = slots.clone();
      next[slot] = joined(slots[slot], added, shift + BITS);
      return new Branch(bitmap, next);
    }

    /** Without an entry that is there. */
    Branch without(int hash, String key, int shift) {
      int bit = 1 << ((hash >>> shift) & 31);
      int slot = slotOf(bit);
      Object left =
          switch (slots[slot]) {
            case Branch branch -> branch.without(hash, key, shift + BITS);
            case Collision collision -> collision.without(key);
            default -> null;
          };
      if (left != null) {
        Object[] next = slots.clone();
        next[slot] = left;
        return new Branch(bitmap, next);
      }
      Object[] next = new Object[slots.length - 1];
      System.arraycopy(slots, 0, next, 0, slot);
      System.arraycopy(slots, slot + 1, next, slot, next.length - slot);
      return new Branch(bitmap & ~bit, next);
    }

    private static Object joined(Object node, Entry added, int shift) {
      return switch (node) {
        case Branch branch -> branch.with(added, shift);
        case Entry entry when entry.key.equals(added.key) -> added;
        case Entry entry when shift >= HASH_BITS ->
            new Collision(added.hash, new Entry[] {entry, added});
        case Entry entry -> new Branch(0, new Object[0]).with(entry, shift).with(added, shift);
        case Collision collision -> collision.with(added);
        default -> throw new AssertionError("not a node: " + node);
      };
    }
  }
}
