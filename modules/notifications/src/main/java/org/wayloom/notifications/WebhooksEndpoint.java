package org.wayloom.notifications;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.wayloom.http.Cursor;
import org.wayloom.http.Page;
import org.wayloom.http.Permission;
import org.wayloom.http.Requires;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.notifications.WebhookStore.Facts;

/** The webhooks of a workspace, and what became of each message. */
@RestController
@RequestMapping("/api/v1/workspaces/{ws}/webhooks")
final class WebhooksEndpoint {
  private static final int USUAL = 30;
  private static final int MOST = 100;

  private final Webhooks webhooks;

  WebhooksEndpoint(Webhooks webhooks) {
    this.webhooks = webhooks;
  }

  /**
   * A webhook as it is wanted; what is left out stays as it is, or is nothing.
   *
   * @param kinds empty = all
   * @param active false stops it, true starts it again
   */
  record WantedWebhook(
      @Nullable String url,
      @Nullable String note,
      @Nullable List<NoticeKind> kinds,
      @Nullable Boolean active) {}

  /**
   * A webhook with its new secret.
   *
   * @param secret is told this once
   */
  record WebhookWithSecret(Webhook webhook, String secret) {}

  @GetMapping
  @Requires(Permission.MANAGE_WORKSPACE)
  Page<Webhook> webhooks(@PathVariable("ws") WorkspaceId workspace) {
    return new Page<>(webhooks.list(workspace), null);
  }

  @PostMapping
  @Requires(Permission.MANAGE_WORKSPACE)
  ResponseEntity<WebhookWithSecret> addWebhook(
      @PathVariable("ws") WorkspaceId workspace, @RequestBody WantedWebhook wanted) {
    String url = wanted.url();
    if (url == null || url.isBlank()) {
      throw NotificationsEndpoint.refused("/url", "Say the \"url\" that is to be told.");
    }
    Webhooks.Made made =
        webhooks.add(
            workspace,
            new Facts(url.strip(), or(wanted.note(), ""), or(wanted.kinds(), List.of())));
    String at = "/api/v1/workspaces/%s/webhooks/%s".formatted(workspace, made.webhook().id());
    return ResponseEntity.created(URI.create(at)).body(withSecret(made));
  }

  @PatchMapping("/{id}")
  @Requires(Permission.MANAGE_WORKSPACE)
  Webhook changeWebhook(
      @PathVariable("ws") WorkspaceId workspace,
      @PathVariable("id") String id,
      @RequestBody WantedWebhook wanted) {
    Webhook before = webhooks.get(workspace, id);
    Webhook changed =
        webhooks.change(
            workspace,
            id,
            new Facts(
                or(wanted.url(), before.url()).strip(),
                or(wanted.note(), before.note()),
                or(wanted.kinds(), before.kinds())));
    Boolean active = wanted.active();
    if (active == null) {
      return changed;
    }
    return active ? webhooks.start(workspace, id) : webhooks.stop(workspace, id);
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Requires(Permission.MANAGE_WORKSPACE)
  void removeWebhook(@PathVariable("ws") WorkspaceId workspace, @PathVariable("id") String id) {
    webhooks.remove(workspace, id);
  }

  /** Gives it a new secret; the old one signs too for a day. */
  @PostMapping("/{id}/rotation")
  @Requires(Permission.MANAGE_WORKSPACE)
  WebhookWithSecret rotateSecret(
      @PathVariable("ws") WorkspaceId workspace, @PathVariable("id") String id) {
    return withSecret(webhooks.rotate(workspace, id));
  }

  /** Sends a message that says hello, and answers with what became of it. */
  @PostMapping("/{id}/test")
  @Requires(Permission.MANAGE_WORKSPACE)
  Delivery testWebhook(@PathVariable("ws") WorkspaceId workspace, @PathVariable("id") String id) {
    return webhooks.test(workspace, id);
  }

  @GetMapping("/{id}/deliveries")
  @Requires(Permission.MANAGE_WORKSPACE)
  Page<Delivery> deliveries(
      @PathVariable("ws") WorkspaceId workspace,
      @PathVariable("id") String id,
      @RequestParam(name = "limit", required = false) @Nullable Integer limit,
      @RequestParam(name = "after", required = false) @Nullable String after) {
    int size = Cursor.limit(limit, USUAL, MOST);
    String before = Cursor.parts(after, 1).map(List::getFirst).orElse(null);
    List<Delivery> found = webhooks.log(workspace, id, before, size + 1);
    List<Delivery> shown = found.subList(0, Math.min(size, found.size()));
    return new Page<>(shown, found.size() > size ? Cursor.of(shown.getLast().id()) : null);
  }

  /** Sends a message of the log once more. */
  @PostMapping("/{id}/deliveries/{delivery}/resend")
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Requires(Permission.MANAGE_WORKSPACE)
  Delivery resend(
      @PathVariable("ws") WorkspaceId workspace,
      @PathVariable("id") String id,
      @PathVariable("delivery") String delivery) {
    return webhooks.resend(workspace, id, delivery);
  }

  private static WebhookWithSecret withSecret(Webhooks.Made made) {
    return new WebhookWithSecret(made.webhook(), made.secret().text());
  }

  private static <T> T or(@Nullable T said, T otherwise) {
    return Objects.requireNonNullElse(said, otherwise);
  }
}
