package org.wayloom.sharing;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.wayloom.http.Permission;
import org.wayloom.http.Requires;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.ProblemType;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.sharing.LinkContent.OfDashboard;
import org.wayloom.sharing.LinkContent.OfMap;

/**
 * All that somebody without an account can ask: what a link shows, and whether a password is right.
 * What that is stands in the link; nothing of the request changes it. Nothing here writes. A link
 * that never was, one that has ended and one whose map is in the trash are told apart by nothing.
 */
@RestController
@RequestMapping("/api/v1/shared/{token}")
final class SharedEndpoint {
  static final String PASS = "Share-Pass";

  private static final int LONGEST_PASSWORD = 200;

  private final Links links;
  private final SharedMaps maps;
  private final SharedDashboards dashboards;
  private final Passes passes;
  private final Tries tries;

  SharedEndpoint(
      Links links, SharedMaps maps, SharedDashboards dashboards, Passes passes, Tries tries) {
    this.links = links;
    this.maps = maps;
    this.dashboards = dashboards;
    this.passes = passes;
    this.tries = tries;
  }

  record Password(@Nullable String password) {}

  /**
   * @param pass to be sent as {@code Share-Pass} from now on
   */
  record Opened(String pass) {}

  @GetMapping
  @Requires(Permission.OPEN_SHARED)
  Shared shared(
      @PathVariable("token") String token,
      @RequestHeader(name = PASS, required = false) @Nullable String pass,
      HttpServletResponse response) {
    SharedPageEndpoint.setPrivate(response);
    LinkStore.Stored stored = links.open(token).orElseThrow(SharedEndpoint::nothing);
    if (stored.password() != null && !passes.admits(stored.link(), pass)) {
      throw locked();
    }
    return read(stored.link());
  }

  @PostMapping("/opening")
  @Requires(Permission.OPEN_SHARED)
  Opened openShared(
      @PathVariable("token") String token,
      @RequestBody Password tried,
      HttpServletResponse response) {
    SharedPageEndpoint.setPrivate(response);
    LinkStore.Stored stored = links.open(token).orElseThrow(SharedEndpoint::nothing);
    String password = stored.password();
    if (password == null) {
      return new Opened(passes.issue(stored.link()));
    }
    String key = stored.link().workspace() + " " + stored.link().id();
    Duration wait = tries.begin(key);
    if (wait.isPositive()) {
      response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait.toSeconds() + 1));
      throw ProblemException.of(
          ProblemType.TOO_MANY_REQUESTS,
          "Too many passwords were tried. Wait %d minutes."
              .formatted(Math.max(1, (wait.toSeconds() + 59) / 60)));
    }
    String text = tried.password() == null ? "" : tried.password();
    if (text.length() > LONGEST_PASSWORD || !PasswordHash.matches(password, text)) {
      throw locked();
    }
    tries.passed(key);
    return new Opened(passes.issue(stored.link()));
  }

  private Shared read(ShareLink link) {
    WorkspaceId workspace = link.workspace();
    int fewest = links.fewest(workspace);
    try {
      return switch (link.content()) {
        case OfMap map -> {
          try {
            yield Shared.of(maps.read(workspace, map, fewest), false);
          } catch (ProblemException e) {
            requireNotReady(e);
            yield Shared.of(maps.drawn(workspace, map), true);
          }
        }
        case OfDashboard dashboard -> {
          try {
            yield Shared.of(dashboards.read(workspace, dashboard, fewest));
          } catch (ProblemException e) {
            requireNotReady(e);
            yield Shared.nothingYet();
          }
        }
      };
    } catch (ProblemException e) {
      throw hidden(e);
    }
  }

  private static void requireNotReady(ProblemException e) {
    if (e.problem().type() != ProblemType.NOT_READY) {
      throw e;
    }
  }

  /** What is missing inside is told as if there were no link. */
  private static ProblemException hidden(ProblemException e) {
    return e.problem().type() == ProblemType.NOT_FOUND ? nothing() : e;
  }

  private static ProblemException nothing() {
    return ProblemException.of(
        ProblemType.NOT_FOUND,
        "Nothing is shared here, or not any more. Ask whoever sent you the link.");
  }

  private static ProblemException locked() {
    return ProblemException.of(ProblemType.PASSWORD_NEEDED, "This opens with a password.");
  }
}
