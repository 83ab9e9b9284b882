package org.wayloom.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.wayloom.backup.BackupFile;
import org.wayloom.backup.BackupReport;
import org.wayloom.backup.Restoring;
import org.wayloom.collaboration.LogCheck;
import org.wayloom.kernel.BuildVersion;
import org.wayloom.kernel.DocumentId;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.sql.Database;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code wayloom verify}: whether a backup can be brought back. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    header = {
      "%nExamples:",
      "  wayloom verify wayloom-monday.zip",
      "  wayloom verify wayloom-monday.zip --json | jq .documents",
      ""
    },
    description =
        "Looks a backup over without bringing it back: every checksum, the database, the log of"
            + " every map played from its beginning, all evidence. Needs room to unpack it into the"
            + " temporary folder.")
final class VerifyCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "A backup.")
  private Path file;

  @Option(names = "--json", description = "Print what was found as one JSON object.")
  private boolean json;

  @SuppressWarnings("NullAway.Init") // picocli sets the fields before call()
  VerifyCommand() {}

  /** What was found; a document has the version that a restore brings back. */
  private record Found(
      boolean whole,
      Instant madeAt,
      String version,
      Database.Vendor database,
      int files,
      long bytes,
      long events,
      List<Document> documents,
      List<String> faults) {

    static Found of(BackupReport report) {
      return new Found(
          report.faults().isEmpty(),
          report.manifest().madeAt(),
          report.manifest().version(),
          report.manifest().database(),
          report.manifest().files().size(),
          report.manifest().bytes(),
          report.events(),
          report.documents().stream().map(Document::of).toList(),
          report.faults());
    }
  }

  /** A live document of a backup. */
  private record Document(
      WorkspaceId workspace, DocumentId id, String kind, long version, boolean deleted) {
    static Document of(LogCheck check) {
      return new Document(
          check.workspace(),
          check.document(),
          check.kind().name(),
          check.version(),
          check.deleted());
    }
  }

  @Override
  public Integer call() {
    Found found = Found.of(examine());
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(OneFile.json(found));
    } else {
      print(found, out);
    }
    out.flush();
    found.faults().forEach(Talk::say);
    return found.whole() ? 0 : 1;
  }

  private BackupReport examine() {
    try (BackupFile backup = BackupFile.open(file)) {
      backup.refuseNewerThan(BuildVersion.of(WayloomApplication.class));
      return Restoring.examine(backup);
    } catch (IOException e) {
      throw new StartRefused(BackupFiles.sentence(e, file));
    }
  }

  private static void print(Found found, PrintWriter out) {
    out.println(
        (found.whole() ? "Whole: " : "Not whole: ")
            + "everything saved before "
            + found.madeAt()
            + ", by Wayloom "
            + found.version());
    new Table("files", "bytes", "documents", "edits", "events")
        .row(
            found.files(),
            found.bytes(),
            found.documents().size(),
            found.documents().stream().mapToLong(Document::version).sum(),
            found.events())
        .print(out);
  }
}
