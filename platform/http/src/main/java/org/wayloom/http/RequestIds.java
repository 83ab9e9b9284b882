package org.wayloom.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;
import org.wayloom.kernel.Ids;

/**
 * Gives each request an id of its own, which stands in its log lines, in the {@code X-Request-Id}
 * header of the answer and in every problem: what a user can quote when asking for help.
 */
public final class RequestIds extends OncePerRequestFilter implements Ordered {
  public static final String HEADER = "X-Request-Id";
  private static final String NAME = RequestIds.class.getName();

  /** The id of a request, made now if the filter has not seen it. */
  static String of(HttpServletRequest request) {
    if (request.getAttribute(NAME) instanceof String id) {
      return id;
    }
    String id = Ids.next();
    request.setAttribute(NAME, id);
    return id;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String id = of(request);
    response.setHeader(HEADER, id);
    try (var line = MDC.putCloseable("requestId", id)) {
      chain.doFilter(request, response);
    }
  }

  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE;
  }
}
