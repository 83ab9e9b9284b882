package org.wayloom.evidence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How a CSV file separates and quotes its cells.
 *
 * <p>The delimiter is the one that cuts most lines of the sample into the same number of cells, and
 * into most cells where several do.
 */
record CsvDialect(char delimiter, char quote) {
  private static final char[] DELIMITERS = {',', ';', '\t', '|'};
  private static final int SAMPLE_LINES = 60;

  static CsvDialect guess(String head) {
    char quote = quote(head);
    char best = ',';
    double bestScore = 0;
    for (char delimiter : DELIMITERS) {
      double score = score(cellCounts(head, delimiter, quote));
      if (score > bestScore) {
        best = delimiter;
        bestScore = score;
      }
    }
    return new CsvDialect(best, quote);
  }

  static CsvDialect withDelimiter(String head, char delimiter) {
    return new CsvDialect(delimiter, quote(head));
  }

  private static char quote(String head) {
    int single = 0;
    int twice = 0;
    for (int i = 1; i < head.length(); i++) {
      boolean cellStart = head.charAt(i - 1) < ' ' || ",;|".indexOf(head.charAt(i - 1)) >= 0;
      single += cellStart && head.charAt(i) == '\'' ? 1 : 0;
      twice += cellStart && head.charAt(i) == '"' ? 1 : 0;
    }
    return single > 2 && twice == 0 ? '\'' : '"';
  }

  private static List<Integer> cellCounts(String head, char delimiter, char quote) {
    List<Integer> counts = new ArrayList<>();
    boolean quoted = false;
    int cells = 1;
    int cellStart = 0;
    for (int i = 0; i < head.length() && counts.size() < SAMPLE_LINES; i++) {
      char c = head.charAt(i);
      if (c == quote && (quoted || i == cellStart)) {
        quoted = !quoted;
      } else if (!quoted && c == delimiter) {
        cells++;
        cellStart = i + 1;
      } else if (!quoted && c == '\n') {
        counts.add(cells);
        cells = 1;
        cellStart = i + 1;
      }
    }
    if (counts.isEmpty()) {
      counts.add(cells);
    }
    return counts;
  }

  private static double score(List<Integer> counts) {
    Map<Integer, Integer> lines = new HashMap<>();
    counts.forEach(count -> lines.merge(count, 1, Integer::sum));
    double best = 0;
    for (var entry : lines.entrySet()) {
      double share = (double) entry.getValue() / counts.size();
      best = Math.max(best, entry.getKey() == 1 ? 0 : share * share * entry.getKey());
    }
    return best;
  }
}
