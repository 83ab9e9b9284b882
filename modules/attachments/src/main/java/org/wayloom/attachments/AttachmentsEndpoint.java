package org.wayloom.attachments;

import jakarta.servlet.http.HttpServletResponse;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.wayloom.http.Page;
import org.wayloom.http.Permission;
import org.wayloom.http.Requires;
import org.wayloom.kernel.WorkspaceId;

/**
 * Files and pictures over HTTP. Somebody else's file is never a page of ours: what is not a known
 * picture is only ever saved, nothing is sniffed, and even a picture opened on its own gets a
 * policy under which nothing in it may run.
 */
@RestController
@RequestMapping("/api/v1/workspaces/{ws}/attachments")
final class AttachmentsEndpoint {
  private static final String NOTHING_RUNS = "default-src 'none'; sandbox";

  private final Attachments attachments;

  AttachmentsEndpoint(Attachments attachments) {
    this.attachments = attachments;
  }

  @PostMapping
  @Requires(Permission.EDIT_MAPS)
  ResponseEntity<Attachment> add(
      @PathVariable("ws") WorkspaceId workspace,
      @RequestParam(name = "name") String name,
      InputStream body) {
    Attachment made = attachments.add(workspace, name, body);
    String path = "/api/v1/workspaces/%s/attachments/%s".formatted(workspace, made.id());
    return ResponseEntity.created(URI.create(path)).body(made);
  }

  @GetMapping
  @Requires(Permission.READ_MAPS)
  Page<Attachment> list(@PathVariable("ws") WorkspaceId workspace) {
    return new Page<>(attachments.list(workspace), null);
  }

  /** The bytes; a browser may keep them for good, for a file never changes. */
  @GetMapping("/{id}")
  @Requires(Permission.READ_MAPS)
  ResponseEntity<Resource> bytes(
      @PathVariable("ws") WorkspaceId workspace,
      @PathVariable("id") String id,
      HttpServletResponse response) {
    Attachment file = attachments.get(workspace, id);
    // Set here rather than in the answer below, which would add it beside the page's policy.
    response.setHeader("Content-Security-Policy", NOTHING_RUNS);
    response.setHeader("X-Content-Type-Options", "nosniff");
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(file.mediaType()))
        .eTag(file.sha256())
        .cacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable())
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition(file))
        .body(new FileSystemResource(attachments.bytesOf(workspace, file)));
  }

  private static String disposition(Attachment file) {
    return ContentDisposition.builder(file.opensInPage() ? "inline" : "attachment")
        .filename(file.name(), StandardCharsets.UTF_8)
        .build()
        .toString();
  }
}
