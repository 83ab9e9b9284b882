package org.wayloom.app;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wayloom.kernel.BuildVersion;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The command line's root: {@code wayloom}. */
@Command(
    name = "wayloom",
    mixinStandardHelpOptions = true,
    versionProvider = WayloomCommand.Version.class,
    header = {
      "%nExamples:",
      "  wayloom serve --open",
      "  wayloom import orders.csv --dry-run",
      "  wayloom discover orders.xes.gz",
      "  wayloom funnel orders.csv --steps visit,basket,order --window 30d",
      "  wayloom backup wayloom-monday.zip",
      ""
    },
    description =
        "Weaves the journey that a team designs together with the journey its customers take.",
    footer = {
      "",
      "Data goes to standard output, talk to standard error.",
      "Exit codes: 0 done, 1 failed, 2 wrong usage."
    },
    subcommands = {
      ServeCommand.class,
      ImportCommand.class,
      DiscoverCommand.class,
      FunnelCommand.class,
      BackupCommand.class,
      VerifyCommand.class,
      RestoreCommand.class
    })
final class WayloomCommand {
  private final Map<String, String> environment;

  WayloomCommand(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
  }

  /**
   * The configuration as the server reads it, for commands that have no more than the directory.
   */
  WayloomConfig config(@Nullable String data) {
    Map<Setting, String> flags = new EnumMap<>(Setting.class);
    if (data != null) {
      flags.put(Setting.DATA, data);
    }
    return ConfigSources.read(Path.of("wayloom.properties"), environment, flags);
  }

  /** Prints the version that the build wrote into the jar. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"wayloom " + BuildVersion.of(WayloomCommand.class).value()};
    }
  }
}
