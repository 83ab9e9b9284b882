package org.wayloom.surveys;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.util.MultiValueMap;
import org.wayloom.kernel.Ids;

/**
 * Leads a customer through a survey, step by step, by what the form brings along: the server
 * remembers nothing until the last step is sent.
 */
final class Conversation {
  private final SurveyStore store;
  private final Intake intake;

  Conversation(SurveyStore store, Intake intake) {
    this.store = store;
    this.intake = intake;
  }

  /**
   * A page to send.
   *
   * @param sites that may show it in a frame
   */
  record Reply(HttpStatusCode status, String html, List<String> sites) {
    Reply {
      sites = List.copyOf(sites);
    }
  }

  /** The first step, with the answers chosen that the address names. Stores nothing. */
  Reply open(SurveyStore.Row row, MultiValueMap<String, String> fields, @Nullable String accepted) {
    Optional<Survey.Version> newest = store.version(row, row.version());
    if (row.state() != Survey.State.OPEN || newest.isEmpty()) {
      return closed(row, fields.getFirst("lang"), accepted);
    }
    SurveyDefinition survey = newest.get().definition();
    Tongue tongue = tongue(survey, fields.getFirst("lang"), accepted);
    String signed = fields.getFirst("p");
    if (signed != null) {
      Optional<String> person = PersonLinks.person(row.secret(), signed);
      if (person.isEmpty()) {
        return message(survey, HttpStatus.FORBIDDEN, tongue, "tampered");
      }
      if (intake.isTooSoon(row, survey, person.get())) {
        return message(survey, HttpStatus.OK, tongue, "answered");
      }
      if (intake.isResting(row, survey, person.get())) {
        return message(survey, HttpStatus.OK, tongue, "resting");
      }
    }
    Answers answers = AnswerReader.read(survey, fields);
    int first = Steps.of(survey.questions()).after(-1, answers).orElse(0);
    return page(
        HttpStatus.OK,
        new Visit(
            row.token(),
            newest.get(),
            tongue,
            first,
            Ids.next(),
            signed,
            about(fields),
            false,
            answers,
            List.of(),
            false));
  }

  /** What follows on a sent step: the same again, another one, or thanks. */
  Reply send(SurveyStore.Row row, MultiValueMap<String, String> fields, @Nullable String accepted) {
    Optional<Survey.Version> asked =
        number(fields, "v").stream()
            .mapToObj(n -> store.version(row, n))
            .findFirst()
            .flatMap(v -> v);
    if (row.state() != Survey.State.OPEN || asked.isEmpty()) {
      return closed(row, fields.getFirst("lang"), accepted);
    }
    SurveyDefinition survey = asked.get().definition();
    String to = String.valueOf(fields.getFirst("to"));
    boolean otherLanguage = survey.languages().contains(to);
    Tongue tongue = tongue(survey, otherLanguage ? to : fields.getFirst("lang"), accepted);
    Answers answers = AnswerReader.read(survey, fields);
    Steps steps = Steps.of(survey.questions());
    int step = Math.min(number(fields, "s").orElse(0), steps.pages().size() - 1);
    Visit visit =
        new Visit(
            row.token(),
            asked.get(),
            tongue,
            step,
            response(fields),
            fields.getFirst("p"),
            about(fields),
            "yes".equals(fields.getFirst("consent")),
            answers,
            List.of(),
            false);
    if (otherLanguage) {
      return page(HttpStatus.OK, visit);
    }
    if (to.equals("back")) {
      return page(HttpStatus.OK, at(visit, steps.before(step, answers).orElse(step)));
    }
    Optional<Visit> faulty = firstFault(visit, steps, step);
    if (faulty.isPresent()) {
      return page(HttpStatus.UNPROCESSABLE_CONTENT, faulty.get());
    }
    Optional<Integer> next = steps.after(step, answers);
    return next.isPresent() ? page(HttpStatus.OK, at(visit, next.get())) : finish(row, visit);
  }

