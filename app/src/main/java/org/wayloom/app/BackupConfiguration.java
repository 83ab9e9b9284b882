package org.wayloom.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wayloom.attachments.AttachmentsModule;
import org.wayloom.backup.BackupPart;
import org.wayloom.backup.BackupPass;
import org.wayloom.backup.Backups;
import org.wayloom.evidence.EvidenceModule;
import org.wayloom.intake.IntakeModule;
import org.wayloom.kernel.BuildVersion;
import org.wayloom.simulation.SimulationModule;
import org.wayloom.sql.Database;

/** What a backup is made of, and who may have one. */
@Configuration(proxyBeanMethods = false)
class BackupConfiguration {
  @Bean
  Backups backups(
      WayloomConfig config,
      Database database,
      EvidenceModule evidence,
      BuildVersion version,
      Clock clock) {
    return of(config.dataDirectory(), database, evidence, version, clock);
  }

  @Bean
  BackupPass backupPass(DataDirectory directory) {
    return new BackupPass(directory.pass());
  }

  /**
   * Everything but indexes, which are made of the evidence, and files on their way in. Live events
   * go from the journals into the evidence, so the journals come first; what reads the evidence
   * keeps in the database how far it came, so the database comes before it; a picture is there
   * before the database lists it, and the demo before its mark.
   */
  static Backups of(
      Path data, Database database, EvidenceModule evidence, BuildVersion version, Clock clock) {
    List<BackupPart> parts =
        List.of(
            to -> copyIfThere(data, to, SimulationModule.MARK),
            to -> IntakeModule.copyTo(data, to),
            to -> database.copyTo(to.resolve(FoundationConfiguration.DATABASE_FILE)),
            to -> AttachmentsModule.copyTo(data, to),
            evidence::copyTo);
    return new Backups(data, database.vendor(), parts, version, clock);
  }

  private static void copyIfThere(Path data, Path to, String name) {
    try {
      Files.copy(data.resolve(name), to.resolve(name));
    } catch (NoSuchFileException e) {
      // The demo was not made.
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
