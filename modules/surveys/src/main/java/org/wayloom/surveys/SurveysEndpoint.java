package org.wayloom.surveys;

import static java.util.stream.Collectors.partitioningBy;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.wayloom.evidence.ContactRule;
import org.wayloom.http.Page;
import org.wayloom.http.Permission;
import org.wayloom.http.Requires;
import org.wayloom.kernel.Actor;
import org.wayloom.kernel.Problem;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.ProblemType;
import org.wayloom.kernel.WorkspaceId;

/** Surveys over HTTP, for those who write them. */
@RestController
@RequestMapping("/api/v1")
final class SurveysEndpoint {
  private static final int PERSONS = 10_000;

  private final Surveys surveys;
  private final Supplier<Actor> caller;
  private final Function<HttpServletRequest, String> site;
  private final ContactRule contact;

  /**
   * @param site the address by which customers reach this server, without a slash at the end
   */
  SurveysEndpoint(
      Surveys surveys,
      Supplier<Actor> caller,
      Function<HttpServletRequest, String> site,
      ContactRule contact) {
    this.contact = contact;
    this.surveys = surveys;
    this.caller = caller;
    this.site = site;
  }

  /** What keeps a draft from being opened. */
  record Check(List<Problem.Place> faults) {}

  /** Who personal links are for, as evidence calls them. */
  record Recipients(List<String> persons) {
    Recipients {
      persons = List.copyOf(persons);
      if (persons.isEmpty() || persons.size() > PERSONS) {
        throw new IllegalArgumentException("persons must be 1 to %d".formatted(PERSONS));
      }
    }
  }

  /**
   * @param signed the value of {@code p} in the link
   */
  record PersonalLink(String person, String signed, String url) {}

  /**
   * @param resting who was asked by another survey, or answered one, too short a time ago
   * @param spared who does not want to be written to
   */
  record PersonalLinks(List<PersonalLink> items, List<String> resting, List<String> spared) {}

  record Html(String html) {}

  @GetMapping("/survey-templates")
  @Requires(Permission.USE_WAYLOOM)
  Page<SurveyTemplate> templates() {
    return new Page<>(SurveyTemplates.all(), null);
  }

  @GetMapping("/workspaces/{ws}/survey-subjects")
  @Requires(Permission.READ_MAPS)
  SurveySubjects subjects(@PathVariable("ws") WorkspaceId workspace) {
    return surveys.subjects(workspace);
  }

  @GetMapping("/workspaces/{ws}/surveys")
  @Requires(Permission.READ_EVIDENCE)
  Page<Survey> list(@PathVariable("ws") WorkspaceId workspace) {
    return new Page<>(surveys.list(workspace), null);
  }

  @PostMapping("/workspaces/{ws}/surveys")
  @Requires(Permission.ADD_EVIDENCE)
  ResponseEntity<Survey> create(
      @PathVariable("ws") WorkspaceId workspace, @RequestBody SurveyDefinition draft) {
    Survey made = surveys.create(workspace, draft);
    URI at = URI.create("/api/v1/workspaces/%s/surveys/%s".formatted(workspace, made.id()));
    return ResponseEntity.created(at).body(made);
  }

  @GetMapping("/workspaces/{ws}/surveys/{id}")
  @Requires(Permission.READ_EVIDENCE)
  Survey get(@PathVariable("ws") WorkspaceId workspace, @PathVariable("id") String id) {
    return surveys.get(workspace, id);
  }

  @PutMapping("/workspaces/{ws}/surveys/{id}")
  @Requires(Permission.ADD_EVIDENCE)
  Survey replace(
      @PathVariable("ws") WorkspaceId workspace,
      @PathVariable("id") String id,
      @RequestBody SurveyDefinition draft) {
    return surveys.save(workspace, id, draft);
  }