  /** The first step up to this one that lacks something, with what it lacks. */
  private static Optional<Visit> firstFault(Visit visit, Steps steps, int upTo) {
    for (int step = 0; step <= upTo; step++) {
      List<SurveyQuestion> missing = steps.missing(step, visit.answers());
      boolean noConsent = step == 0 && visit.survey().consent().required() && !visit.consent();
      if (noConsent || !missing.isEmpty()) {
        return Optional.of(faulty(visit, step, missing, noConsent));
      }
    }
    return Optional.empty();
  }

  private Reply finish(SurveyStore.Row row, Visit visit) {
    Optional<String> person = Optional.empty();
    if (visit.person() != null) {
      person = PersonLinks.person(row.secret(), visit.person());
      if (person.isEmpty()) {
        return message(visit.survey(), HttpStatus.FORBIDDEN, visit.tongue(), "tampered");
      }
    }
    boolean taken =
        intake.take(
            row,
            visit.version(),
            new Response(
                visit.response(),
                person.orElse("anonymous:" + visit.response()),
                person.isPresent(),
                person.isPresent() ? visit.about() : null,
                visit.tongue().code(),
                visit.consent(),
                visit.answers()));
    if (!taken) {
      return message(visit.survey(), HttpStatus.OK, visit.tongue(), "answered");
    }
    Words thanks = visit.survey().thanks();
    String text =
        thanks.isEmpty()
            ? visit.tongue().say("thanks.more")
            : visit.survey().say(thanks, visit.tongue().code());
    return new Reply(
        HttpStatus.OK,
        SurveyPage.message(visit.tongue(), visit.tongue().say("thanks"), text),
        visit.survey().sites());
  }

  Reply tooMany(SurveyStore.Row row, @Nullable String language, @Nullable String accepted) {
    return message(
        row.draft(),
        HttpStatus.TOO_MANY_REQUESTS,
        tongue(row.draft(), language, accepted),
        "too-many");
  }

  private static Reply closed(
      SurveyStore.Row row, @Nullable String language, @Nullable String accepted) {
    // A draft is nobody's business yet, so it looks like an address without a survey.
    boolean draft = row.state() == Survey.State.DRAFT;
    return message(
        row.draft(),
        draft ? HttpStatus.NOT_FOUND : HttpStatus.GONE,
        tongue(row.draft(), language, accepted),
        draft ? "nowhere" : "closed");
  }

  private static Reply message(
      SurveyDefinition survey, HttpStatus status, Tongue tongue, String key) {
    List<String> sites = survey.sites().stream().filter(DefinitionCheck::isOrigin).toList();
    return new Reply(status, SurveyPage.message(tongue, key), sites);
  }

  private static Reply page(HttpStatus status, Visit visit) {
    return new Reply(status, SurveyPage.form(visit), visit.survey().sites());
  }

  private static Visit at(Visit visit, int step) {
    return faulty(visit, step, List.of(), false);
  }

  private static Visit faulty(
      Visit visit, int step, List<SurveyQuestion> missing, boolean noConsent) {
    return new Visit(
        visit.token(),
        visit.version(),
        visit.tongue(),
        step,
        visit.response(),
        visit.person(),
        visit.about(),
        visit.consent(),
        visit.answers(),
        missing,
        noConsent);
  }

  /** The language asked for by the address, else by the browser, else the survey's own. */
  private static Tongue tongue(
      SurveyDefinition survey, @Nullable String asked, @Nullable String accepted) {
    boolean spoken = asked != null && survey.languages().contains(asked);
    return Tongue.of(survey.speak(spoken ? asked : Tongue.accepted(accepted, survey.languages())));
  }

  private static OptionalInt number(MultiValueMap<String, String> fields, String name) {
    String sent = fields.getFirst(name);
    return sent == null ? OptionalInt.empty() : AnswerReader.wholeNumber(sent);
  }

  /** What the link says the answers are about; nothing where that cannot be an id. */
  private static @Nullable String about(MultiValueMap<String, String> fields) {
    String sent = fields.getFirst("c");
    return sent != null && Ids.isOne(sent) ? sent : null;
  }

  /** The id that the page was made with; another one where somebody put in what is none. */
  private static String response(MultiValueMap<String, String> fields) {
    String sent = fields.getFirst("r");
    return sent != null && sent.matches("[0-9a-f]{32}") ? sent : Ids.next();
  }
}
