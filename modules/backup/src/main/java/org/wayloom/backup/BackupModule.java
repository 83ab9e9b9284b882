package org.wayloom.backup;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires what makes backups over HTTP; the application brings the door. */
@Configuration(proxyBeanMethods = false)
public class BackupModule {
  @Bean
  BackupsEndpoint backupsEndpoint(Backups backups, BackupPass pass) {
    return new BackupsEndpoint(backups, pass);
  }
}
