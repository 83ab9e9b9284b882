package org.wayloom.talk;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.wayloom.http.Page;
import org.wayloom.http.Permission;
import org.wayloom.http.Requires;
import org.wayloom.kernel.Actor;
import org.wayloom.kernel.DocumentId;
import org.wayloom.kernel.WorkspaceId;

/** What is said about a map, over HTTP: its live document, and how far members have read. */
@RestController
@RequestMapping("/api/v1/workspaces/{ws}/maps/{map}/talk")
final class TalkEndpoint {
  private final Talk talk;
  private final Supplier<Actor> caller;

  TalkEndpoint(Talk talk, Supplier<Actor> caller) {
    this.talk = talk;
    this.caller = caller;
  }

  /**
   * @param document the id of the live document that holds the threads
   */
  record OpenTalk(String document) {}

  /** What a member has read meanwhile. */
  record ReadMarks(@Nullable List<@Nullable WantedMark> items) {}

  record WantedMark(@Nullable String thread, @Nullable Long version) {}

  /** Opens the talk about a map; again it answers the same. */
  @PutMapping
  @Requires(Permission.COMMENT)
  OpenTalk openTalk(
      @PathVariable("ws") WorkspaceId workspace, @PathVariable("map") DocumentId map) {
    return new OpenTalk(talk.open(workspace, map, caller.get()).value());
  }

  @GetMapping("/marks")
  @Requires(Permission.READ_MAPS)
  Page<ReadMark> marks(
      @PathVariable("ws") WorkspaceId workspace,
      @PathVariable("map") DocumentId map,
      @RequestParam("member") String member) {
    return new Page<>(talk.marks(workspace, map, member), null);
  }

  @PutMapping("/marks")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Requires(Permission.READ_MAPS)
  void read(
      @PathVariable("ws") WorkspaceId workspace,
      @PathVariable("map") DocumentId map,
      @RequestParam("member") String member,
      @RequestBody ReadMarks marks) {
    talk.read(workspace, map, member, checked(marks));
  }

  private static List<ReadMark> checked(ReadMarks wanted) {
    List<@Nullable WantedMark> items = wanted.items() == null ? List.of() : wanted.items();
    List<ReadMark> marks = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      WantedMark item = items.get(i);
      String thread = item == null ? null : item.thread();
      Long version = item == null ? null : item.version();
      if (thread == null || version == null) {
        throw StoredTalk.refused("/items/" + i, "A mark needs a \"thread\" and a \"version\".");
      }
      try {
        marks.add(new ReadMark(thread, version));
      } catch (IllegalArgumentException e) {
        throw StoredTalk.refused("/items/" + i, String.valueOf(e.getMessage()) + ".");
      }
    }
    return marks;
  }
}
