package org.wayloom.sharing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.wayloom.http.Page;
import org.wayloom.http.Permission;
import org.wayloom.http.Requires;
import org.wayloom.kernel.DocumentId;
import org.wayloom.kernel.Problem;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.ProblemType;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.sharing.LinkContent.OfDashboard;
import org.wayloom.sharing.LinkContent.OfMap;

/** The links of a workspace, for the team. Whoever makes one shows something to the world. */
@RestController
@RequestMapping("/api/v1/workspaces/{ws}")
final class SharesEndpoint {
  private static final int USUAL_DAYS = 30;

  private final Links links;
  private final SharedDashboards dashboards;
  private final Supplier<String> caller;
  private final Optional<URI> publicUrl;
  private final Clock clock;

  SharesEndpoint(
      Links links,
      SharedDashboards dashboards,
      Supplier<String> caller,
      Optional<URI> publicUrl,
      Clock clock) {
    this.links = links;
    this.dashboards = dashboards;
    this.caller = caller;
    this.publicUrl = publicUrl;
    this.clock = clock;
  }

  /** What a link shows. */
  enum Kind {
    MAP,
    DASHBOARD
  }

  /**
   * A link as it is wanted; what comes out of JSON may be null.
   *
   * @param kind a map where it is left out
   * @param map left out for the dashboard of the whole workspace
   * @param days how long a period of a dashboard is
   * @param numbers whether measured numbers of a map are shown; a dashboard is made of them
   * @param money whether amounts of a dashboard are shown
   */
  record NewShare(
      @Nullable Kind kind,
      @Nullable String map,
      @Nullable Integer days,
      @Nullable String label,
      @Nullable Instant expires,
      @Nullable String password,
      @Nullable Boolean numbers,
      @Nullable Boolean quotes,
      @Nullable Boolean money,
      @Nullable List<@Nullable String> sites) {}

  /**
   * A link in the list.
   *
   * @param map null for the dashboard of the whole workspace
   * @param days how long a period of a dashboard is; null for a map
   * @param state {@code open}, {@code ended} by its date, or {@code revoked} by somebody
   */
  record Share(
      String id,
      Kind kind,
      @Nullable String map,
      @Nullable Integer days,
      String label,
      State state,
      Instant made,
      String madeBy,
      @Nullable Instant expires,
      @Nullable Instant revoked,
      @Nullable String revokedBy,
      boolean locked,
      boolean numbers,
      boolean quotes,
      boolean money,
      List<String> sites) {
    Share {
      sites = List.copyOf(sites);
    }

    enum State {
      OPEN,
      ENDED,
      REVOKED
    }
  }

  /**
   * A new link with its address.
   *
   * @param url cannot be read again later: only a hash of its secret is stored
   * @param reachable whether others can reach it, as far as the server knows
   */
  record NewLink(Share share, String url, boolean reachable) {}

  /**
   * What the workspace has settled about links.
   *
   * @param fewest no group of fewer persons is told of
   */
  record ShareSettings(int fewest) {}

  @GetMapping("/shares")
  @Requires(Permission.READ_MAPS)
  Page<Share> shares(@PathVariable("ws") WorkspaceId workspace) {
    return new Page<>(links.list(workspace).stream().map(this::share).toList(), null);
  }

  @PostMapping("/shares")
  @ResponseStatus(HttpStatus.CREATED)
  @Requires(Permission.MANAGE_WORKSPACE)
  NewLink makeShare(
      @PathVariable("ws") WorkspaceId workspace,
      @RequestBody NewShare wanted,
      HttpServletRequest request,
      HttpServletResponse response) {
    Links.Made made = links.make(workspace, wanted(wanted), caller.get());
    if (made.link().content() instanceof OfDashboard shown) {
      dashboards.countAnew(workspace, shown);
    }
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    return new NewLink(
        share(made.link()),
        site(request) + "/shared/" + made.token().text(),
        publicUrl.isPresent());
  }

  @DeleteMapping("/shares/{share}")
  @Requires(Permission.MANAGE_WORKSPACE)
  Share revokeShare(@PathVariable("ws") WorkspaceId workspace, @PathVariable("share") String id) {
    return share(links.revoke(workspace, id, caller.get()));
  }

  @GetMapping("/share-settings")
  @Requires(Permission.READ_MAPS)
  ShareSettings shareSettings(@PathVariable("ws") WorkspaceId workspace) {
    return new ShareSettings(links.fewest(workspace));
  }

  @PutMapping("/share-settings")
  @Requires(Permission.MANAGE_WORKSPACE)
  ShareSettings setShareSettings(
      @PathVariable("ws") WorkspaceId workspace, @RequestBody ShareSettings wanted) {
    links.setFewest(workspace, wanted.fewest());
    return shareSettings(workspace);
  }

  private static Links.Wanted wanted(NewShare wanted) {
    List<@Nullable String> sites = wanted.sites() == null ? List.of() : wanted.sites();
    if (sites.stream().anyMatch(Objects::isNull)) {
      throw refused("/sites", "A site is written as https://wiki.example, without a path.");
    }
    return new Links.Wanted(
        content(wanted),
        wanted.label() == null ? "" : wanted.label(),
        wanted.expires(),
        wanted.password() == null || wanted.password().isEmpty() ? null : wanted.password(),
        sites.stream().map(Objects::requireNonNull).toList());
  }

  private static LinkContent content(NewShare wanted) {
    boolean quotes = Boolean.TRUE.equals(wanted.quotes());
    if (wanted.kind() != Kind.DASHBOARD) {
      return new OfMap(map(wanted.map()), Boolean.TRUE.equals(wanted.numbers()), quotes);
    }
    Integer days = wanted.days();
    return new OfDashboard(
        wanted.map() == null ? null : map(wanted.map()),
        days == null ? USUAL_DAYS : days,
        quotes,
        Boolean.TRUE.equals(wanted.money()));
  }

  private static DocumentId map(@Nullable String map) {
    try {
      return new DocumentId(map == null ? "" : map);
    } catch (IllegalArgumentException e) {
      throw refused("/map", "Name the \"map\" that the link shows.");
    }
  }

  private static ProblemException refused(String pointer, String detail) {
    return new Problem(
            ProblemType.INVALID_REQUEST, detail, List.of(new Problem.Place(pointer, detail)))
        .toException();
  }

  private Share share(ShareLink link) {
    Share.State state =
        link.revoked() != null
            ? Share.State.REVOKED
            : link.isOpen(clock.instant()) ? Share.State.OPEN : Share.State.ENDED;
    LinkContent content = link.content();
    DocumentId map = content.map();
    OfDashboard dashboard = content instanceof OfDashboard shown ? shown : null;
    return new Share(
        link.id(),
        dashboard == null ? Kind.MAP : Kind.DASHBOARD,
        map == null ? null : map.value(),
        dashboard == null ? null : Integer.valueOf(dashboard.days()),
        link.label(),
        state,
        link.made(),
        link.madeBy(),
        link.expires(),
        link.revoked(),
        link.revokedBy(),
        link.locked(),
        content instanceof OfMap drawn && drawn.numbers(),
        content.quotes(),
        dashboard != null && dashboard.money(),
        link.sites());
  }

  private String site(HttpServletRequest request) {
    return publicUrl
        .map(url -> url.toString().replaceAll("/+$", ""))
        .orElseGet(
            () -> "%s://%s".formatted(request.getScheme(), request.getHeader(HttpHeaders.HOST)));
  }
}
