package org.wayloom.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells browsers what an answer of Wayloom may do: run its own scripts, show its own pictures and
 * fonts, talk to its own server, and nothing else. Inline styles stay allowed, since components
 * position themselves with them.
 */
public final class SecurityHeaders extends OncePerRequestFilter implements Ordered {
  static final String CONTENT_SECURITY_POLICY = contentSecurityPolicy(List.of());

  /**
   * The policy of a page of ours.
   *
   * @param sites origins of other web sites that may show it in a frame; none for most
   */
  public static String contentSecurityPolicy(List<String> sites) {
    return String.join(
        "; ",
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data: blob:",
        "font-src 'self'",
        "connect-src 'self'",
        "object-src 'none'",
        "base-uri 'none'",
        "frame-ancestors " + (sites.isEmpty() ? "'none'" : String.join(" ", sites)),
        "form-action 'self'");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    response.setHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    chain.doFilter(request, response);
  }

  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE + 1;
  }
}
