package org.wayloom.privacy;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.wayloom.evidence.PersonalData;
import org.wayloom.evidence.PersonalData.RemovalEntry;
import org.wayloom.evidence.PersonalData.Removed;
import org.wayloom.evidence.PersonalData.SourceRules;
import org.wayloom.evidence.SourcePolicy;
import org.wayloom.http.Page;
import org.wayloom.http.Permission;
import org.wayloom.http.Requires;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.ProblemType;
import org.wayloom.kernel.WorkspaceId;

/** Privacy over HTTP: what is kept of sources, and what a person may ask. */
@RestController
@RequestMapping("/api/v1/workspaces/{ws}/privacy")
final class PrivacyEndpoint {
  private static final int LONGEST_TEXT = 2_000;

  private final Privacy privacy;
  private final PersonalData personal;
  private final Supplier<String> caller;
  private final Clock clock;

  PrivacyEndpoint(Privacy privacy, PersonalData personal, Supplier<String> caller, Clock clock) {
    this.clock = clock;
    this.privacy = privacy;
    this.personal = personal;
    this.caller = caller;
  }

  /**
   * What is to be kept of a source.
   *
   * @param fields only those whose class is said; null for none
   */
  record NewPolicy(
      String source,
      SourcePolicy.@Nullable Texts texts,
      @Nullable Map<String, SourcePolicy.FieldClass> fields,
      @Nullable Integer keepDays) {}

  /** Removing what is too old of one source, or only counting it. */
  record OldRows(String source, @Nullable Boolean dryRun) {}

  /** All purposes, in their order; none for the usual three. */
  record Purposes(List<Purpose> items) {
    Purposes {
      items = items == null ? List.of() : List.copyOf(items);
    }
  }

  /**
   * @param confirm one of the person's names, written by whoever wants this
   * @param files attachments that go too; null for all in which the person is named
   */
  record NewErasure(int person, @Nullable String confirm, @Nullable List<String> files) {}

  record NewConsent(String purpose, boolean given, @Nullable String text) {}

  @GetMapping("/sources")
  @Requires(Permission.READ_EVIDENCE)
  Page<SourceRules> sources(@PathVariable("ws") WorkspaceId workspace) {
    return new Page<>(personal.sources(workspace), null);
  }

  @PutMapping("/sources")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Requires(Permission.MANAGE_WORKSPACE)
  void setPolicy(@PathVariable("ws") WorkspaceId workspace, @RequestBody NewPolicy wanted) {
    if (wanted.source() == null || wanted.source().isBlank()) {
      throw refused("Name the \"source\" whose policy this is.");
    }
    try {
      personal.setPolicy(
          workspace,
          wanted.source(),
          new SourcePolicy(
              wanted.texts() == null ? SourcePolicy.Texts.MASK : wanted.texts(),
              wanted.fields() == null ? Map.of() : wanted.fields(),
              wanted.keepDays() == null ? 0 : wanted.keepDays()));
    } catch (IllegalArgumentException e) {
      throw refused(String.valueOf(e.getMessage()));
    }
  }

  @PostMapping("/old-rows")
  @Requires(Permission.MANAGE_WORKSPACE)
  Removed removeOld(@PathVariable("ws") WorkspaceId workspace, @RequestBody OldRows wanted) {
    return privacy.removeOld(
        workspace, String.valueOf(wanted.source()), !Boolean.FALSE.equals(wanted.dryRun()));
  }

  @GetMapping("/removals")
  @Requires(Permission.READ_EVIDENCE)
  Page<RemovalEntry> removals(@PathVariable("ws") WorkspaceId workspace) {
    return new Page<>(personal.removals(workspace), null);
  }

  @GetMapping("/purposes")
  @Requires(Permission.READ_EVIDENCE)
  Page<Purpose> purposes(@PathVariable("ws") WorkspaceId workspace) {
    return new Page<>(privacy.purposes(workspace), null);
  }

  /** Replaces the purposes; what persons said about others is kept, and is no longer shown. */
  @PutMapping("/purposes")
  @Requires(Permission.MANAGE_WORKSPACE)
  Page<Purpose> setPurposes(
      @PathVariable("ws") WorkspaceId workspace, @RequestBody Purposes wanted) {
    List<Purpose> items = wanted.items();
    if (items.stream().map(Purpose::key).distinct().count() < items.size()) {
      throw refused("Two purposes must not have one key.");
    }
    privacy.setPurposes(workspace, items);
    return purposes(workspace);
  }

  @GetMapping("/persons/{person}")
  @Requires(Permission.READ_EVIDENCE)
  HeldAbout held(@PathVariable("ws") WorkspaceId workspace, @PathVariable("person") int person) {
    return privacy.held(workspace, person);
  }

  @GetMapping("/persons/{person}/export")
  @Requires(Permission.MANAGE_WORKSPACE)
  void export(
      @PathVariable("ws") WorkspaceId workspace,
      @PathVariable("person") int person,
      HttpServletResponse response)
      throws IOException {
    privacy.held(workspace, person);
    response.setContentType("application/json");
    response.setHeader("Content-Disposition", "attachment; filename=\"person.json\"");
    response.setHeader("Cache-Control", "no-store");
    privacy.export(workspace, person, response.getOutputStream());
  }

  @GetMapping("/persons/{person}/consents")
  @Requires(Permission.READ_EVIDENCE)
  Page<Consent> consents(
      @PathVariable("ws") WorkspaceId workspace, @PathVariable("person") int person) {
    return new Page<>(privacy.consents(workspace, person), null);
  }

  @PostMapping("/persons/{person}/consents")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Requires(Permission.ADD_EVIDENCE)
  void say(
      @PathVariable("ws") WorkspaceId workspace,
      @PathVariable("person") int person,
      @RequestBody NewConsent wanted) {
    String text = wanted.text() == null ? "" : wanted.text().strip();
    if (text.length() > LONGEST_TEXT) {
      throw refused("The text that was shown may have %d characters.".formatted(LONGEST_TEXT));
    }
    privacy.say(
        workspace,
        person,
        new Consent(
            String.valueOf(wanted.purpose()),
            wanted.given(),
            Instant.ofEpochMilli(clock.millis()),
            Consent.How.BY_HAND,
            caller.get(),
            text));
  }

  @PostMapping("/erasures")
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Requires(Permission.MANAGE_WORKSPACE)
  Erasure erase(@PathVariable("ws") WorkspaceId workspace, @RequestBody NewErasure wanted) {
    if (!privacy.held(workspace, wanted.person()).names().contains(wanted.confirm())) {
      throw refused("Write one of the person's names as \"confirm\": this cannot be undone.");
    }
    return privacy.erase(workspace, wanted.person(), wanted.files(), caller.get());
  }

  @GetMapping("/erasures")
  @Requires(Permission.READ_EVIDENCE)
  Page<Erasure> erasures(@PathVariable("ws") WorkspaceId workspace) {
    return new Page<>(privacy.erasures(workspace), null);
  }

  private static ProblemException refused(String why) {
    return ProblemException.of(ProblemType.INVALID_REQUEST, why);
  }
}
