package org.wayloom.workspaces;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.wayloom.http.Page;
import org.wayloom.http.Permission;
import org.wayloom.http.Requires;
import org.wayloom.kernel.WorkspaceId;

/** Members of a workspace over HTTP. */
@RestController
@RequestMapping("/api/v1/workspaces/{ws}/members")
final class MembersEndpoint {
  private final Members members;

  MembersEndpoint(Members members) {
    this.members = members;
  }

  record NamedMember(@Nullable String name) {
    String orEmpty() {
      return name == null ? "" : name;
    }
  }

  @GetMapping
  @Requires(Permission.READ_MAPS)
  Page<Member> members(@PathVariable("ws") WorkspaceId workspace) {
    return new Page<>(members.list(workspace), null);
  }

  /** The same name again answers with the member who has it. */
  @PostMapping
  @Requires(Permission.COMMENT)
  Member addMember(@PathVariable("ws") WorkspaceId workspace, @RequestBody NamedMember wanted) {
    return members.add(workspace, wanted.orEmpty());
  }

  @PatchMapping("/{member}")
  @Requires(Permission.COMMENT)
  Member renameMember(
      @PathVariable("ws") WorkspaceId workspace,
      @PathVariable("member") String member,
      @RequestBody NamedMember wanted) {
    return members.rename(workspace, member, wanted.orEmpty());
  }

  @DeleteMapping("/{member}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Requires(Permission.COMMENT)
  void removeMember(
      @PathVariable("ws") WorkspaceId workspace, @PathVariable("member") String member) {
    members.remove(workspace, member);
  }
}
