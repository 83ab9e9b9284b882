package org.wayloom.evidence;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.wayloom.kernel.Problem;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.ProblemType;

/** Puts drafts and rejections into batches: codes signatures, numbers persons, makes keys. */
final class BatchWriter implements RowInterpreter.Sink {
  private static final int HOPELESS_AFTER = 10_000;
  private static final int REASONS_SHOWN = 5;

  private final BatchFeed feed;
  private final SignatureTable signatures;
  private final String source;
  private final PersonNumbers persons = new PersonNumbers();
  private final KeyMaker keys = new KeyMaker();
  private final PropertyBytes json = new PropertyBytes();
  private final Guard guard;
  private final java.util.List<Problem.Place> firstReasons = new java.util.ArrayList<>();
  private Batch batch;
  private long accepted;
  private long rejected;
  private long ignored;
  private long line = 1;

  BatchWriter(BatchFeed feed, SignatureTable signatures, String source, Guard guard) {
    this.feed = feed;
    this.signatures = signatures;
    this.source = source;
    this.guard = guard;
    this.batch = feed.borrow();
  }

  long ignoredCells() {
    return ignored;
  }

  /** How many things in texts were masked. */
  long masked() {
    return guard.masked();
  }

  /** Whether the values of a field are kept nowhere, rejected rows included. */
  boolean isSecret(String field) {
    return guard.isSecret(field);
  }

  /** On which line the reading is. */
  void at(long lineRead) {
    line = lineRead;
  }

  @Override
  public void draft(Draft draft) {
    if (guard.refuses(draft)) {
      rejected(new Rejection(line, null, PersonalData.ERASED, ""));
      return;
    }
    byte[] properties = draft.properties() == 0 ? null : json.of(draft);
    // The key is of what came in: the same row again is the same under another policy too.
    keys.make(source, draft, properties);
    if (guard.apply(draft)) {
      properties = draft.properties() == 0 ? null : json.of(draft);
    }
    Batch to = room();
    int i = to.size++;
    to.n[i] = accepted++;
    to.person[i] = persons.of(draft.person);
    to.name[i] = persons.fresh ? utf8(draft.person) : null;
    to.signature[i] = signatures.codeOf(draft);
    to.time[i] = draft.timeMillis;
    to.value[i] = draft.value;
    to.text[i] = utf8(draft.text);
    to.properties[i] = properties;
    to.keyA[i] = keys.first();
    to.keyB[i] = keys.second();
  }

  @Override
  public void rejected(Rejection seen) {
    Rejection rejection = guard.apply(seen);
    Batch to = room();
    int i = to.size++;
    to.n[i] = -1 - rejected++;
    to.person[i] = -1;
    to.signature[i] = -1;
    to.time[i] = rejection.line();
    to.value[i] = Double.NaN;
    to.keyA[i] = 0;
    to.keyB[i] = 0;
    to.text[i] = utf8(rejection.column());
    to.properties[i] = utf8(rejection.reason());
    to.name[i] = utf8(rejection.raw());
    stopWhenHopeless(rejection);
  }

  /** Better a question after ten thousand rows than ten million rejections. */
  private void stopWhenHopeless(Rejection rejection) {
    if (firstReasons.size() < REASONS_SHOWN) {
      firstReasons.add(new Problem.Place("line " + rejection.line(), rejection.reason()));
    }
    if (accepted == 0 && rejected == HOPELESS_AFTER) {
      throw new ProblemException(
          new Problem(
              ProblemType.UNREADABLE_FILE,
              "None of the first "
                  + HOPELESS_AFTER
                  + " rows could be read, so the import stopped and stored nothing. Check what the"
                  + " columns mean. The first row says: "
                  + firstReasons.getFirst().detail(),
              firstReasons));
    }
  }

  @Override
  public void ignored() {
    ignored++;
  }

  void end() {
    feed.send(batch);
    feed.end();
  }

  private Batch room() {
    if (batch.isFull()) {
      feed.send(batch);
      batch = feed.borrow();
    }
    return batch;
  }

  private static byte @Nullable [] utf8(@Nullable String text) {
    return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Makes the key that tells a piece of evidence from others: of source and id, or without an id of
   * source and content. Parts are set apart by a byte that UTF-8 does not have. The lowest bit of
   * the first half says which: 1 for an id. (Of equal rows without an id all are kept.)
   */
  private static final class KeyMaker {
    private static final byte SEPARATOR = (byte) 0xFF;

    private final Murmur3 murmur = new Murmur3();
    private byte[] bytes = new byte[1024];
    private int length;
    private boolean byId;

    long first() {
      return byId ? murmur.first | 1 : murmur.first & ~1L;
    }

    long second() {
      return murmur.second;
    }

    void make(String source, Draft draft, byte @Nullable [] properties) {
      length = 0;
      byId = draft.id != null;
      put(source);
      if (draft.id != null) {
        put("id");
        put(draft.id);
      } else {
        content(draft, properties);
      }
      murmur.hash(bytes, length);
    }

    private void content(Draft draft, byte @Nullable [] properties) {
      put(draft.person);
      put(draft.type);
      put(draft.channel);
      put(draft.page);
      put(draft.text);
      put(draft.kind.name());
      put(draft.timeMillis);
      put(Double.doubleToLongBits(draft.value));
      if (properties != null) {
        room(properties.length);
        System.arraycopy(properties, 0, bytes, length, properties.length);
        length += properties.length;
      }
    }

    private void put(@Nullable String text) {
      int chars = text == null ? 0 : text.length();
      room(chars * 3 + 1);
      for (int i = 0; text != null && i < chars; i++) {
        char c = text.charAt(i);
        if (c < 0x80) {
          bytes[length++] = (byte) c;
        } else {
          bytes[length++] = (byte) (0xE0 | c >> 12);
          bytes[length++] = (byte) (0x80 | (c >> 6 & 0x3F));
          bytes[length++] = (byte) (0x80 | (c & 0x3F));
        }
      }
      bytes[length++] = SEPARATOR;
    }

    private void put(long number) {
      room(8);
      for (int shift = 0; shift < 64; shift += 8) {
        bytes[length++] = (byte) (number >>> shift);
      }
    }

    private void room(int more) {
      if (length + more > bytes.length) {
        bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
      }
    }
  }
}
