package org.wayloom.improvements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.wayloom.improvements.ChangeFacts.Audience;
import org.wayloom.improvements.Effect.Verdict;
import org.wayloom.improvements.Expectation.Direction;
import org.wayloom.improvements.Expectation.Reading;
import org.wayloom.improvements.OpportunityFacts.Basis;
import org.wayloom.improvements.OpportunityFacts.Origin;
import org.wayloom.kernel.Ids;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.ProblemType;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.notifications.Notice;
import org.wayloom.sql.Database;

/** What opportunities and changes do on every database; each test has workspaces of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ImprovementsContract {
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-05-01T12:00:00Z"), ZoneOffset.UTC);
  private static final OpportunityEdit NOTHING =
      new OpportunityEdit(
          null, null, null, null, null, null, null, null, null, null, null, null, null);

  @TempDir static Path data;
  private @Nullable Database database;
  private Opportunities opportunities;
  private Changes changes;
  private ImprovementsModule.Doors doors;
  private WorkspaceId shop = new WorkspaceId(Ids.next());
  private final List<Notice> told = new ArrayList<>();

  /** An empty database of this vendor. */
  abstract Database open();

  @BeforeAll
  void openDoors() {
    Database opened = open();
    database = opened;
    doors =
        ImprovementsModule.doors(
            opened, new KnownNumbers(), Claims.NONE, (workspace, notice) -> told.add(notice), NOON);
    opportunities = doors.opportunities();
    changes = doors.changes();
  }

  @BeforeEach
  void moveToAnEmptyWorkspace() {
    shop = new WorkspaceId(Ids.next());
    told.clear();
  }

  @AfterAll
  void close() {
    if (database != null) {
      database.close();
    }
  }

  private static OpportunityEdit titled(String title) {
    return new OpportunityEdit(
        title, null, null, null, null, null, null, null, null, null, null, null, null);
  }

  private static OpportunityEdit at(String title, @Nullable Origin origin, List<Spot> spots) {
    return new OpportunityEdit(
        title, null, null, null, spots, null, origin, null, null, null, null, null, null);
  }

  private Opportunity added(OpportunityEdit edit) {
    return opportunities.add(shop, edit.of(null), "Ewa");
  }

  @Test
  void keepsAnOpportunityFromAnEmptyPage() {
    Opportunity made = added(titled("  Shorter\nform "));

    assertThat(made.facts().title()).isEqualTo("Shorter form");
    assertThat(made.version()).isEqualTo(1);
    assertThat(made.editedBy()).isEqualTo("Ewa");
    assertThat(made.facts().reach()).isNull();
    assertThat(opportunities.list(shop)).containsExactly(made);
    assertThat(opportunities.list(new WorkspaceId(Ids.next()))).isEmpty();
    assertRefused(
        ProblemType.NOT_FOUND, () -> opportunities.get(new WorkspaceId(Ids.next()), made.id()));
  }

  @Test
  void takesPlaceAndReachFromAFinding() {
    Origin origin = new Origin(Origin.Kind.FINDING, "m", KnownNumbers.FINDING);

    OpportunityFacts facts = added(at("Payment", origin, List.of())).facts();

    assertThat(facts.spots()).containsExactly(new Spot("m", "buy", "pay", null));
    OpportunityFacts.Reach reach = Objects.requireNonNull(facts.reach());
    assertThat(reach.persons()).isEqualTo(42);
    assertThat(reach.basis()).isEqualTo(Basis.EVIDENCE);
    assertThat(reach.number()).isEqualTo("touchpoint:pay:score");
    assertThat(reach.asOf()).isEqualTo("2026-05-01T00:00:00Z");
    // Rated 4 of 1 to 5: a quarter of the scale is missing.
    OpportunityFacts.Pain pain = Objects.requireNonNull(facts.pain());
    assertThat(pain.percent()).isEqualTo(25);
    assertThat(pain.answers()).isEqualTo(30);
  }

  @Test
  void takesTheLargestReachOfItsPlaces() {
    List<Spot> both = List.of(new Spot("m", "buy", "pay", null), new Spot("m", "buy", null, null));

    OpportunityFacts facts = added(at("Payment", null, both)).facts();

    assertThat(Objects.requireNonNull(facts.reach()).persons()).isEqualTo(90);
    assertThat(Objects.requireNonNull(facts.reach()).number()).isEqualTo("stage:buy:visited");
  }

  private static OpportunityEdit in(OpportunityFacts.Period period) {
    return new OpportunityEdit(
        null, null, null, null, null, null, null, null, period, null, null, null, null);
  }

  /** 70 in 91 days are 23 in 30 and 5 in 7. */
  @Test
  void countsReachInThePeriodThatIsChosen() {
    Opportunity made = added(at("Payment", null, List.of(new Spot("m", "buy", "pay", null))));
    Opportunity month =
        opportunities.edit(shop, made.id(), 1, in(OpportunityFacts.Period.MONTH), "Jan");
    Opportunity week =
        opportunities.edit(shop, made.id(), 2, in(OpportunityFacts.Period.WEEK), "Jan");

    assertThat(reach(made)).isEqualTo("70 QUARTER EVIDENCE");
    assertThat(reach(month)).isEqualTo("23 MONTH EVIDENCE");
    assertThat(reach(week)).isEqualTo("5 WEEK EVIDENCE");
  }

  @Test
  void keepsTheNumberThatTheTeamSaidInAnotherPeriod() {
    Opportunity made = added(at("Payment", null, List.of()));
    OpportunityEdit guess =
        new OpportunityEdit(
            null, null, null, null, null, null, null, 500L, null, null, null, null, null);
    opportunities.edit(shop, made.id(), 1, guess, "Jan");

    Opportunity month =
        opportunities.edit(shop, made.id(), 2, in(OpportunityFacts.Period.MONTH), "Jan");

    assertThat(reach(month)).isEqualTo("500 MONTH TEAM");
  }

  private static String reach(Opportunity one) {
    OpportunityFacts.Reach reach = Objects.requireNonNull(one.facts().reach());
    return "%d %s %s".formatted(reach.persons(), reach.period(), reach.basis());
  }

  @Test
  void knowsNothingOfAMapThatIsGone() {
    OpportunityFacts facts =
        added(at("Payment", null, List.of(new Spot("gone", "buy", null, null)))).facts();

    assertThat(facts.reach()).isNull();
    assertThat(facts.pain()).isNull();
  }

  @Test
  void marksWhatTheTeamSaysAndAsksEvidenceAgainWhenTold() {
    Opportunity made = added(at("Payment", null, List.of(new Spot("m", "buy", "pay", null))));
    OpportunityEdit guess =
        new OpportunityEdit(
            null, null, null, null, null, null, null, 500L, null, 80.0, null, null, null);

    Opportunity guessed = opportunities.edit(shop, made.id(), 1, guess, "Jan");
    Opportunity again =
        opportunities.edit(
            shop,
            made.id(),
            2,
            new OpportunityEdit(
                null, null, null, null, null, null, null, null, null, null, true, null, null),
            "Jan");

    assertThat(Objects.requireNonNull(guessed.facts().reach()).basis()).isEqualTo(Basis.TEAM);
    assertThat(Objects.requireNonNull(guessed.facts().pain()).percent()).isEqualTo(80);
    assertThat(Objects.requireNonNull(again.facts().reach()).persons()).isEqualTo(70);
    assertThat(again.facts().title()).isEqualTo("Payment");
  }

  @Test
  void twoWhoEditTheSameVersionDoNotOverwriteEachOther() {
    Opportunity made = added(titled("Form"));

    opportunities.edit(shop, made.id(), 1, titled("Shorter form"), "Ewa");

    assertRefused(
        ProblemType.STALE_VERSION,
        () -> opportunities.edit(shop, made.id(), 1, titled("No form"), "Jan"));
    assertThat(opportunities.get(shop, made.id()).facts().title()).isEqualTo("Shorter form");
  }

  @Test
  void keepsCommentsInOrderBesideTheVersion() {
    Opportunity made = added(titled("Form"));

    opportunities.comment(shop, made.id(), "Why three pages?", "Ewa");
    Opportunity said = opportunities.comment(shop, made.id(), "Law.", "Jan");

    assertThat(said.comments())
        .extracting(Comment::text)
        .containsExactly("Why three pages?", "Law.");
    assertThat(said.version()).isEqualTo(1);
    assertRefused(
        ProblemType.INVALID_REQUEST, () -> opportunities.comment(shop, made.id(), " \n", "Jan"));
  }

  @Test
  void removesAnOpportunityThatNoChangeIsAbout() {
    Opportunity made = added(titled("Form"));
    Change change = changes.add(shop, planned("Cut the form", made.id()).of(null), "Ewa");

    assertRefused(ProblemType.CONFLICT, () -> opportunities.remove(shop, made.id()));
    changes.remove(shop, change.id());
    opportunities.remove(shop, made.id());

    assertThat(opportunities.list(shop)).isEmpty();
  }

  @Test
  void whatWasRemovedComesBackWithItsComments() {
    Opportunity made = added(titled("Form"));
    Opportunity said = opportunities.comment(shop, made.id(), "Why three pages?", "Ewa");
    Change change = changes.add(shop, planned("Cut the form").of(null), "Ewa");
    Change discussed = changes.comment(shop, change.id(), "By May.", "Jan");
    opportunities.remove(shop, made.id());
    changes.remove(shop, change.id());
    assertThat(opportunities.list(shop)).isEmpty();
    assertThat(changes.list(shop)).isEmpty();
    assertRefused(ProblemType.NOT_FOUND, () -> opportunities.get(shop, made.id()));
    assertRefused(ProblemType.NOT_FOUND, () -> changes.comment(shop, change.id(), "Gone?", "Jan"));

    opportunities.restore(shop, made.id());
    opportunities.restore(shop, made.id());
    changes.restore(shop, change.id());

    assertThat(opportunities.list(shop)).containsExactly(said);
    assertThat(changes.get(shop, change.id())).isEqualTo(discussed);
    assertRefused(ProblemType.NOT_FOUND, () -> opportunities.restore(shop, "never-was"));
    assertRefused(
        ProblemType.NOT_FOUND, () -> opportunities.restore(new WorkspaceId(Ids.next()), made.id()));
  }

  @Test
  void takesAPersonsNameOutOfAllWordsAlsoOfTheTrash() {
    Opportunity made = added(titled("Zofia Lis waits"));
    opportunities.comment(shop, made.id(), "Zofia Lis, again. Not Zofia Lisowska.", "Ewa");
    Change change = changes.add(shop, planned("Call Zofia Lis").of(null), "Ewa");
    changes.remove(shop, change.id());

    assertThat(doors.texts().naming(shop, List.of("Zofia Lis")))
        .extracting(TeamTexts.Text::kind)
        .containsExactlyInAnyOrder("opportunity", "change", "comment");
    assertThat(doors.texts().mask(shop, List.of("Zofia Lis"))).isEqualTo(3);

    changes.restore(shop, change.id());
    Opportunity masked = opportunities.get(shop, made.id());
    assertThat(masked.facts().title()).isEqualTo("… waits");
    assertThat(masked.comments().getFirst().text()).isEqualTo("…, again. Not Zofia Lisowska.");
    assertThat(changes.get(shop, change.id()).facts().title()).isEqualTo("Call …");
    assertThat(doors.texts().mask(shop, List.of("Zofia Lis"))).isZero();
  }

  @Test
  void forgetsWhatAnOpportunityRepeatsOfACase() {
    Origin one = new Origin(Origin.Kind.CASE, "", "case-1");
    Origin other = new Origin(Origin.Kind.CASE, "", "case-2");
    Opportunity made =
        opportunities.add(
            shop, OpportunityFacts.from("Late", "She moved house.", "", List.of(), one), "Ewa");
    Opportunity kept =
        opportunities.add(
            shop, OpportunityFacts.from("Late", "She moved house.", "", List.of(), other), "Ewa");

    assertThat(doors.texts().ofCases(shop, List.of("case-1"))).hasSize(1);
    assertThat(doors.texts().forgetCase(shop, "case-1", "She moved house.")).isEqualTo(1);

    assertThat(opportunities.get(shop, made.id()).facts().description()).isEqualTo("…");
    assertThat(opportunities.get(shop, kept.id())).isEqualTo(kept);
  }

  private static ChangeEdit planned(String title, String... about) {
    return new ChangeEdit(
        title, null, null, List.of(about), null, null, null, null, null, null, null);
  }

  private static ChangeEdit expecting(double size) {
    return new ChangeEdit(
        null,
        null,
        null,
        null,
        null,
        null,
        LocalDate.parse("2026-03-02"),
        null,
        null,
        null,
        new Expectation(
            "m", "touchpoint:pay:score", Direction.UP, size, 14, null, null, Reading.ONCE, null));
  }

  private static ChangeEdit moved(ChangeFacts.Status status) {
    return new ChangeEdit(null, null, status, null, null, null, null, null, null, null, null);
  }

  @Test
  void aChangeDoesNotStartBeforeItsEffectIsExpected() {
    Change made = changes.add(shop, planned("Cut the form").of(null), "Ewa");

    assertThatThrownBy(
            () -> changes.edit(shop, made.id(), 1, moved(ChangeFacts.Status.RUNNING), "Ewa"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Before a change starts");
  }

  @Test
  void locksWhatWasExpectedOnceItHasStarted() {
    Change made = changes.add(shop, planned("Cut the form").of(null), "Ewa");
    changes.edit(shop, made.id(), 1, expecting(0.5), "Ewa");
    changes.edit(shop, made.id(), 2, expecting(1), "Ewa");
    Change running = changes.edit(shop, made.id(), 3, moved(ChangeFacts.Status.RUNNING), "Ewa");

    assertThat(told)
        .containsExactly(
            new Notice.ChangeMoved(made.id(), "Cut the form", "planned", "running", "Ewa"));
    assertThat(running.locked()).isTrue();
    assertThat(Objects.requireNonNull(running.facts().expected()).writtenAt())
        .isEqualTo(NOON.instant());
    assertRefused(
        ProblemType.INVALID_OPERATION,
        () -> changes.edit(shop, made.id(), 4, expecting(0.1), "Ewa"));
    assertRefused(
        ProblemType.INVALID_OPERATION,
        () -> changes.edit(shop, made.id(), 4, moved(ChangeFacts.Status.PLANNED), "Ewa"));
    assertThat(changes.edit(shop, made.id(), 4, moved(ChangeFacts.Status.MEASURED), "Ewa").facts())
        .isEqualTo(running.facts().in(ChangeFacts.Status.MEASURED));
  }

  @Test
  void measuresTheEffectAtTheSameNumber() {
    Change made = changes.add(shop, planned("Cut the form").of(null), "Ewa");
    assertRefused(
        ProblemType.INVALID_OPERATION,
        () -> changes.effect(shop, made.id(), EffectOptions.PROPOSED));
    changes.edit(shop, made.id(), 1, expecting(1), "Ewa");

    Effect effect = changes.effect(shop, made.id(), EffectOptions.PROPOSED);

    assertThat(effect.verdict()).isEqualTo(Verdict.BETTER);
    assertThat(effect.number()).isEqualTo("touchpoint:pay:score");
    assertThat(effect.cautions()).contains(Effect.Caution.WRITTEN_LATE);
  }

  @Test
  void aChangeForSomeSaysByWhatOneKnowsThem() {
    assertThatThrownBy(() -> new Audience(Audience.Kind.SEGMENT, null, null))
        .hasMessageContaining("by what one knows");
    Audience half =
        new Audience(Audience.Kind.SHARE, new Group(null, null, "arm", List.of("new form")), 0.5);
    ChangeEdit edit =
        new ChangeEdit("Cut", null, null, null, null, null, null, null, half, null, null);

    assertThat(changes.add(shop, edit.of(null), "Ewa").facts().audience()).isEqualTo(half);
  }

  @Test
  void forgetsAWorkspaceThatIsGone() {
    Opportunity made = added(titled("Form"));
    opportunities.comment(shop, made.id(), "Soon", "Ewa");
    changes.add(shop, planned("Cut the form").of(null), "Ewa");

    doors.opportunityRows().forget(shop);
    doors.changeRows().forget(shop);

    assertThat(opportunities.list(shop)).isEmpty();
    assertThat(changes.list(shop)).isEmpty();
  }

  @Test
  void anEditThatSaysNothingChangesNothingButTheVersion() {
    Opportunity made = added(titled("Form"));

    Opportunity same = opportunities.edit(shop, made.id(), 1, NOTHING, "Jan");

    assertThat(same.facts()).isEqualTo(made.facts());
    assertThat(same.version()).isEqualTo(2);
  }

  private static void assertRefused(ProblemType type, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            ProblemException.class,
            refused -> assertThat(refused.problem().type()).isEqualTo(type));
  }
}
