package org.wayloom.backup;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.wayloom.http.Permission;
import org.wayloom.http.Requires;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.ProblemType;

/** Backups over HTTP, for the command line beside the server. */
@RestController
@RequestMapping("/api/v1/backups")
final class BackupsEndpoint {
  private final Backups backups;
  private final BackupPass pass;

  BackupsEndpoint(Backups backups, BackupPass pass) {
    this.backups = backups;
    this.pass = pass;
  }

  /** The archive; what goes wrong before its first byte is a problem, later the stream breaks. */
  @PostMapping
  @Requires(Permission.TAKE_BACKUP)
  void take(
      @RequestHeader(name = BackupPass.HEADER, required = false) @Nullable String said,
      HttpServletResponse response)
      throws IOException {
    if (!pass.isSaid(said)) {
      throw ProblemException.of(
          ProblemType.UNKNOWN_SENDER,
          "A backup holds everything. It is given to whoever can read the data directory: run"
              + " `wayloom backup` beside it.");
    }
    try (GatheredBackup gathered = backups.gather()) {
      response.setContentType("application/zip");
      gathered.writeTo(response.getOutputStream());
    }
  }
}
