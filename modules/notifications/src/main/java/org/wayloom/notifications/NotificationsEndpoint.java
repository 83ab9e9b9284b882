package org.wayloom.notifications;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.wayloom.http.Cursor;
import org.wayloom.http.Permission;
import org.wayloom.http.Requires;
import org.wayloom.kernel.Problem;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.ProblemType;
import org.wayloom.kernel.WorkspaceId;

/** What happened, for the page, and how somebody wants to be told. */
@RestController
@RequestMapping("/api/v1/workspaces/{ws}")
final class NotificationsEndpoint {
  private static final int USUAL = 30;
  private static final int MOST = 200;

  private final Inbox inbox;
  private final SettingsStore settings;
  private final boolean sendsMail;
  private final Supplier<String> reader;

  /**
   * @param sendsMail whether this server has a mail server
   * @param reader who asks
   */
  NotificationsEndpoint(
      Inbox inbox, SettingsStore settings, boolean sendsMail, Supplier<String> reader) {
    this.inbox = inbox;
    this.settings = settings;
    this.sendsMail = sendsMail;
    this.reader = reader;
  }

  /**
   * A page of what happened.
   *
   * @param unread of all that there are
   */
  record Notifications(List<Told> items, @Nullable String next, long unread) {}

  /**
   * How the caller is told.
   *
   * @param sendsMail whether this server can send mails at all
   */
  record KeptSettings(NoticeSettings settings, boolean sendsMail) {}

  /** Whether a notice has been read. */
  record ReadMark(@Nullable Boolean read) {}

  /**
   * All up to a notice are read.
   *
   * @param to the newest that was seen
   */
  record ReadTo(@Nullable String to) {}

  @GetMapping("/notifications")
  @Requires(Permission.READ_MAPS)
  Notifications notifications(
      @PathVariable("ws") WorkspaceId workspace,
      @RequestParam(name = "unread", defaultValue = "false") boolean unread,
      @RequestParam(name = "limit", required = false) @Nullable Integer limit,
      @RequestParam(name = "after", required = false) @Nullable String after) {
    int size = Cursor.limit(limit, USUAL, MOST);
    String before = Cursor.parts(after, 1).map(List::getFirst).orElse(null);
    List<Told> items = inbox.list(workspace, reader.get(), unread, before, size + 1);
    List<Told> shown = items.subList(0, Math.min(size, items.size()));
    return new Notifications(
        List.copyOf(shown),
        items.size() > size ? Cursor.of(shown.getLast().id()) : null,
        inbox.unread(workspace, reader.get()));
  }

  @PutMapping("/notifications/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Requires(Permission.READ_MAPS)
  void markNotification(
      @PathVariable("ws") WorkspaceId workspace,
      @PathVariable("id") String id,
      @RequestBody ReadMark mark) {
    Boolean read = mark.read();
    if (read == null) {
      throw refused("/read", "Say whether it has been read: true or false.");
    }
    inbox.setRead(workspace, reader.get(), id, read);
  }

  @PostMapping("/notifications/read")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Requires(Permission.READ_MAPS)
  void readNotifications(@PathVariable("ws") WorkspaceId workspace, @RequestBody ReadTo seen) {
    String to = seen.to();
    if (to == null) {
      throw refused("/to", "Say the id of the newest notice that has been read.");
    }
    inbox.readTo(workspace, reader.get(), to);
  }

  @GetMapping("/notification-settings")
  @Requires(Permission.READ_MAPS)
  KeptSettings notificationSettings(@PathVariable("ws") WorkspaceId workspace) {
    return new KeptSettings(settings.get(workspace, reader.get()), sendsMail);
  }

  @PutMapping("/notification-settings")
  @Requires(Permission.READ_MAPS)
  KeptSettings putNotificationSettings(
      @PathVariable("ws") WorkspaceId workspace, @RequestBody NoticeSettings wanted) {
    settings.put(workspace, reader.get(), wanted);
    return notificationSettings(workspace);
  }

  static ProblemException refused(String pointer, String sentence) {
    return new Problem(
            ProblemType.INVALID_REQUEST, sentence, List.of(new Problem.Place(pointer, sentence)))
        .toException();
  }
}