  @DeleteMapping("/workspaces/{ws}/surveys/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Requires(Permission.ADD_EVIDENCE)
  void delete(@PathVariable("ws") WorkspaceId workspace, @PathVariable("id") String id) {
    surveys.delete(workspace, id);
  }

  @PostMapping("/workspaces/{ws}/surveys/check")
  @Requires(Permission.READ_EVIDENCE)
  Check check(@PathVariable("ws") WorkspaceId workspace, @RequestBody SurveyDefinition draft) {
    return new Check(surveys.faults(workspace, draft));
  }

  /** The public page of a draft as customers would see it; sending it leads nowhere. */
  @PostMapping("/workspaces/{ws}/surveys/preview")
  @Requires(Permission.READ_EVIDENCE)
  Html preview(
      @PathVariable("ws") WorkspaceId workspace,
      @RequestParam(name = "language", required = false) @Nullable String language,
      @RequestParam(name = "page", defaultValue = "0") int page,
      @RequestBody SurveyDefinition draft) {
    return new Html(Preview.of(draft, language, page));
  }

  /** Lets customers answer; writes rules into the library, which is why it needs both. */
  @PostMapping("/workspaces/{ws}/surveys/{id}/open")
  @Requires(Permission.EDIT_MAPS)
  Survey open(@PathVariable("ws") WorkspaceId workspace, @PathVariable("id") String id) {
    return surveys.open(workspace, id, caller.get());
  }

  @PostMapping("/workspaces/{ws}/surveys/{id}/close")
  @Requires(Permission.ADD_EVIDENCE)
  Survey close(@PathVariable("ws") WorkspaceId workspace, @PathVariable("id") String id) {
    return surveys.close(workspace, id);
  }

  @GetMapping("/workspaces/{ws}/surveys/{id}/results")
  @Requires(Permission.READ_EVIDENCE)
  SurveyResults results(@PathVariable("ws") WorkspaceId workspace, @PathVariable("id") String id) {
    return surveys.results(workspace, id);
  }

  /** A block for an e-mail in which each number of a rating is a link. */
  @GetMapping(
      value = "/workspaces/{ws}/surveys/{id}/mail",
      produces = MediaType.APPLICATION_JSON_VALUE)
  @Requires(Permission.READ_EVIDENCE)
  Html mail(
      @PathVariable("ws") WorkspaceId workspace,
      @PathVariable("id") String id,
      @RequestParam(name = "question") String question,
      @RequestParam(name = "language", defaultValue = "en") String language,
      @RequestParam(name = "person", defaultValue = "") String person,
      HttpServletRequest request) {
    Survey survey = surveys.get(workspace, id);
    SurveyQuestion.Rating asked =
        survey.draft().questions().stream()
            .filter(found -> found.id().equals(question))
            .filter(SurveyQuestion.Rating.class::isInstance)
            .map(SurveyQuestion.Rating.class::cast)
            .findFirst()
            .orElseThrow(
                () ->
                    ProblemException.of(
                        ProblemType.NOT_FOUND, "The survey has no rating of that id."));
    return new Html(
        MailBlock.of(address(request, survey), survey.draft(), asked, language, person));
  }

  /**
   * Links by which persons answer as themselves. Who must not be written to gets none, nor who
   * another survey asked too short a time ago.
   */
  @PostMapping("/workspaces/{ws}/surveys/{id}/links")
  @Requires(Permission.ADD_EVIDENCE)
  PersonalLinks links(
      @PathVariable("ws") WorkspaceId workspace,
      @PathVariable("id") String id,
      @RequestBody Recipients recipients,
      HttpServletRequest request) {
    String address = address(request, surveys.get(workspace, id));
    Set<String> closed = contact.notToContact(workspace);
    Map<Boolean, List<String>> spared =
        recipients.persons().stream().distinct().collect(partitioningBy(closed::contains));
    Surveys.Asking asking = surveys.ask(workspace, id, spared.getOrDefault(false, List.of()));
    return new PersonalLinks(
        asking.asked().stream()
            .map(
                one -> new PersonalLink(one.person(), one.signed(), address + "?p=" + one.signed()))
            .toList(),
        asking.resting(),
        spared.getOrDefault(true, List.of()));
  }

  private String address(HttpServletRequest request, Survey survey) {
    return site.apply(request) + "/s/" + survey.token();
  }
}
