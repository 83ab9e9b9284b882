package org.wayloom.intake;

import java.time.Duration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.wayloom.http.Permission;
import org.wayloom.http.Requires;

/** Serves the script that web pages send their events with. */
@RestController
final class SnippetEndpoint {
  @GetMapping("/v1/wayloom.js")
  @Requires(Permission.SEND_EVENTS)
  ResponseEntity<Resource> snippet() {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("text/javascript; charset=utf-8"))
        .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
        .body(new ClassPathResource("wayloom.js", SnippetEndpoint.class));
  }
}
