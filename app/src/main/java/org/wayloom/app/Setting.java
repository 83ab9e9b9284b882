package org.wayloom.app;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Everything that can be set: by flag, by environment variable, in {@code wayloom.properties}. */
enum Setting {
  PORT("8080"),
  DATA("data"),
  PUBLIC_URL(""),
  DATABASE_URL(""),
  DATABASE_USER(""),
  DATABASE_PASSWORD(""),
  DEMO("true");

  static final String ENVIRONMENT_PREFIX = "WAYLOOM_";

  private final String usual;

  Setting(String usual) {
    this.usual = usual;
  }

  /** The value where nobody sets one. */
  String usual() {
    return usual;
  }

  /** Its name in the properties file, and with two dashes the flag: {@code public-url}. */
  String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  String variable() {
    return ENVIRONMENT_PREFIX + name();
  }

  static Optional<Setting> find(String key) {
    return Arrays.stream(values()).filter(setting -> setting.key().equals(key)).findFirst();
  }

  static Optional<Setting> findVariable(String variable) {
    return Arrays.stream(values())
        .filter(setting -> setting.variable().equals(variable))
        .findFirst();
  }

  /** The setting whose key takes the fewest edits to write from this one. */
  static Setting nearest(String key) {
    String wanted = key.toLowerCase(Locale.ROOT).replace('_', '-').replace('.', '-');
    return Arrays.stream(values())
        .min(Comparator.comparingInt(setting -> edits(wanted, setting.key())))
        .orElseThrow();
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
