package org.wayloom.collaboration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Merges two texts that came from one: what either side changed, word by word. Pure.
 *
 * <p>The classical diff3 (Khanna, Kunal and Pierce, "A Formal Investigation of Diff3", 2007): both
 * sides are aligned with the base by a longest common subsequence of words; stretches that only one
 * side changed are taken from it, and stretches that both changed must have become the same.
 */
public final class ThreeWayText {
  /** A word, or what stands between two words. Line breaks count by themselves. */
  private static final Pattern TOKEN =
      Pattern.compile("\\n|[\\p{L}\\p{N}\\p{M}_\\u200c]+|[^\\S\\n]+|.", Pattern.DOTALL);

  /** Aligning takes so many steps at most; what is larger is not merged. */
  private static final long MOST_STEPS = 9_000_000;

  private ThreeWayText() {}

  /** The merged text; empty when both changed the same place differently. */
  public static Optional<String> merge(String base, String theirs, String mine) {
    return merge(words(base), words(theirs), words(mine)).map(words -> String.join("", words));
  }

  /** The words of a text with all that stands between them: joined they are the text again. */
  public static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(text);
    while (matcher.find()) {
      words.add(matcher.group());
    }
    return words;
  }

  /** The same for any parts that can be compared. */
  public static <T> Optional<List<T>> merge(List<T> base, List<T> theirs, List<T> mine) {
    if (theirs.equals(mine) || mine.equals(base)) {
      return Optional.of(List.copyOf(theirs));
    }
    if (theirs.equals(base)) {
      return Optional.of(List.copyOf(mine));
    }
    Optional<int[]> toTheirs = matches(base, theirs);
    Optional<int[]> toMine = matches(base, mine);
    return toTheirs.isEmpty() || toMine.isEmpty()
        ? Optional.empty()
        : merged(base, theirs, mine, toTheirs.get(), toMine.get());
  }

  /** Goes from one part that all three share to the next and merges what stands between. */
  private static <T> Optional<List<T>> merged(
      List<T> base, List<T> theirs, List<T> mine, int[] toTheirs, int[] toMine) {
    List<T> merged = new ArrayList<>();
    int fromBase = 0;
    int fromTheirs = 0;
    int fromMine = 0;
    for (int at = 0; at <= base.size(); at++) {
      boolean end = at == base.size();
      if (!end && (toTheirs[at] < 0 || toMine[at] < 0)) {
        continue;
      }
      int upToTheirs = end ? theirs.size() : toTheirs[at];
      int upToMine = end ? mine.size() : toMine[at];
      List<T> was = base.subList(fromBase, at);
      List<T> their = theirs.subList(fromTheirs, upToTheirs);
      List<T> my = mine.subList(fromMine, upToMine);
      if (my.equals(was) || my.equals(their)) {
        merged.addAll(their);
      } else if (their.equals(was)) {
        merged.addAll(my);
      } else {
        return Optional.empty();
      }
      if (!end) {
        merged.add(base.get(at));
      }
      fromBase = at + 1;
      fromTheirs = upToTheirs + 1;
      fromMine = upToMine + 1;
    }
    return Optional.of(List.copyOf(merged));
  }

  /** For each part of one list its place in the other, by a longest common subsequence, or -1. */
  private static <T> Optional<int[]> matches(List<T> from, List<T> to) {
    int[] matches = new int[from.size()];
    java.util.Arrays.fill(matches, -1);
    int start = 0;
    int most = Math.min(from.size(), to.size());
    while (start < most && from.get(start).equals(to.get(start))) {
      matches[start] = start;
      start++;
    }
    int tail = 0;
    while (tail < most - start
        && from.get(from.size() - 1 - tail).equals(to.get(to.size() - 1 - tail))) {
      tail++;
      matches[from.size() - tail] = to.size() - tail;
    }
    int rows = from.size() - tail - start;
    int columns = to.size() - tail - start;
    if ((long) rows * columns > MOST_STEPS) {
      return Optional.empty();
    }
    int[][] longest = new int[rows + 1][columns + 1];
    for (int i = rows - 1; i >= 0; i--) {
      for (int j = columns - 1; j >= 0; j--) {
        longest[i][j] =
            from.get(start + i).equals(to.get(start + j))
                ? longest[i + 1][j + 1] + 1
                : Math.max(longest[i + 1][j], longest[i][j + 1]);
      }
    }
    int i = 0;
    int j = 0;
    while (i < rows && j < columns) {
      if (from.get(start + i).equals(to.get(start + j))) {
        matches[start + i] = start + j;
        i++;
        j++;
      } else if (longest[i + 1][j] >= longest[i][j + 1]) {
        i++;
      } else {
        j++;
      }
    }
    return Optional.of(matches);
  }
}
