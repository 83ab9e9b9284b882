package org.wayloom.attachments;

import java.nio.charset.StandardCharsets;

/** What a file may be called: one short line that shows itself as it is. */
final class FileName {
  /** In UTF-16 units; a character that would be cut in two goes whole. */
  private static final int LONGEST = 200;

  // Marks that turn the direction of a text make "exe.gnp" of "png.exe". Joiners are letters'
  // affair.
  private static final String TURNS = "[\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]";

  private FileName() {}

  /** The last part of a name that a sender gave, whatever it holds; {@code file} when empty. */
  static String plain(String given) {
    String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
    String line = last.replaceAll("\\p{Cntrl}", " ").replaceAll(TURNS, "").strip();
    String whole = new String(line.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    if (whole.isEmpty() || whole.equals(".") || whole.equals("..")) {
      return "file";
    }
    return whole.length() <= LONGEST ? whole : shortened(whole);
  }

  /** Keeps the end, for it tells what sort of file it is. */
  private static String shortened(String name) {
    int start = name.length() - LONGEST;
    return name.substring(Character.isLowSurrogate(name.charAt(start)) ? start + 1 : start);
  }
}
