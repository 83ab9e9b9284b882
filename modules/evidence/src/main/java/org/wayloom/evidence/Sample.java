package org.wayloom.evidence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The first rows of a file and what stands in each of its columns: what guesses are made from. */
final class Sample {
  static final int ROWS = 10_000;
  private static final int KEPT_ROWS = 50;
  private static final int MAX_DISTINCT = 2_000;

  private final List<Profile> profiles = new ArrayList<>();
  private final List<Row> kept = new ArrayList<>();
  private final FileProbe probe;
  private final @Nullable String delimiter;
  private long rows;
  private boolean wholeFile;

  private Sample(FileProbe probe, @Nullable String delimiter) {
    this.probe = probe;
    this.delimiter = delimiter;
  }

  /** What stands in a column. */
  static final class Profile {
    final String name;
    final Map<String, Integer> counts = new LinkedHashMap<>();
    int filled;
    int numeric;

    Profile(String name) {
      this.name = name;
    }

    void add(String cell) {
      filled++;
      numeric += Double.isNaN(Numbers.parse(cell)) ? 0 : 1;
      if (counts.size() < MAX_DISTINCT) {
        counts.merge(cell, 1, Integer::sum);
      } else {
        counts.computeIfPresent(cell, (value, count) -> count + 1);
      }
    }

    int distinct() {
      return counts.size();
    }

    boolean isNumeric() {
      return filled > 0 && numeric == filled;
    }

    /** No value stands there twice. */
    boolean isUnique() {
      return filled > 1 && distinct() == Math.min(filled, MAX_DISTINCT);
    }

    List<String> firstValues(int limit) {
      return counts.keySet().stream().limit(limit).toList();
    }
  }

  static Sample read(OpenFile file) {
    Sample sample = new Sample(file.probe(), file.delimiter());
    RowReader reader = file.rows();
    Row row = new Row();
    while (sample.rows < ROWS) {
      if (!reader.next(row)) {
        sample.wholeFile = true;
        break;
      }
      sample.add(row, reader.columns());
    }
    while (sample.profiles.size() < reader.columns().size()) {
      sample.profiles.add(new Profile(reader.columns().name(sample.profiles.size())));
    }
    return sample;
  }

  private void add(Row row, Columns columns) {
    rows++;
    while (profiles.size() < columns.size()) {
      profiles.add(new Profile(columns.name(profiles.size())));
    }
    for (int i = 0; row.fault == null && i < profiles.size(); i++) {
      String cell = row.cell(i);
      if (cell != null) {
        profiles.get(i).add(cell);
      }
    }
    if (kept.size() < KEPT_ROWS) {
      kept.add(row.copy());
    }
  }

  FileProbe probe() {
    return probe;
  }

  @Nullable String delimiter() {
    return delimiter;
  }

  List<Profile> profiles() {
    return profiles;
  }

  @Nullable Profile profile(String name) {
    return profiles.stream().filter(p -> p.name.equals(name)).findFirst().orElse(null);
  }

  List<Row> firstRows() {
    return List.copyOf(kept);
  }

  long rows() {
    return rows;
  }

  boolean isWholeFile() {
    return wholeFile;
  }
}
