package org.wayloom.app;

import java.util.Arrays;
import java.util.List;
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
  DEMO("true"),
  WATCH(""),
  TRASH_DAYS("30"),
  OUTGOING_ALLOW(""),
  KEY_FILE(""),
  SMTP_HOST(""),
  SMTP_PORT("587"),
  SMTP_SECURITY("starttls"),
  SMTP_USER(""),
  SMTP_PASSWORD(""),
  SMTP_FROM("");

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

  /** The setting that was probably meant by a key that there is not. */
  static Setting nearest(String key) {
    return Nearest.to(key, List.of(values()), Setting::key, 1).getFirst();
  }
}
