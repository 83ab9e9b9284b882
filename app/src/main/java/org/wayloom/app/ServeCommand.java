package org.wayloom.app;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code wayloom serve}: starts the server and stays until it is stopped. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    header = {
      "%nExamples:",
      "  wayloom serve --open",
      "  wayloom serve --port 9000 --data /srv/wayloom --no-demo",
      ""
    },
    description = "Serves the page and the API at 127.0.0.1.",
    footer = {
      "",
      "Each option can be set in the environment too (WAYLOOM_PORT) or in wayloom.properties (port=…)."
    })
final class ServeCommand implements Callable<Integer> {
  /** Not an exit code: the server's own threads keep the process alive. */
  static final int SERVING = -1;

  @Option(names = "--port", paramLabel = "PORT", description = "Port to listen on (8080; 0 = any).")
  private @Nullable String port;

  @Option(names = "--data", paramLabel = "DIR", description = "Where everything is kept (./data).")
  private @Nullable String data;

  @Option(
      names = "--public-url",
      paramLabel = "URL",
      description = "The address that a proxy in front gives it.")
  private @Nullable String publicUrl;

  @Option(
      names = "--database-url",
      paramLabel = "URL",
      description = "jdbc:postgresql://… instead of the built-in database.")
  private @Nullable String databaseUrl;

  @Option(names = "--database-user", paramLabel = "NAME")
  private @Nullable String databaseUser;

  @Option(names = "--no-demo", description = "Do not make the demo workspace.")
  private boolean noDemo;

  @Option(
      names = "--watch",
      paramLabel = "DIR",
      description = "Folders below it may be watched for files to import.")
  private @Nullable String watch;

  @Option(names = "--open", description = "Open the page in the browser once it is there.")
  private boolean open;

  @Option(names = "--rehearse", hidden = true)
  private boolean rehearse;

  @Override
  public Integer call() throws Exception {
    WayloomConfig config =
        ConfigSources.read(Path.of("wayloom.properties"), System.getenv(), flags());
    RunningServer server = RunningServer.start(config);
    String address = "http://localhost:" + server.port();
    if (rehearse) {
      Rehearsal.play(address, config.dataDirectory());
      server.close();
      return 0;
    }
    Talk.say("Wayloom is at " + address + ", its data in " + config.dataDirectory() + ".");
    Talk.say("Stop it with Ctrl-C.");
    if (open) {
      Browser.open(address);
    }
    return SERVING;
  }

  private Map<Setting, String> flags() {
    Map<Setting, String> flags = new EnumMap<>(Setting.class);
    put(flags, Setting.PORT, port);
    put(flags, Setting.DATA, data);
    put(flags, Setting.PUBLIC_URL, publicUrl);
    put(flags, Setting.DATABASE_URL, databaseUrl);
    put(flags, Setting.DATABASE_USER, databaseUser);
    put(flags, Setting.WATCH, watch);
    if (noDemo) {
      flags.put(Setting.DEMO, "false");
    }
    return flags;
  }

  private static void put(Map<Setting, String> flags, Setting setting, @Nullable String given) {
    if (given != null) {
      flags.put(setting, given);
    }
  }
}
