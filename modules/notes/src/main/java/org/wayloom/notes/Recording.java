package org.wayloom.notes;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Recognises pictures and recordings of sound or film by their first bytes. */
final class Recording {
  private static final List<String> STARTS =
      List.of(
          "\u0089PNG\r\n",
          "\u00ff\u00d8\u00ff",
          "GIF87a",
          "GIF89a",
          "ID3",
          "OggS",
          "fLaC",
          "\u001aE\u00df\u00a3");

  private Recording() {}

  static boolean begins(byte[] head) {
    String start = new String(head, 0, Math.min(head.length, 16), StandardCharsets.ISO_8859_1);
    return STARTS.stream().anyMatch(start::startsWith)
        || isMpegFrame(head)
        || holds(start, 4, "ftyp")
        || (start.startsWith("RIFF") && (holds(start, 8, "WAVE") || holds(start, 8, "WEBP")));
  }

  /**
   * Eleven bits set and a layer that exists: MP3 without tags; never UTF-16, whose mark it is like.
   */
  private static boolean isMpegFrame(byte[] head) {
    return head.length > 2
        && (head[0] & 0xff) == 0xff
        && (head[1] & 0xe0) == 0xe0
        && (head[1] & 0x06) != 0
        && (head[1] & 0xff) < 0xfe
        && (head[2] & 0xf0) != 0xf0;
  }

  private static boolean holds(String start, int at, String words) {
    return start.startsWith(words, at);
  }
}
