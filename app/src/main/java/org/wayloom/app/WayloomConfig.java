package org.wayloom.app;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How this Wayloom is set up; see {@link ConfigSources} for where it comes from.
 *
 * @param port to listen on at 127.0.0.1; 0 takes a free one
 * @param dataDirectory holds everything that is stored
 * @param publicUrl the address under which people reach it when a proxy stands in front
 * @param database PostgreSQL for teams; empty = SQLite in the data directory
 * @param demo whether a first start makes the demo workspace
 */
record WayloomConfig(
    int port,
    Path dataDirectory,
    Optional<URI> publicUrl,
    Optional<PostgreSql> database,
    boolean demo) {
  WayloomConfig {
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("port must be 0 to 65535: " + port);
    }
    dataDirectory = dataDirectory.toAbsolutePath().normalize();
    publicUrl.ifPresent(WayloomConfig::checkPublicUrl);
  }

  private static void checkPublicUrl(URI url) {
    if (url.getHost() == null
        || !("http".equals(url.getScheme()) || "https".equals(url.getScheme()))) {
      throw new IllegalArgumentException(
          "public-url must be a web address such as https://journeys.example.org: " + url);
    }
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
