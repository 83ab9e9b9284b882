package org.wayloom.evidence;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Writes the properties of drafts as {@link PropertyJson} does, straight as UTF-8 and with names
 * that were made once: an import spends much of its time here.
 */
final class PropertyBytes {
  private final Map<String, byte[]> names = new HashMap<>();
  private String[] lastNames = new String[0];
  private byte[][] lastBytes = new byte[0][];
  private byte[] out = new byte[1024];
  private int length;

  byte[] of(Draft draft) {
    length = 0;
    for (int i = 0; i < draft.properties(); i++) {
      put(name(i, draft.name(i)));
      putText(draft.value(i));
    }
    room(1);
    out[length++] = '}';
    out[0] = '{';
    return Arrays.copyOf(out, length);
  }

  /** What stands between the value before and the property's own, with a comma in front. */
  @SuppressWarnings("ReferenceEquality") // A name that is another object is found in the map.
  private byte[] name(int i, String name) {
    if (i < lastNames.length && lastNames[i] == name) {
      return lastBytes[i];
    }
    byte[] bytes = names.computeIfAbsent(name, PropertyBytes::made);
    if (i >= lastNames.length) {
      lastNames = Arrays.copyOf(lastNames, i + 16);
      lastBytes = Arrays.copyOf(lastBytes, i + 16);
    }
    lastNames[i] = name;
    lastBytes[i] = bytes;
    return bytes;
  }

  private static byte[] made(String name) {
    StringBuilder text = new StringBuilder(",");
    PropertyJson.quote(name, text);
    return text.append(':').toString().getBytes(StandardCharsets.UTF_8);
  }

  private void putText(String text) {
    int chars = text.length();
    room(chars + 2);
    int start = length;
    out[length++] = '"';
    for (int i = 0; i < chars; i++) {
      char c = text.charAt(i);
      if (c < ' ' || c >= 0x80 || c == '"' || c == '\\') {
        length = start;
        StringBuilder quoted = new StringBuilder();
        PropertyJson.quote(text, quoted);
        put(quoted.toString().getBytes(StandardCharsets.UTF_8));
        return;
      }
      out[length++] = (byte) c;
    }
    out[length++] = '"';
  }

  private void put(byte[] bytes) {
    room(bytes.length);
    System.arraycopy(bytes, 0, out, length, bytes.length);
    length += bytes.length;
  }

  private void room(int more) {
    if (length + more > out.length) {
      out = Arrays.copyOf(out, Math.max(out.length * 2, length + more));
    }
  }
}
