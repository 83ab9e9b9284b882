package org.wayloom.notes;

import java.util.regex.Pattern;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.ProblemType;

/** What the text of a note may hold. */
final class NoteText {
  /** In UTF-16 units: ten hours of talk. */
  static final int LONGEST = 500_000;

  // Overrides can make a text read as what it does not say; embeddings leak into what follows.
  private static final Pattern UNSEEN =
      Pattern.compile(
          "[\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f\\u202a-\\u202e\\ufeff\\ufffe]");

  private static final Pattern MANY_BLANK_LINES = Pattern.compile("\n[ \t]*\n(?:[ \t]*\n)+");

  private NoteText() {}

  /**
   * The text as it is kept: lines end in {@code \n}, controls and overrides of direction are gone,
   * and so are half characters. Too long a text is a TOO_LARGE problem.
   */
  static String clean(String text) {
    String lines = text.replace("\r\n", "\n").replace('\r', '\n');
    String seen = wellFormed(UNSEEN.matcher(lines).replaceAll(""));
    String clean = MANY_BLANK_LINES.matcher(seen).replaceAll("\n\n").strip();
    if (clean.length() > LONGEST) {
      throw ProblemException.of(
          ProblemType.TOO_LARGE,
          "The text has %,d characters; a note may have %,d. Divide it into several notes."
              .formatted(clean.length(), LONGEST));
    }
    return clean;
  }

  private static String wellFormed(String text) {
    StringBuilder whole = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean pair = i + 1 < text.length() && Character.isSurrogatePair(c, text.charAt(i + 1));
      if (pair) {
        i++;
      } else if (Character.isSurrogate(c)) {
        whole = whole == null ? new StringBuilder(text) : whole;
        whole.setCharAt(i, '\ufffd');
      }
    }
    return whole == null ? text : whole.toString();
  }
}
