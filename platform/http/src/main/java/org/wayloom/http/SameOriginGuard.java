package org.wayloom.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;
import org.wayloom.kernel.Problem;
import org.wayloom.kernel.ProblemType;

/**
 * Keeps other web sites away from a server that trusts its own machine.
 *
 * <p>A page elsewhere can make its visitor's browser send requests to 127.0.0.1. Two checks stop
 * it. Every request must name this server as its {@code Host}, since a rebound DNS name arrives
 * under the attacker's name. A write or a WebSocket must come from a page of this server: its
 * {@code Origin}, when sent, is one of ours, and {@code Sec-Fetch-Site}, when sent, is {@code
 * same-origin} or {@code none}. Programs without a browser send neither header and pass.
 *
 * <p>Public forms, those below {@link #PUBLIC_FORMS}, take answers from whoever holds their link
 * and ask nobody who they are, so there is nothing that another site's page could borrow. Their
 * pages send no referrer, for which browsers make the origin {@code null}.
 *
 * <p>Events come from the pages of other sites by their nature. Their addresses, one plain word
 * under {@code /v1/}, are spared the second check: they ask for a write key in the request itself,
 * never for what a browser sends by habit.
 */
public final class SameOriginGuard extends OncePerRequestFilter implements Ordered {
  private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");
  private static final String PUBLIC_FORMS = "/s/";
  private static final Set<String> OWN_SITE = Set.of("same-origin", "none");

  private static final Pattern EVENTS = Pattern.compile("/v1/[a-z]+(\\.js)?/?");

  private final SiteAddress site;

  public SameOriginGuard(SiteAddress site) {
    this.site = site;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<String> refusal = refuses(request);
    if (refusal.isPresent()) {
      ProblemAnswer.write(request, response, Problem.of(ProblemType.FORBIDDEN, refusal.get()));
      return;
    }
    chain.doFilter(request, response);
  }

  private Optional<String> refuses(HttpServletRequest request) {
    int port = request.getLocalPort();
    String host = request.getHeader(HttpHeaders.HOST);
    if (!site.hasHost(host, port)) {
      return Optional.of(
          "This server does not answer as \"%s\": open it as localhost, or set its public URL."
              .formatted(host));
    }
    if (READS.contains(request.getMethod()) && request.getHeader(HttpHeaders.UPGRADE) == null) {
      return Optional.empty();
    }
    // The decoded and normalised path, by which the endpoint is found too.
    if (request.getServletPath().startsWith(PUBLIC_FORMS) || takesEvents(request)) {
      return Optional.empty();
    }
    String origin = request.getHeader(HttpHeaders.ORIGIN);
    if (origin != null && !site.hasOrigin(origin, port)) {
      return Optional.of(
          "A page of \"%s\" may not change anything here: open Wayloom itself.".formatted(origin));
    }
    String from = request.getHeader("Sec-Fetch-Site");
    if (from != null && !OWN_SITE.contains(from)) {
      return Optional.of("Another site's page may not change anything here: open Wayloom itself.");
    }
    return Optional.empty();
  }

  /** Whether pages of every site may send to this address. */
  public static boolean takesEvents(HttpServletRequest request) {
    return EVENTS.matcher(request.getRequestURI()).matches();
  }

  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE + 2;
  }
}
