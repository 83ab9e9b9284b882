package org.wayloom.dashboards;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.wayloom.dashboards.Assumption.Kind;
import org.wayloom.dashboards.Assumption.Stated;
import org.wayloom.http.Page;
import org.wayloom.http.Permission;
import org.wayloom.http.Requires;
import org.wayloom.kernel.Problem;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.ProblemType;
import org.wayloom.kernel.WorkspaceId;

/** What the team takes for granted, over HTTP. */
@RestController
@RequestMapping("/api/v1/workspaces/{ws}/assumptions")
final class AssumptionsEndpoint {
  private final Assumptions assumptions;
  private final Supplier<String> caller;

  AssumptionsEndpoint(Assumptions assumptions, Supplier<String> caller) {
    this.assumptions = assumptions;
    this.caller = caller;
  }

  /**
   * What somebody says.
   *
   * @param version the one that was read; left out where there was none
   */
  record StatedNow(@Nullable Long version, @Nullable Stated stated) {}

  @GetMapping
  @Requires(Permission.READ_EVIDENCE)
  Page<Assumption> assumptions(@PathVariable("ws") WorkspaceId workspace) {
    return new Page<>(assumptions.list(workspace), null);
  }

  @PutMapping
  @Requires(Permission.EDIT_MAPS)
  Assumption stateAssumption(
      @PathVariable("ws") WorkspaceId workspace, @RequestBody StatedNow said) {
    Stated stated = said.stated();
    if (stated == null) {
      throw refused("stated", "Say what is \"stated\": kind, subject, amount, currency.");
    }
    Long version = said.version();
    return assumptions.state(workspace, stated, version == null ? 0 : version, caller.get());
  }

  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Requires(Permission.EDIT_MAPS)
  void removeAssumption(
      @PathVariable("ws") WorkspaceId workspace,
      @RequestParam("kind") String kind,
      @RequestParam(name = "subject", defaultValue = "") String subject) {
    Kind named =
        Arrays.stream(Kind.values())
            .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(kind))
            .findFirst()
            .orElseThrow(
                () ->
                    refused(
                        "kind", "kind must be conversion, contact, customer or change: " + kind));
    assumptions.remove(workspace, named, subject);
  }

  private static ProblemException refused(String pointer, String sentence) {
    return new Problem(
            ProblemType.INVALID_REQUEST, sentence, List.of(new Problem.Place(pointer, sentence)))
        .toException();
  }
}
