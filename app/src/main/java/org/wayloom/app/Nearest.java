package org.wayloom.app;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * Finds what somebody probably meant: the names that take the fewest edits to write from theirs.
 */
final class Nearest {
  private Nearest() {}

  /** The nearest names first, at most {@code count}. */
  static <T> List<T> to(String wanted, Collection<T> known, Function<T, String> name, int count) {
    String meant = simple(wanted);
    return known.stream()
        .sorted(Comparator.comparingInt(each -> edits(meant, simple(name.apply(each)))))
        .limit(count)
        .toList();
  }

  private static String simple(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', '-').replace('.', '-');
  }

  /** Levenshtein distance, row by row. */
  private static int edits(String from, String to) {
    int[] row = new int[to.length() + 1];
    Arrays.setAll(row, column -> column);
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[to.length()];
  }
}
