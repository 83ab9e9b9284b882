package org.wayloom.sharing;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayloom.kernel.WorkspaceId;

/**
 * A read-only link, without its secret.
 *
 * @param label for whom it is, in the team's words
 * @param expires when it ends by itself; null = never
 * @param revoked when somebody ended it; null = nobody has
 * @param locked whether it asks for a password
 * @param sites origins of web sites that may show it in a frame
 */
record ShareLink(
    WorkspaceId workspace,
    String id,
    LinkContent content,
    String label,
    Instant made,
    String madeBy,
    @Nullable Instant expires,
    @Nullable Instant revoked,
    @Nullable String revokedBy,
    boolean locked,
    List<String> sites) {
  ShareLink {
    sites = List.copyOf(sites);
  }

  boolean isOpen(Instant now) {
    return revoked == null && (expires == null || now.isBefore(expires));
  }

  /** Whether a text is the origin of a web site, such as {@code https://wiki.example}. */
  static boolean isOrigin(String site) {
    if (!site.matches("https?://[A-Za-z0-9.-]+(:[0-9]{1,5})?")) {
      return false;
    }
    try {
      return URI.create(site).getHost() != null;
    } catch (IllegalArgumentException e) {
      return false; // a name that no machine can have, such as two dots in a row
    }
  }
}
