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

/** The links of a workspace, for the team. Whoever makes one shows the map to the world. */
@RestController
@RequestMapping("/api/v1/workspaces/{ws}")
final class SharesEndpoint {
  private final Links links;
  private final Supplier<String> caller;
  private final Optional<URI> publicUrl;
  private final Clock clock;

  SharesEndpoint(Links links, Supplier<String> caller, Optional<URI> publicUrl, Clock clock) {
    this.links = links;
    this.caller = caller;
    this.publicUrl = publicUrl;
    this.clock = clock;
  }

  /** A link as it is wanted; what comes out of JSON may be null. */
  record NewShare(
      @Nullable String map,
      @Nullable String label,
      @Nullable Instant expires,
      @Nullable String password,
      @Nullable Boolean numbers,
      @Nullable Boolean quotes,
      @Nullable List<@Nullable String> sites) {}

  /**
   * A link in the list.
   *
   * @param state {@code open}, {@code ended} by its date, or {@code revoked} by somebody
   */
  record Share(
      String id,
      String map,
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
        map(wanted.map()),
        wanted.label() == null ? "" : wanted.label(),
        wanted.expires(),
        wanted.password() == null || wanted.password().isEmpty() ? null : wanted.password(),
        Boolean.TRUE.equals(wanted.numbers()),
        Boolean.TRUE.equals(wanted.quotes()),
        sites.stream().map(Objects::requireNonNull).toList());
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
    return new Share(
        link.id(),
        link.map().value(),
        link.label(),
        state,
        link.made(),
        link.madeBy(),
        link.expires(),
        link.revoked(),
        link.revokedBy(),
        link.locked(),
        link.numbers(),
        link.quotes(),
        link.sites());
  }

  private String site(HttpServletRequest request) {
    return publicUrl
        .map(url -> url.toString().replaceAll("/+$", ""))
        .orElseGet(
            () -> "%s://%s".formatted(request.getScheme(), request.getHeader(HttpHeaders.HOST)));
  }
}
