package org.wayloom.collaboration;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.wayloom.kernel.Actor;
import org.wayloom.kernel.DocumentId;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.ProblemType;
import org.wayloom.kernel.WorkspaceId;

/**
 * Tickets to live connections (LV30). A browser cannot send a header with a WebSocket, and a token
 * in a URL ends up in logs; so the page asks for a ticket over REST, where rights are checked, and
 * sends it in its first message. It is good once, for a minute.
 */
final class Tickets {
  static final Duration LIFE = Duration.ofSeconds(60);

  private static final int RANDOM_BYTES = 20;
  private static final int MOST = 10_000;

  private final SecureRandom random = new SecureRandom();
  private final Map<String, Grant> grants = new ConcurrentHashMap<>();
  private final Clock clock;

  Tickets(Clock clock) {
    this.clock = clock;
  }

  /**
   * What a ticket is good for.
   *
   * @param rights what its holder may do there, which may change while the connection lasts
   */
  record Grant(
      WorkspaceId workspace, DocumentId document, Actor user, Rights.Now rights, Instant expires) {}

  String issue(WorkspaceId workspace, DocumentId document, Actor user, Rights.Now rights) {
    Instant now = clock.instant();
    if (grants.size() >= MOST) {
      grants.values().removeIf(grant -> !now.isBefore(grant.expires));
    }
    if (grants.size() >= MOST) {
      throw ProblemException.of(
          ProblemType.TOO_MANY_REQUESTS, "Too many windows are being opened; wait a minute.");
    }
    byte[] secret = new byte[RANDOM_BYTES];
    random.nextBytes(secret);
    String ticket = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    grants.put(ticket, new Grant(workspace, document, user, rights, now.plus(LIFE)));
    return ticket;
  }

  /** Takes a ticket in; it is void from then on. */
  Optional<Grant> redeem(String ticket) {
    Grant grant = grants.remove(ticket);
    return Optional.ofNullable(grant).filter(found -> clock.instant().isBefore(found.expires));
  }
}
