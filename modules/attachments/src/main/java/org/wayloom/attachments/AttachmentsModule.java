package org.wayloom.attachments;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Predicate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wayloom.sql.Database;

/** Wires attachments; the application opens the door, for it knows the data directory. */
@Configuration(proxyBeanMethods = false)
public class AttachmentsModule {
  private static final int LIMIT_BYTES = 20 << 20;
  private static final String FOLDER = "attachments";

  /** The door: brings the tables up to date and keeps bytes under {@code attachments}. */
  public static Attachments of(Database database, Path dataDirectory, Clock clock) {
    return of(database, dataDirectory, clock, LIMIT_BYTES);
  }

  static Attachments of(Database database, Path dataDirectory, Clock clock, int limitBytes) {
    database.migrate("attachments");
    FileBytes files = new FileBytes(dataDirectory.resolve(FOLDER), limitBytes);
    return new StoredAttachments(database, files, clock);
  }

  /**
   * Brings the files of a data directory into another folder laid out the same, while they are used
   * on. A file never changes, so it is linked where the disk allows that.
   */
  public static void copyTo(Path dataDirectory, Path other) {
    FileCopies.copy(dataDirectory.resolve(FOLDER), other.resolve(FOLDER));
  }

  /** How many of the files that a database lists are not in a data directory. */
  public static long missing(Database database, Path dataDirectory) {
    database.migrate("attachments");
    FileBytes files = new FileBytes(dataDirectory.resolve(FOLDER), LIMIT_BYTES);
    return StoredAttachments.places(database, files).stream()
        .filter(Predicate.not(Files::isRegularFile))
        .count();
  }

  @Bean
  AttachmentsEndpoint attachmentsEndpoint(Attachments attachments) {
    return new AttachmentsEndpoint(attachments);
  }
}
