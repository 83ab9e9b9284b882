package org.wayloom.attachments;

import java.nio.file.Path;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wayloom.sql.Database;

/** Wires attachments; the application opens the door, for it knows the data directory. */
@Configuration(proxyBeanMethods = false)
public class AttachmentsModule {
  private static final int LIMIT_BYTES = 20 << 20;

  /** The door: brings the tables up to date and keeps bytes under {@code attachments}. */
  public static Attachments of(Database database, Path dataDirectory, Clock clock) {
    return of(database, dataDirectory, clock, LIMIT_BYTES);
  }

  static Attachments of(Database database, Path dataDirectory, Clock clock, int limitBytes) {
    database.migrate("attachments");
    FileBytes files = new FileBytes(dataDirectory.resolve("attachments"), limitBytes);
    return new StoredAttachments(database, files, clock);
  }

  @Bean
  AttachmentsEndpoint attachmentsEndpoint(Attachments attachments) {
    return new AttachmentsEndpoint(attachments);
  }
}
