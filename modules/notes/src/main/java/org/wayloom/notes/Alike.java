package org.wayloom.notes;

import java.util.Arrays;
import java.util.Optional;

/**
 * Finds the stretch of a text that differs least from a pattern: dynamic programming over the edit
 * distance in which a match may start anywhere (Sellers 1980). Costs pattern × reach steps and
 * memory for two columns of the pattern.
 */
final class Alike {
  private Alike() {}

  /** A stretch of a text: from start up to, not including, end. */
  record Span(int start, int end) {}

  /**
   * @param place where the stretch should start; of equally good ones the nearest wins
   * @param reach how far from that place is searched
   * @param most the most characters that may be changed, added or left out
   */
  static Optional<Span> find(String text, String pattern, int place, int reach, int most) {
    int from = Math.max(0, place - reach);
    int to = (int) Math.min(text.length(), (long) place + pattern.length() + reach);
    int length = pattern.length();
    int[] cost = new int[length + 1];
    int[] start = new int[length + 1];
    for (int i = 0; i <= length; i++) {
      cost[i] = i;
    }
    Arrays.fill(start, from);
    int best = most + 1;
    Span found = null;
    for (int at = from; at < to; at++) {
      step(text.charAt(at), pattern, at, cost, start);
      boolean nearer =
          found != null && Math.abs(start[length] - place) < Math.abs(found.start() - place);
      if (start[length] <= at && (cost[length] < best || (cost[length] == best && nearer))) {
        best = cost[length];
        found = new Span(start[length], at + 1);
      }
    }
    return Optional.ofNullable(found).map(span -> whole(text, span));
  }

  /** One more character of the text: the costs of every beginning of the pattern that ends here. */
  private static void step(char read, String pattern, int at, int[] cost, int[] start) {
    int diagonal = cost[0];
    int diagonalStart = at;
    start[0] = at + 1;
    for (int i = 1; i < cost.length; i++) {
      int replaced = diagonal + (pattern.charAt(i - 1) == read ? 0 : 1);
      int added = cost[i] + 1;
      int leftOut = cost[i - 1] + 1;
      diagonal = cost[i];
      int keptStart = start[i];
      if (replaced <= added && replaced <= leftOut) {
        cost[i] = replaced;
        start[i] = diagonalStart;
      } else if (added <= leftOut) {
        cost[i] = added;
      } else {
        cost[i] = leftOut;
        start[i] = start[i - 1];
      }
      diagonalStart = keptStart;
    }
  }

  /** Takes in the other half of a character that the stretch would cut in two. */
  private static Span whole(String text, Span span) {
    int start = span.start();
    int end = span.end();
    boolean cutAtStart =
        start > 0 && Character.isSurrogatePair(text.charAt(start - 1), text.charAt(start));
    boolean cutAtEnd =
        end < text.length() && Character.isSurrogatePair(text.charAt(end - 1), text.charAt(end));
    return new Span(cutAtStart ? start - 1 : start, cutAtEnd ? end + 1 : end);
  }
}
