package org.wayloom.notifications;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.wayloom.kernel.Actor;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.workspaces.Member;
import org.wayloom.workspaces.Members;

/**
 * Who reads: each member of a workspace by themselves, and all windows without a name together.
 * Those see everything, since nobody knows who they are.
 */
final class Readers {
  /** Whoever sits at a window without a name. */
  static final String UNNAMED = Actor.LOCAL.id();

  private final Members members;

  Readers(Members members) {
    this.members = members;
  }

  /**
   * The members whom a notice is for; empty where it is for everybody. One that names somebody who
   * is no member is for everybody: it would reach nobody otherwise.
   */
  Set<String> of(WorkspaceId workspace, Notice notice) {
    List<Optional<Member>> named =
        notice.names().stream().map(name -> members.called(workspace, name)).toList();
    return named.stream().allMatch(Optional::isPresent)
        ? named.stream().flatMap(Optional::stream).map(Member::id).collect(Collectors.toSet())
        : Set.of();
  }

  /** Whether somebody still reads under this id. */
  boolean isThere(WorkspaceId workspace, String reader) {
    return reader.equals(UNNAMED) || members.find(workspace, reader).isPresent();
  }
}
