package org.wayloom.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.wayloom.backup.BackupFile;
import org.wayloom.backup.Restored;
import org.wayloom.backup.Restoring;
import org.wayloom.kernel.BuildVersion;
import org.wayloom.sql.Database;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code wayloom restore}: a backup becomes the data directory. */
@Command(
    name = "restore",
    mixinStandardHelpOptions = true,
    header = {
      "%nExamples:",
      "  wayloom restore wayloom-monday.zip --data /srv/wayloom",
      "  wayloom restore wayloom-monday.zip --replace",
      ""
    },
    description =
        "Brings a backup back, after looking it over as verify does. Stop the server first. Windows"
            + " that were open come back by themselves and send what they had not yet sent.")
final class RestoreCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @ParentCommand private WayloomCommand root;

  @Parameters(paramLabel = "FILE", description = "A backup.")
  private Path file;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Where it goes: a new or empty directory (./data).")
  private @Nullable String data;

  @Option(
      names = "--replace",
      description = "There is data already: keep that beside it under a dated name.")
  private boolean replace;

  @Option(names = "--json", description = "Print what was done as one JSON object.")
  private boolean json;

  @SuppressWarnings("NullAway.Init") // picocli sets the fields before call()
  RestoreCommand() {}

  /**
   * What was done.
   *
   * @param aside where what was there before lies now
   * @param schema of PostgreSQL that keeps the tables which were there before
   */
  private record Done(
      String data,
      @Nullable String aside,
      @Nullable String schema,
      Instant madeAt,
      int documents,
      long events) {
    static Done of(Restored restored) {
      Path aside = restored.aside();
      return new Done(
          restored.data().toString(),
          aside == null ? null : aside.toString(),
          restored.schema(),
          restored.report().manifest().madeAt(),
          restored.documents(),
          restored.report().events());
    }
  }

  @Override
  public Integer call() {
    WayloomConfig config = root.config(data);
    Done done = Done.of(bringBack(config));
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(OneFile.json(done));
    } else {
      out.println(
          "Brought back to %s: everything saved before %s, %d documents, %d events."
              .formatted(done.data(), done.madeAt(), done.documents(), done.events()));
      if (done.aside() != null) {
        out.println(
            "What was there before is in " + done.aside() + "; remove it when you miss nothing.");
      }
      if (done.schema() != null) {
        out.println(
            "What was in PostgreSQL before is in its schema \"%s\"; drop that when you miss nothing."
                .formatted(done.schema()));
      }
    }
    out.flush();
    return 0;
  }

  private Restored bringBack(WayloomConfig config) {
    try (BackupFile backup = BackupFile.open(file)) {
      backup.refuseNewerThan(BuildVersion.of(WayloomApplication.class));
      try (DataDirectory held = DataDirectory.take(config.dataDirectory())) {
        return bringBack(backup, config, held);
      }
    } catch (IOException e) {
      throw new StartRefused(BackupFiles.sentence(e, file));
    }
  }

  private Restored bringBack(BackupFile backup, WayloomConfig config, DataDirectory held)
      throws IOException {
    Clock clock = Clock.systemUTC();
    if (config.database().isEmpty()) {
      return Restoring.bringBack(backup, held.path(), replace, Optional.empty(), clock);
    }
    try (Database team = FoundationConfiguration.open(config)) {
      return Restoring.bringBack(backup, held.path(), replace, Optional.of(team), clock);
    }
  }
}
