package org.wayloom.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.wayloom.backup.BackupPass;
import org.wayloom.backup.GatheredBackup;
import org.wayloom.backup.Manifest;
import org.wayloom.evidence.EvidenceModule;
import org.wayloom.kernel.BuildVersion;
import org.wayloom.sql.Database;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code wayloom backup}: everything in one file, while the server runs on. */
@Command(
    name = "backup",
    mixinStandardHelpOptions = true,
    header = {
      "%nExamples:",
      "  wayloom backup wayloom-monday.zip",
      "  wayloom backup /mnt/safe/wayloom.zip --force --data /srv/wayloom",
      ""
    },
    description =
        "Writes everything that is kept into one file, whether the server runs or not. What was"
            + " saved before the command began is in it. Look it over with verify, bring it back with"
            + " restore.")
final class BackupCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @ParentCommand private WayloomCommand root;

  @Parameters(paramLabel = "FILE", description = "The file to write; .zip is a good ending.")
  private Path file;

  @Option(names = "--force", description = "Replace the file if it is there.")
  private boolean force;

  @Option(names = "--data", paramLabel = "DIR", description = "The data directory (./data).")
  private @Nullable String data;

  @Option(names = "--json", description = "Print what was written as one JSON object.")
  private boolean json;

  @SuppressWarnings("NullAway.Init") // picocli sets the fields before call()
  BackupCommand() {}

  /**
   * What was written.
   *
   * @param bytes of the file; {@code unpackedBytes} of what is in it
   */
  private record Written(
      String file,
      long bytes,
      Instant madeAt,
      String version,
      Database.Vendor database,
      int files,
      long unpackedBytes) {}

  @Override
  public Integer call() throws Exception {
    WayloomConfig config = root.config(data);
    if (!Files.isDirectory(config.dataDirectory())) {
      throw new StartRefused(
          "There is no data directory " + config.dataDirectory() + ". Name it with --data.");
    }
    Manifest manifest = BackupFiles.write(file, force, out -> take(config, out));
    Written written =
        new Written(
            file.toString(),
            Files.size(file),
            manifest.madeAt(),
            manifest.version(),
            manifest.database(),
            manifest.files().size(),
            manifest.bytes());
    PrintWriter out = spec.commandLine().getOut();
    out.println(
        json
            ? OneFile.json(written)
            : "Backed up %d files to %s: everything saved before %s."
                .formatted(written.files(), file, written.madeAt()));
    out.flush();
    return 0;
  }

  private static void take(WayloomConfig config, OutputStream out)
      throws IOException, InterruptedException {
    Path directory = config.dataDirectory();
    Optional<DataDirectory> taken = DataDirectory.tryTake(directory);
    if (taken.isPresent()) {
      try (DataDirectory held = taken.get()) {
        takeFromStores(config, out);
      }
      return;
    }
    Optional<Integer> port = DataDirectory.runningPort(directory);
    Optional<String> pass = DataDirectory.runningPass(directory);
    if (port.isEmpty() || pass.isEmpty()) {
      throw new StartRefused(
          "Another Wayloom has %s, but it does not serve (yet), or you may not read its pass. Try again when it does, as the user that runs it."
              .formatted(directory));
    }
    try (ApiClient server = new ApiClient("http://localhost:" + port.get());
        InputStream archive = server.stream("/backups", BackupPass.HEADER, pass.get())) {
      copy(archive, out);
    }
  }

  /** So that a server that breaks off is told from a disk that does. */
  private static void copy(InputStream archive, OutputStream out) throws IOException {
    byte[] buffer = new byte[1 << 16];
    while (true) {
      int count;
      try {
        count = archive.read(buffer);
      } catch (IOException e) {
        throw new StartRefused(
            "The server broke off while it sent the backup, so there is none. Its log says why.");
      }
      if (count < 0) {
        return;
      }
      out.write(buffer, 0, count);
    }
  }

  private static void takeFromStores(WayloomConfig config, OutputStream out) throws IOException {
    Clock clock = Clock.systemUTC();
    try (Database database = FoundationConfiguration.open(config);
        EvidenceModule evidence = EvidenceModule.of(config.dataDirectory(), clock);
        GatheredBackup gathered =
            BackupConfiguration.of(
                    config.dataDirectory(),
                    database,
                    evidence,
                    BuildVersion.of(WayloomApplication.class),
                    clock)
                .gather()) {
      gathered.writeTo(out);
    }
  }
}
