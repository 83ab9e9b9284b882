package org.wayloom.attachments;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Recognises pictures by their first bytes. Only formats that browsers draw without running
 * anything are known; SVG is a program in the clothes of a picture and so is not.
 */
final class Signature {
  static final String UNKNOWN = "application/octet-stream";

  /** As many bytes as the longest signature reaches. */
  static final int LENGTH = 12;

  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
  private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};
  private static final byte[] GIF_87 = ascii("GIF87a");
  private static final byte[] GIF_89 = ascii("GIF89a");
  private static final byte[] RIFF = ascii("RIFF");
  private static final byte[] WEBP = ascii("WEBP");

  private Signature() {}

  /** The media type of a file that begins so. */
  static String mediaType(byte[] head) {
    if (holds(head, 0, PNG)) {
      return "image/png";
    }
    if (holds(head, 0, JPEG)) {
      return "image/jpeg";
    }
    if (holds(head, 0, GIF_87) || holds(head, 0, GIF_89)) {
      return "image/gif";
    }
    return holds(head, 0, RIFF) && holds(head, 8, WEBP) ? "image/webp" : UNKNOWN;
  }

  private static boolean holds(byte[] head, int at, byte[] wanted) {
    int end = at + wanted.length;
    return head.length >= end && Arrays.equals(head, at, end, wanted, 0, wanted.length);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
