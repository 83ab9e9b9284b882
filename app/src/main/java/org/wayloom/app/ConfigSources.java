package org.wayloom.app;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.wayloom.notifications.SmtpServer;
import org.wayloom.outgoing.Reachable;

/**
 * Collects the configuration: flags before environment before {@code wayloom.properties} before the
 * usual value. A key that nobody knows stops the start, for a misspelt setting that is silently
 * ignored is found much later.
 */
final class ConfigSources {
  /** Variables with our prefix that are read by the start script and by tests. */
  private static final Set<String> NOT_OURS = Set.of("WAYLOOM_JAVA_OPTIONS", "WAYLOOM_SHARED_DATA");

  private final Map<Setting, String> values = new EnumMap<>(Setting.class);

  private ConfigSources() {
    for (Setting setting : Setting.values()) {
      values.put(setting, setting.usual());
    }
  }

  /**
   * @param file {@code wayloom.properties}; need not exist
   * @param flags what stands on the command line; only what is given
   */
  static WayloomConfig read(
      Path file, Map<String, String> environment, Map<Setting, String> flags) {
    ConfigSources sources = new ConfigSources();
    sources.addFile(file);
    sources.addEnvironment(environment);
    sources.values.putAll(flags);
    return sources.toConfig();
  }

  private void addFile(Path file) {
    if (!Files.exists(file)) {
      return;
    }
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new StartRefused(file + " cannot be read: " + e.getMessage());
    }
    for (String key : properties.stringPropertyNames()) {
      Setting setting =
          Setting.find(key)
              .orElseThrow(() -> unknown(key + " in " + file, Setting.nearest(key).key()));
      values.put(setting, properties.getProperty(key).strip());
    }
  }

  private void addEnvironment(Map<String, String> environment) {
    for (Map.Entry<String, String> entry : environment.entrySet()) {
      String variable = entry.getKey();
      if (variable.startsWith(Setting.ENVIRONMENT_PREFIX) && !NOT_OURS.contains(variable)) {
        String key = variable.substring(Setting.ENVIRONMENT_PREFIX.length());
        Setting setting =
            Setting.findVariable(variable)
                .orElseThrow(
                    () ->
                        unknown(variable + " in the environment", Setting.nearest(key).variable()));
        values.put(setting, entry.getValue().strip());
      }
    }
  }

  private static StartRefused unknown(String key, String nearest) {
    return new StartRefused("Unknown setting " + key + ". Did you mean " + nearest + "?");
  }

  private WayloomConfig toConfig() {
    try {
      return new WayloomConfig(
          number(Setting.PORT),
          Path.of(value(Setting.DATA)),
          present(Setting.PUBLIC_URL).map(URI::create),
          present(Setting.DATABASE_URL)
              .map(
                  url ->
                      new WayloomConfig.PostgreSql(
                          url, value(Setting.DATABASE_USER), value(Setting.DATABASE_PASSWORD))),
          flag(Setting.DEMO),
          present(Setting.WATCH).map(Path::of),
          number(Setting.TRASH_DAYS),
          telling());
    } catch (IllegalArgumentException e) {
      throw new StartRefused("The configuration is not valid: " + e.getMessage());
    }
  }

  private WayloomConfig.Telling telling() {
    return new WayloomConfig.Telling(
        present(Setting.SMTP_HOST)
            .map(
                host ->
                    new SmtpServer(
                        host,
                        number(Setting.SMTP_PORT),
                        SmtpServer.Security.of(value(Setting.SMTP_SECURITY)),
                        value(Setting.SMTP_USER),
                        value(Setting.SMTP_PASSWORD),
                        value(Setting.SMTP_FROM))),
        Reachable.parse(value(Setting.OUTGOING_ALLOW)),
        present(Setting.KEY_FILE).map(Path::of));
  }

  private String value(Setting setting) {
    return values.getOrDefault(setting, "");
  }

  private Optional<String> present(Setting setting) {
    return Optional.of(value(setting)).filter(text -> !text.isEmpty());
  }

  private int number(Setting setting) {
    String text = value(setting);
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(setting.key() + " must be a whole number: " + text, e);
    }
  }

  private boolean flag(Setting setting) {
    return switch (value(setting)) {
      case "true" -> true;
      case "false" -> false;
      case String other ->
          throw new IllegalArgumentException(setting.key() + " must be true or false: " + other);
    };
  }
}
