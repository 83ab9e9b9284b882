package org.wayloom.evidence;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.wayloom.http.Permission;
import org.wayloom.http.Requires;
import org.wayloom.kernel.Problem;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.ProblemType;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.workspaces.Access;

/** Which names are one person, said and taken back by hand. */
@RestController
@RequestMapping("/api/v1/workspaces/{ws}/identities")
final class IdentityEndpoint {
  private final Persons persons;
  private final Access access;

  IdentityEndpoint(Persons persons, Access access) {
    this.persons = persons;
    this.access = access;
  }

  /**
   * @param anonymous the name that turned out to be somebody
   * @param known who that is
   */
  record NewIdentity(@Nullable String anonymous, @Nullable String known) {}

  /** What became of it; {@code added} is false when it was known. */
  record Merged(String anonymous, String known, boolean added) {}

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Requires(Permission.ADD_EVIDENCE)
  Merged merge(@PathVariable("ws") WorkspaceId workspace, @RequestBody NewIdentity wanted) {
    Identity.Pair pair = pair(wanted.anonymous(), wanted.known());
    mustExist(workspace, "/anonymous", pair.anonymous());
    mustExist(workspace, "/known", pair.known());
    int added = persons.merge(workspace, List.of(pair), access.caller().name());
    return new Merged(pair.anonymous(), pair.known(), added == 1);
  }

  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Requires(Permission.ADD_EVIDENCE)
  void unmerge(
      @PathVariable("ws") WorkspaceId workspace,
      @RequestParam(name = "anonymous") String anonymous,
      @RequestParam(name = "known") String known) {
    if (!persons.unmerge(workspace, pair(anonymous, known))) {
      throw ProblemException.of(
          ProblemType.NOT_FOUND, "Nothing says that these two names are one person.");
    }
  }

  private static Identity.Pair pair(@Nullable String anonymous, @Nullable String known) {
    if (anonymous == null || known == null) {
      throw refused(
          anonymous == null ? "/anonymous" : "/known",
          "Name both: \"anonymous\", the name that turned out to be somebody, and \"known\", who"
              + " that is.");
    }
    try {
      return new Identity.Pair(anonymous, known);
    } catch (IllegalArgumentException e) {
      throw refused("/anonymous", String.valueOf(e.getMessage()));
    }
  }

  private void mustExist(WorkspaceId workspace, String pointer, String name) {
    boolean exists =
        persons.find(workspace, name, 100).stream().anyMatch(named -> named.id().equals(name));
    if (!exists) {
      throw refused(pointer, "Nobody in this workspace's evidence is called \"" + name + "\".");
    }
  }

  private static ProblemException refused(String pointer, String sentence) {
    return new Problem(
            ProblemType.INVALID_REQUEST, sentence, List.of(new Problem.Place(pointer, sentence)))
        .toException();
  }
}
