package org.wayloom.app;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.wayloom.evidence.ImportMapping;
import org.wayloom.evidence.ImportReceipt;
import org.wayloom.evidence.ParquetFile;
import org.wayloom.http.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import tools.jackson.core.JacksonException;

/**
 * {@code wayloom import}: takes a file into a workspace, by way of the running server if there is
 * one.
 */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    header = {
      "%nExamples:",
      "  wayloom import orders.csv --dry-run",
      "  wayloom import orders.csv --person customer --time ordered_at --activity step",
      "  wayloom import survey.csv --mapping survey.json --workspace \"My shop\"",
      "  wayloom import survey-2019.csv --saved \"Yearly survey\"",
      "  wayloom import events.parquet --person user_id",
      ""
    },
    description =
        "Takes a file in, all or nothing. What its columns are is guessed unless it is said. The same"
            + " file again adds nothing.")
final class ImportCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @ParentCommand private WayloomCommand root;

  @Parameters(
      paramLabel = "FILE",
      description = "CSV, XLSX, XES, OCEL, JSON or Parquet; text may be gzipped.")
  private Path file;

  @Option(
      names = "--workspace",
      paramLabel = "W",
      description = "Id or name of the workspace; without it your only one, or a new one.")
  private @Nullable String workspace;

  @Option(
      names = "--mapping",
      paramLabel = "M.json",
      description = "What the columns are, as the import page shows it.")
  private @Nullable Path mappingFile;

  @Option(
      names = "--saved",
      paramLabel = "NAME",
      description = "A mapping that the workspace keeps under this name.")
  private @Nullable String saved;

  @Mixin private ColumnOptions columns;

  @Option(names = "--dry-run", description = "Count what would be stored; store nothing.")
  private boolean dryRun;

  @Option(names = "--data", paramLabel = "DIR", description = "The data directory (./data).")
  private @Nullable String data;

  @Option(names = "--json", description = "Print the receipt as one JSON object.")
  private boolean json;

  @SuppressWarnings("NullAway.Init") // picocli sets the fields before call()
  ImportCommand() {}

  @Override
  public Integer call() throws Exception {
    if (!Files.isRegularFile(file)) {
      throw new StartRefused("There is no file " + file + ".");
    }
    if (saved != null && mappingFile != null) {
      throw new StartRefused("Choose --mapping or --saved, not both.");
    }
    ImportReceipt receipt = ParquetFile.isIt(file) ? takeParquet() : take(file);
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(OneFile.json(receipt));
    } else {
      print(receipt, out);
    }
    out.flush();
    return 0;
  }

  /** Reads the table here, whoever stores it: a server takes no Parquet from anybody. */
  private ImportReceipt takeParquet() throws Exception {
    Path csv = Files.createTempFile("wayloom", ".csv");
    try {
      ParquetFile.writeCsv(file, csv);
      return take(csv);
    } finally {
      Files.deleteIfExists(csv);
    }
  }

  private ImportReceipt take(Path read) throws Exception {
    ImportTarget.Order order =
        new ImportTarget.Order(
            read, String.valueOf(file.getFileName()), saved, mapping(), columns::over, dryRun);
    try (ImportTarget target = target()) {
      return target.take(workspace, order, new ProgressLine());
    }
  }

  private ImportMapping mapping() throws Exception {
    if (mappingFile == null) {
      return ImportMapping.GUESS;
    }
    try {
      return Json.mapper().readValue(Files.readString(mappingFile), ImportMapping.class);
    } catch (JacksonException e) {
      throw new StartRefused(mappingFile + " is no mapping: " + e.getOriginalMessage());
    }
  }

  private ImportTarget target() {
    WayloomConfig config = root.config(data);
    Optional<DataDirectory> taken = DataDirectory.tryTake(config.dataDirectory());
    if (taken.isPresent()) {
      return DirectImport.open(config, taken.get());
    }
    int port =
        DataDirectory.runningPort(config.dataDirectory())
            .orElseThrow(
                () ->
                    new StartRefused(
                        "Another Wayloom is starting or importing in "
                            + config.dataDirectory()
                            + ". Try again when it is done."));
    return new RemoteImport("http://localhost:" + port);
  }

  private static void print(ImportReceipt receipt, PrintWriter out) {
    out.println(
        (receipt.dryRun() ? "Would store " : "Stored ")
            + receipt.stored()
            + " of "
            + receipt.received()
            + " received from "
            + receipt.source());
    new Table("rows", "received", "stored", "duplicate", "rejected", "ignored", "persons", "millis")
        .row(
            receipt.rows(),
            receipt.received(),
            receipt.stored(),
            receipt.duplicate(),
            receipt.rejected(),
            receipt.ignored(),
            receipt.persons(),
            receipt.millis())
        .print(out);
  }
}
