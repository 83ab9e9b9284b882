package org.wayloom.workspaces;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.wayloom.http.Permission;
import org.wayloom.http.Requires;
import org.wayloom.kernel.Actor;
import org.wayloom.kernel.BuildVersion;

/** Tells the page who is using it, and which version it talks to. */
@RestController
final class SessionEndpoint {
  private final Access access;
  private final BuildVersion version;

  SessionEndpoint(Access access, BuildVersion version) {
    this.access = access;
    this.version = version;
  }

  record Session(Actor user, String version) {}

  @GetMapping("/api/v1/session")
  @Requires(Permission.USE_WAYLOOM)
  Session session() {
    return new Session(access.caller(), version.value());
  }
}
