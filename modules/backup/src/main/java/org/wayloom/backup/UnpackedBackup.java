package org.wayloom.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.wayloom.attachments.AttachmentsModule;
import org.wayloom.collaboration.DocumentLogs;
import org.wayloom.collaboration.LogCheck;
import org.wayloom.evidence.EvidenceModule;
import org.wayloom.sql.Database;
import org.wayloom.sql.StagedTables;

/** A backup in a folder of its own, where its stores can be opened; closing removes the folder. */
final class UnpackedBackup implements AutoCloseable {
  private final Path folder;
  private final Manifest manifest;

  private UnpackedBackup(Path folder, Manifest manifest) {
    this.folder = folder;
    this.manifest = manifest;
  }

  /**
   * @param folder empty; removed again when something is wrong with the archive
   */
  static UnpackedBackup of(BackupFile file, Path folder) throws IOException {
    try {
      file.unpackTo(folder);
      return new UnpackedBackup(folder, file.manifest());
    } catch (IOException | RuntimeException e) {
      FileTree.deleteQuietly(folder);
      throw e;
    }
  }

  private Path databaseFile() {
    return folder.resolve(KeptFile.DATABASE);
  }

  private Database database() {
    return Database.sqlite(databaseFile());
  }

  /** Opens every store and looks it over. */
  BackupReport examine() {
    List<String> faults = new ArrayList<>();
    return new BackupReport(manifest, examineDatabase(faults), examineEvidence(faults), faults);
  }

  private List<LogCheck> examineDatabase(List<String> faults) {
    try (Database database = database()) {
      database.faults().forEach(fault -> faults.add("The database is damaged: " + fault));
      if (!faults.isEmpty()) {
        return List.of();
      }
      List<LogCheck> documents = DocumentLogs.of(database).check();
      documents.stream().map(LogCheck::fault).filter(Objects::nonNull).forEach(faults::add);
      long missing = AttachmentsModule.missing(database, folder);
      if (missing > 0) {
        faults.add(
            "The bytes of %d files and pictures are missing: they were removed while the backup was made. Make another one."
                .formatted(missing));
      }
      return documents;
    } catch (RuntimeException e) {
      faults.add("The database cannot be opened: " + e.getMessage());
      return List.of();
    }
  }

  private long examineEvidence(List<String> faults) {
    try (EvidenceModule evidence = EvidenceModule.of(folder, Clock.systemUTC())) {
      return evidence.events();
    } catch (RuntimeException e) {
      faults.add("The evidence cannot be opened: " + e.getMessage());
      return 0;
    }
  }

  /** Puts every live document of its database on a new history line, and says how many. */
  int beginNewLines() {
    try (Database database = database()) {
      return DocumentLogs.of(database).beginNewLines();
    }
  }

  /** Takes its database out of the folder and into PostgreSQL, beside what is there. */
  StagedTables moveDatabaseInto(Database team) throws IOException {
    StagedTables staged = team.stage(databaseFile());
    Files.delete(databaseFile());
    return staged;
  }

  Path folder() {
    return folder;
  }

  @Override
  public void close() {
    FileTree.deleteQuietly(folder);
  }
}
