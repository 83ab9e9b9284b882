package org.wayloom.app;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wayloom.http.SiteAddress;
import org.wayloom.kernel.BuildVersion;
import org.wayloom.sql.Database;

/** What the modules stand on: the clock, the database, the addresses, the version. */
@Configuration(proxyBeanMethods = false)
class FoundationConfiguration {
  static final String DATABASE_FILE = "wayloom.db";

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  Database database(WayloomConfig config) {
    return open(config);
  }

  /** The team's PostgreSQL when there is one, else SQLite in the data directory. */
  static Database open(WayloomConfig config) {
    return config
        .database()
        .map(team -> Database.postgresql(team.url(), team.user(), team.password()))
        .orElseGet(() -> Database.sqlite(config.dataDirectory().resolve(DATABASE_FILE)));
  }

  @Bean
  SiteAddress siteAddress(WayloomConfig config) {
    return config.publicUrl().map(SiteAddress::of).orElseGet(SiteAddress::local);
  }

  @Bean
  BuildVersion buildVersion() {
    return BuildVersion.of(WayloomApplication.class);
  }
}
