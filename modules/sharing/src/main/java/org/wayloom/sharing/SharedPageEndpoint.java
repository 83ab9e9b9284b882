package org.wayloom.sharing;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.wayloom.http.Permission;
import org.wayloom.http.Requires;
import org.wayloom.http.SecurityHeaders;

/**
 * The page at the address of a link. It is the same whatever the link, so it tells nobody whether
 * there is one; what it shows it asks for itself.
 */
@RestController
final class SharedPageEndpoint {
  private static final Resource PAGE = new ClassPathResource("static/shared.html");
  private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

  private final Links links;

  SharedPageEndpoint(Links links) {
    this.links = links;
  }

  @GetMapping("/shared/{token}")
  @Requires(Permission.OPEN_SHARED)
  ResponseEntity<Resource> page(@PathVariable("token") String token, HttpServletResponse response) {
    List<String> sites = links.open(token).map(stored -> stored.link().sites()).orElse(List.of());
    setPrivate(response);
    // Set here rather than in the answer below, which would add it beside the usual policy.
    response.setHeader("Content-Security-Policy", SecurityHeaders.contentSecurityPolicy(sites));
    return PAGE.exists()
        ? ResponseEntity.ok().contentType(HTML).body(PAGE)
        : ResponseEntity.notFound().build();
  }

  /** Nobody keeps it, finds it, or learns from where somebody came. */
  static void setPrivate(HttpServletResponse response) {
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setHeader("X-Robots-Tag", "noindex, nofollow");
    response.setHeader("Referrer-Policy", "no-referrer");
  }
}
