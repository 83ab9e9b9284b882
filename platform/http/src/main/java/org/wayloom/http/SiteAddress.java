package org.wayloom.http;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * Under which addresses browsers may reach this server: the loopback names with the port a request
 * came in on, and the public URL when one is configured.
 */
public record SiteAddress(Optional<URI> publicUrl) {
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  public SiteAddress {
    publicUrl.ifPresent(
        url -> {
          if (url.getHost() == null || !Set.of("http", "https").contains(url.getScheme())) {
            throw new IllegalArgumentException(
                "the public URL must start with http:// or https:// and name a host: " + url);
          }
        });
  }

  /** Reached on this machine only. */
  public static SiteAddress local() {
    return new SiteAddress(Optional.empty());
  }

  public static SiteAddress of(URI publicUrl) {
    return new SiteAddress(Optional.of(publicUrl));
  }

  /**
   * The address by which others reach this server, without a slash at its end: the public one, else
   * the one by which this request came.
   */
  public String seenFrom(HttpServletRequest request) {
    return publicUrl
        .map(url -> url.toString().replaceAll("/+$", ""))
        .orElseGet(
            () -> "%s://%s".formatted(request.getScheme(), request.getHeader(HttpHeaders.HOST)));
  }

  /** Whether the {@code Host} header names this server. */
  boolean hasHost(@Nullable String host, int localPort) {
    if (host == null) {
      return false;
    }
    String asked = host.toLowerCase(Locale.ROOT);
    return isLoopback(asked, localPort)
        || publicUrl.map(url -> asked.equals(authority(url))).orElse(false);
  }

  /** Whether the {@code Origin} header names a page of this server. */
  boolean hasOrigin(String origin, int localPort) {
    String asked = origin.toLowerCase(Locale.ROOT);
    if (publicUrl
        .map(url -> asked.equals(url.getScheme() + "://" + authority(url)))
        .orElse(false)) {
      return true;
    }
    return asked.startsWith("http://") && isLoopback(asked.substring(7), localPort);
  }

  private static boolean isLoopback(String authority, int localPort) {
    String port = ":" + localPort;
    if (authority.endsWith(port)) {
      return LOOPBACK.contains(authority.substring(0, authority.length() - port.length()));
    }
    return localPort == 80 && LOOPBACK.contains(authority);
  }

  /** Host and port as browsers send them: a scheme's own port is left out. */
  private static String authority(URI url) {
    int usual = url.getScheme().equals("https") ? 443 : 80;
    boolean unusual = url.getPort() != -1 && url.getPort() != usual;
    return url.getHost().toLowerCase(Locale.ROOT) + (unusual ? ":" + url.getPort() : "");
  }
}
