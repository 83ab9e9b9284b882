package org.wayloom.cases;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wayloom.analysis.TouchpointRules;
import org.wayloom.evidence.EventKind;
import org.wayloom.evidence.EvidenceModule;
import org.wayloom.evidence.NewEvent;
import org.wayloom.evidence.Question;
import org.wayloom.evidence.Question.QuestionType;
import org.wayloom.kernel.Ids;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.ProblemType;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.maps.Library;
import org.wayloom.sql.Database;
import org.wayloom.text.Mood;

/** A shop with customers, and cases about them; its clock stands still until it is moved. */
final class Shop extends Clock {
  static final Question NPS = new Question(QuestionType.NPS, 0, 10);
  static final String DELIVERY = "delivery";

  private static final Library LIBRARY =
      new Library(
          1,
          List.of(new Library.Touchpoint(DELIVERY, "Delivery", List.of())),
          List.of(),
          List.of(
              rule("r1", "type", Library.Match.PREFIX, "delivery"),
              rule("r2", "type", Library.Match.EQUALS, "nps_delivery")));

  final WorkspaceId id = new WorkspaceId(Ids.next());
  final List<CaseEvent> heard = new ArrayList<>();
  final List<Stillness.Still> still = new ArrayList<>();

  /** Personas by the codes of their customers. */
  final Map<Integer, String> stoodForBy = new HashMap<>();

  /** What customers are asked by a link, each time that it was said. */
  final List<String> asked = new ArrayList<>();

  private final EvidenceModule evidence;
  private final Database database;
  private Instant now = Instant.parse("2026-03-02T09:00:00Z");
  private CasesModule.Parts parts;

  private static Library.Rule rule(String id, String field, Library.Match match, String value) {
    return new Library.Rule(id, DELIVERY, List.of(new Library.Condition(field, match, value)));
  }

  Shop(Database database, EvidenceModule evidence) {
    this.database = database;
    this.evidence = evidence;
    this.parts = opened();
  }

  private CasesModule.Parts opened() {
    return CasesModule.parts(
        database,
        new CasesModule.Needs(
            new CaseReading.Sources(
                evidence.evidence(),
                evidence.arrivals(),
                evidence.personalData(),
                evidence.persons(),
                (workspace, persona, person) -> persona.equals(stoodForBy.get(person)),
                workspace -> TouchpointRules.of(LIBRARY),
                Shop::mood),
            (workspace, silence, since) ->
                still.stream().filter(one -> !one.crossed().isBefore(since)).toList(),
            new KnownLeads(),
            new KnownFollowUps(),
            List.of(this::hear)),
        this);
  }

  /** Other shops may stand in the same database. */
  private void hear(CaseEvent event) {
    if (event.workspace().equals(id)) {
      heard.add(event);
    }
  }

  private static Mood.Label mood(String text) {
    return text.toLowerCase(Locale.ROOT).contains("awful")
        ? Mood.Label.NEGATIVE
        : Mood.Label.NEUTRAL;
  }

  /** One change is known, and opportunities have names. */
  private static final class KnownLeads implements Leads {
    @Override
    public String makeOpportunity(WorkspaceId workspace, Case one, String by) {
      return "opportunity-" + one.number();
    }

    @Override
    public void checkChange(WorkspaceId workspace, String change) {
      if (!change.equals("change-1")) {
        throw ProblemException.of(ProblemType.NOT_FOUND, "There is no such change.");
      }
    }
  }

  /** A survey "after" asks under an address that names it and the case. */
  private final class KnownFollowUps implements FollowUps {
    @Override
    public String ask(WorkspaceId workspace, @Nullable String survey, CaseWording question) {
      asked.add(question.en());
      return "after";
    }

    @Override
    public Optional<String> path(WorkspaceId workspace, String survey, Case about) {
      return Optional.of("/s/%s?c=%s".formatted(survey, ABOUT + about.id()));
    }
  }

  /** As if the process had ended and begun again. */
  void restart() {
    parts.watch().close();
    parts = opened();
  }

  Cases cases() {
    return parts.cases();
  }

  CaseRules rules() {
    return parts.rules();
  }

  SilenceLook silence() {
    return parts.silence();
  }

  EvidenceModule evidence() {
    return evidence;
  }

  void pass(Duration time) {
    now = now.plus(time);
    parts.due().happen();
    parts.telling().tell();
  }

  /** Tells what happened since. */
  void tell() {
    parts.telling().tell();
  }

  /** Reads all that came in. */
  int read() {
    int opened = 0;
    CaseReading.Stretch stretch;
    do {
      stretch = parts.reading().readOn(id);
      opened += stretch.opened();
    } while (stretch.more());
    parts.telling().tell();
    return opened;
  }

  void answer(String person, double score) {
    answer(person, score, null);
  }

  void answer(String person, double score, @Nullable String text) {
    comes(event(EventKind.ANSWER, "nps_delivery", person, text, score, NPS, Map.of()));
  }

  /** What the customer says about a case, on 1 to 5, when asked by its link. */
  void saysOf(Case one, String person, double score) {
    comes(
        event(
            EventKind.ANSWER,
            "after-a-case/content",
            person,
            null,
            score,
            new Question(QuestionType.CSAT, 1, 5),
            Map.of("about", FollowUps.ABOUT + one.id())));
  }

  void ticket(String person, String priority) {
    comes(
        event(EventKind.TICKET, "ticket", person, null, null, null, Map.of("priority", priority)));
  }

  void fails(String person) {
    comes(event(EventKind.EVENT, "delivery_failed", person, null, null, null, Map.of()));
  }

  /** It happened just now. */
  private NewEvent event(
      EventKind kind,
      String type,
      String person,
      @Nullable String text,
      @Nullable Double value,
      @Nullable Question question,
      Map<String, String> properties) {
    return new NewEvent(
        Ids.next(), kind, type, now, person, null, null, text, value, properties, question);
  }

  void comes(NewEvent event) {
    evidence.evidence().append(id, "shop", List.of(event));
  }

  Case onlyCase() {
    List<Case> all =
        cases()
            .list(id, new CaseQuery(List.of(CaseState.values()), null, null, false), 10, "")
            .items();
    if (all.size() != 1) {
      throw new AssertionError("one case was expected: " + all);
    }
    return all.getFirst();
  }

  static CaseRule rule(String name, CaseTrigger trigger) {
    return new CaseRule(name, true, trigger, null, null, null);
  }

  static CaseTrigger low(double atOrBelow) {
    return new CaseTrigger.LowScore(atOrBelow, CaseTrigger.Unit.POINTS, null, null);
  }

  CaseClosing.Wanted ending() {
    return new CaseClosing.Wanted(
        "Delay", "The van broke down", "Sent anew", null, "Vans break down", null);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }

  @Override
  public Instant instant() {
    return now;
  }
}
