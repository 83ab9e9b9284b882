package org.wayloom.notes;

import java.util.Optional;

/**
 * Finds passages again in an edited text.
 *
 * <p>First where the passage should stand is worked out: an edit changes a text between its common
 * beginning and its common end, and what comes after moves by the difference in length. Then its
 * quote is looked for, word for word, and of several places the one nearest to that is taken. Where
 * the quote is gone, so is what stood at the passage before the edit (it may differ from the quote
 * since an earlier edit). Else the stretch near the expected place is taken that differs least from
 * the quote, if no more than a quarter of its characters have to be changed, added or left out (P.
 * H. Sellers, The Theory and Computation of Evolutionary Distances, 1980). A passage that is not
 * found keeps its last place and says so; it is looked for again in the next revision.
 */
final class Anchors {
  /** How far from the expected place a changed passage is looked for. */
  static final int REACH = 4_000;

  private static final int CHANGED_SHARE = 4;

  private Anchors() {}

  /** Where a passage is now, and how sure that is. */
  record Found(Anchor anchor, Certainty certainty) {}

  /** The same passage in the text as it is after an edit. */
  static Found find(Anchor anchor, String before, String after) {
    int expected = expectedStart(anchor.start(), before, after);
    String quote = anchor.quote();
    int exact = nearest(after, quote, expected);
    if (exact >= 0) {
      return new Found(at(exact, exact + quote.length(), quote), Certainty.EXACT);
    }
    if (anchor.end() <= before.length()) {
      String stood = before.substring(anchor.start(), anchor.end());
      int again = nearest(after, stood, expected);
      if (again >= 0 && isNear(stood, quote)) {
        return new Found(at(again, again + stood.length(), quote), Certainty.NEAREST);
      }
    }
    return Alike.find(after, quote, expected, REACH, quote.length() / CHANGED_SHARE)
        .map(span -> new Found(at(span.start(), span.end(), quote), Certainty.NEAREST))
        .orElseGet(() -> new Found(anchor, Certainty.LOST));
  }

  private static Anchor at(int start, int end, String quote) {
    return new Anchor(start, end, quote);
  }

  /** What a lost passage happens to stand at says nothing: it must still be like its quote. */
  private static boolean isNear(String stood, String quote) {
    Optional<Alike.Span> whole =
        Alike.find(stood, quote, 0, stood.length(), quote.length() / CHANGED_SHARE);
    return whole.isPresent();
  }

  /** Where a place of the old text is in the new one, if one stretch of it was edited. */
  static int expectedStart(int start, String before, String after) {
    int shorter = Math.min(before.length(), after.length());
    int same = 0;
    while (same < shorter && before.charAt(same) == after.charAt(same)) {
      same++;
    }
    if (start < same) {
      return start;
    }
    int end = 0;
    while (end < shorter - same
        && before.charAt(before.length() - 1 - end) == after.charAt(after.length() - 1 - end)) {
      end++;
    }
    int moved = start + after.length() - before.length();
    int place = start >= before.length() - end ? moved : start;
    return Math.clamp(place, 0, after.length());
  }

  /** The occurrence that starts nearest to a place, the earlier of two equally near; or -1. */
  private static int nearest(String text, String words, int place) {
    int before = text.lastIndexOf(words, place);
    int after = text.indexOf(words, place);
    if (before < 0 || after < 0) {
      return Math.max(before, after);
    }
    return place - before <= after - place ? before : after;
  }
}
