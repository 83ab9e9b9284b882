package org.wayloom.sharing;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wayloom.kernel.DocumentId;
import org.wayloom.kernel.Ids;
import org.wayloom.kernel.Problem;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.ProblemType;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.maps.Maps;
import org.wayloom.sharing.LinkContent.OfDashboard;
import org.wayloom.workspaces.Workspaces;

/** The links of workspaces: makes, lists and ends them. */
final class Links {
  /** Of fewer persons than three, two could tell what the third did. */
  static final int LEAST_FEWEST = 3;

  static final int USUAL_FEWEST = 5;

  private static final int MOST_FEWEST = 1_000;
  private static final int LONGEST_LABEL = 120;
  private static final int SHORTEST_PASSWORD = 8;
  private static final int LONGEST_PASSWORD = 200;
  private static final int MOST_SITES = 10;
  private static final int LONGEST_SITE = 250;
  private static final int MOST_OPEN = 200;
  private static final int LONGEST_PERIOD = 366;

  private final LinkStore store;
  private final Workspaces workspaces;
  private final Maps maps;
  private final Clock clock;
  private final int rounds;

  /**
   * @param rounds that a password is hashed
   */
  Links(LinkStore store, Workspaces workspaces, Maps maps, Clock clock, int rounds) {
    this.store = store;
    this.workspaces = workspaces;
    this.maps = maps;
    this.clock = clock;
    this.rounds = rounds;
  }

  /**
   * A link as it is wanted.
   *
   * @param expires null = it ends when somebody ends it
   * @param password null = none
   */
  record Wanted(
      LinkContent content,
      String label,
      @Nullable Instant expires,
      @Nullable String password,
      List<String> sites) {
    Wanted {
      sites = List.copyOf(sites);
    }
  }

  /** A new link and its secret, which is told this once. */
  record Made(ShareLink link, Token token) {}

  Made make(WorkspaceId workspace, Wanted wanted, String by) {
    requireThere(workspace, wanted.content().map());
    Instant now = Instant.ofEpochMilli(clock.millis());
    List<Problem.Place> faults = faults(wanted, now);
    if (!faults.isEmpty()) {
      throw new Problem(ProblemType.INVALID_REQUEST, faults.getFirst().detail(), faults)
          .toException();
    }
    if (store.list(workspace).stream().filter(link -> link.isOpen(now)).count() >= MOST_OPEN) {
      throw ProblemException.of(
          ProblemType.CONFLICT,
          "The workspace has %d open links. End those that nobody needs.".formatted(MOST_OPEN));
    }
    ShareLink link =
        new ShareLink(
            workspace,
            Ids.next(),
            wanted.content(),
            wanted.label().strip(),
            now,
            by,
            wanted.expires(),
            null,
            null,
            wanted.password() != null,
            wanted.sites());
    String password = wanted.password() == null ? null : PasswordHash.of(wanted.password(), rounds);
    Token token = Token.random();
    store.add(new LinkStore.Stored(link, password), token.hash());
    return new Made(link, token);
  }

  /** The map is one of the workspace; without one, the workspace is there. */
  private void requireThere(WorkspaceId workspace, @Nullable DocumentId map) {
    if (map == null) {
      workspaces.get(workspace);
    } else {
      maps.get(workspace, map);
    }
  }

  private static List<Problem.Place> faults(Wanted wanted, Instant now) {
    List<Problem.Place> faults = new ArrayList<>();
    if (wanted.label().length() > LONGEST_LABEL) {
      add(faults, "/label", "The label may have %d characters.".formatted(LONGEST_LABEL));
    }
    if (wanted.content() instanceof OfDashboard shown
        && (shown.days() < 1 || shown.days() > LONGEST_PERIOD)) {
      add(faults, "/days", "A period has 1 to %d days.".formatted(LONGEST_PERIOD));
    }
    if (wanted.expires() != null && !wanted.expires().isAfter(now)) {
      add(faults, "/expires", "The link would have ended already: " + wanted.expires());
    }
    String password = wanted.password();
    if (password != null
        && (password.length() < SHORTEST_PASSWORD || password.length() > LONGEST_PASSWORD)) {
      add(
          faults,
          "/password",
          "A password has %d to %d characters.".formatted(SHORTEST_PASSWORD, LONGEST_PASSWORD));
    }
    if (wanted.sites().size() > MOST_SITES) {
      add(faults, "/sites", "At most %d sites.".formatted(MOST_SITES));
    }
    for (int i = 0; i < wanted.sites().size(); i++) {
      String site = wanted.sites().get(i);
      if (site.length() > LONGEST_SITE || !ShareLink.isOrigin(site)) {
        add(faults, "/sites/" + i, "A site is written as https://wiki.example, without a path.");
      }
    }
    return faults;
  }

  private static void add(List<Problem.Place> faults, String pointer, String detail) {
    faults.add(new Problem.Place(pointer, detail));
  }

  List<ShareLink> list(WorkspaceId workspace) {
    return store.list(workspace);
  }

  /** From the next request on, nothing is shown under it. Ending it again changes nothing. */
  ShareLink revoke(WorkspaceId workspace, String id, String by) {
    get(workspace, id);
    store.revoke(workspace, id, Instant.ofEpochMilli(clock.millis()), by);
    return get(workspace, id);
  }

  private ShareLink get(WorkspaceId workspace, String id) {
    return store
        .find(workspace, id)
        .orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND, "There is no such link."));
  }

  /** The link that a reader holds; empty for one that never was, has ended or was revoked. */
  Optional<LinkStore.Stored> open(String token) {
    Instant now = clock.instant();
    return Token.of(token).flatMap(store::findByToken).filter(stored -> stored.link().isOpen(now));
  }

  int fewest(WorkspaceId workspace) {
    return store.fewest(workspace).orElse(USUAL_FEWEST);
  }

  void setFewest(WorkspaceId workspace, int fewest) {
    if (fewest < LEAST_FEWEST || fewest > MOST_FEWEST) {
      String detail =
          "The smallest group that is shown has %d to %d persons: %d"
              .formatted(LEAST_FEWEST, MOST_FEWEST, fewest);
      throw new Problem(
              ProblemType.INVALID_REQUEST, detail, List.of(new Problem.Place("/fewest", detail)))
          .toException();
    }
    store.setFewest(workspace, fewest);
  }

  void forget(WorkspaceId workspace) {
    store.forget(workspace);
  }
}
