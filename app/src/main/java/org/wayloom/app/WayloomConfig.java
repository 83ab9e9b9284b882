package org.wayloom.app;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.wayloom.notifications.SmtpServer;
import org.wayloom.outgoing.Reachable;

/**
 * How this Wayloom is set up; see {@link ConfigSources} for where it comes from.
 *
 * @param port to listen on at 127.0.0.1; 0 takes a free one
 * @param dataDirectory holds everything that is stored
 * @param publicUrl the address under which people reach it when a proxy stands in front
 * @param database PostgreSQL for teams; empty = SQLite in the data directory
 * @param demo whether a first start makes the demo workspace
 * @param watch the directory below which folders may be watched; empty = none
 * @param trashDays how many days what was deleted in a document can be brought back by hand; 0 =
 *     for ever
 * @param telling how people and programs outside are told what happens
 */
record WayloomConfig(
    int port,
    Path dataDirectory,
    Optional<URI> publicUrl,
    Optional<PostgreSql> database,
    boolean demo,
    Optional<Path> watch,
    int trashDays,
    Telling telling) {
  private static final int USUAL_TRASH_DAYS = 30;

  WayloomConfig {
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("port must be 0 to 65535: " + port);
    }
    if (trashDays < 0) {
      throw new IllegalArgumentException("trash-days must be 0 or more: " + trashDays);
    }
    dataDirectory = dataDirectory.toAbsolutePath().normalize();
    publicUrl.ifPresent(WayloomConfig::checkPublicUrl);
    watch = watch.map(directory -> directory.toAbsolutePath().normalize());
    Path data = dataDirectory;
    watch.ifPresent(directory -> checkWatch(directory, data));
  }

  /** One that watches no folders and tells nobody outside. */
  WayloomConfig(
      int port,
      Path dataDirectory,
      Optional<URI> publicUrl,
      Optional<PostgreSql> database,
      boolean demo) {
    this(
        port,
        dataDirectory,
        publicUrl,
        database,
        demo,
        Optional.empty(),
        USUAL_TRASH_DAYS,
        Telling.NOBODY);
  }

  private static void checkWatch(Path directory, Path data) {
    if (!Files.isDirectory(directory)) {
      throw new IllegalArgumentException("watch must be a directory that is there: " + directory);
    }
    if (directory.startsWith(data) || data.startsWith(directory)) {
      throw new IllegalArgumentException(
          "watch must be a directory apart from the data directory " + data + ": " + directory);
    }
  }

  private static void checkPublicUrl(URI url) {
    if (url.getHost() == null
        || !("http".equals(url.getScheme()) || "https".equals(url.getScheme()))) {
      throw new IllegalArgumentException(
          "public-url must be a web address such as https://journeys.example.org: " + url);
    }
  }

  /** The file with the key that seals secrets: beside the data directory, for it is not data. */
  Path keyFile() {
    return telling
        .keyFile()
        .orElseGet(() -> dataDirectory.resolveSibling(dataDirectory.getFileName() + ".key"));
  }

  /**
   * How people and programs outside are told.
   *
   * @param mailServer empty = no mails
   * @param reachable where webhooks may lead
   * @param keyFile holds the key that seals secrets; empty = beside the data directory
   */
  record Telling(Optional<SmtpServer> mailServer, Reachable reachable, Optional<Path> keyFile) {
    static final Telling NOBODY =
        new Telling(Optional.empty(), Reachable.publicOnly(), Optional.empty());
  }

  /** Where the team's database is. */
  record PostgreSql(String url, String user, String password) {
    PostgreSql {
      if (!url.startsWith("jdbc:postgresql:")) {
        throw new IllegalArgumentException(
            "database-url must start with jdbc:postgresql: — " + url);
      }
    }

    /** Without the password, so that it can be logged. */
    @Override
    public String toString() {
      return "PostgreSql[url=" + url + ", user=" + user + "]";
    }
  }
}
