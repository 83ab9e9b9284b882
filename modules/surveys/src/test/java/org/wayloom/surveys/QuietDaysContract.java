package org.wayloom.surveys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.wayloom.collaboration.CollaborationModule;
import org.wayloom.evidence.EvidenceModule;
import org.wayloom.evidence.Identity;
import org.wayloom.kernel.Actor;
import org.wayloom.kernel.Ids;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.maps.Maps;
import org.wayloom.maps.MapsModule;
import org.wayloom.sql.Database;
import org.wayloom.testing.HandClock;
import org.wayloom.workspaces.Workspaces;
import org.wayloom.workspaces.WorkspacesModule;

/** One person is not asked by one survey after another; on every database, with a clock by hand. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class QuietDaysContract {
  private static final String RESTING = "We will not ask you again so soon.";

  @TempDir static Path folder;

  private final HandClock clock = HandClock.at("2026-03-01T12:00:00Z");
  private Database database;
  private CollaborationModule collaboration;
  private EvidenceModule evidence;
  private Workspaces workspaces;
  private Surveys surveys;
  private SurveyStore store;
  private Conversation conversation;
  private WorkspaceId shop;

  /** An empty database of this vendor. */
  abstract Database database(Path folder);

  @BeforeAll
  void openAll() {
    database = database(folder.resolve(getClass().getSimpleName()));
    collaboration = CollaborationModule.of(database, clock, MapsModule.rules());
    workspaces = WorkspacesModule.of(database, clock);
    Maps maps = MapsModule.of(collaboration.documents(), workspaces, clock);
    evidence = EvidenceModule.of(folder.resolve(getClass().getSimpleName()), clock);
    surveys =
        SurveysModule.of(
            database,
            collaboration.documents(),
            workspaces,
            maps,
            evidence.evidence(),
            evidence.persons(),
            clock);
    store = new SurveyStore(database);
    conversation =
        new Conversation(store, new Intake(store, evidence.evidence(), evidence.persons(), clock));
  }

  @AfterAll
  void closeAll() {
    evidence.close();
    collaboration.close();
    database.close();
    stop();
  }

  /** Ends what the database ran in. */
  void stop() {}

  @BeforeEach
  void openAShop() {
    shop = workspaces.create("Shop", false).id();
  }

  /** An open survey of one question that need not be answered. */
  private String survey(WorkspaceId workspace, int quietDays) {
    return survey(workspace, quietDays, 0);
  }

  private String survey(WorkspaceId workspace, int quietDays, int onceInDays) {
    SurveyDefinition plain = Asked.survey(Asked.rating("parcel", Scale.CSAT));
    String id =
        surveys
            .create(
                workspace,
                new SurveyDefinition(
                    plain.title(),
                    plain.languages(),
                    plain.language(),
                    plain.intro(),
                    plain.questions(),
                    plain.thanks(),
                    plain.consent(),
                    onceInDays,
                    quietDays,
                    plain.channel(),
                    plain.sites()))
            .id();
    surveys.open(workspace, id, Actor.LOCAL);
    return id;
  }

  private String survey(int quietDays) {
    return survey(shop, quietDays);
  }

  private SurveyStore.Row row(String survey) {
    return store.find(shop, survey).orElseThrow();
  }

  private List<String> asked(String survey, String... persons) {
    return surveys.ask(shop, survey, List.of(persons)).asked().stream()
        .map(Surveys.Asking.Signed::person)
        .toList();
  }

  private MultiValueMap<String, String> fields(String survey, @Nullable String person) {
    MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
    fields.add("lang", "en");
    if (person != null) {
      fields.add("p", PersonLinks.sign(row(survey).secret(), person));
    }
    return fields;
  }

  private String opened(String survey, @Nullable String person) {
    return conversation.open(row(survey), fields(survey, person), null).html();
  }

  private String sent(String survey, String person) {
    MultiValueMap<String, String> form = fields(survey, person);
    form.add("v", "1");
    form.add("s", "0");
    form.add("r", Ids.next());
    form.add("a.parcel", "4");
    return conversation.send(row(survey), form, null).html();
  }

  private void same(String anonymous, String known) {
    evidence.persons().merge(shop, List.of(new Identity.Pair(anonymous, known)), "intake");
  }

  private void pass(Duration time) {
    clock.pass(time);
  }

  @Test
  void givesNoLinkToWhomAnotherSurveyAskedThoughTheyDidNotAnswer() {
    String first = survey(0);
    String second = survey(30);
    assertThat(asked(first, "anna", "bert")).containsExactly("anna", "bert");

    pass(Duration.ofDays(30).minusMillis(1));
    Surveys.Asking soon = surveys.ask(shop, second, List.of("anna", "cleo"));
    assertThat(soon.asked()).extracting(Surveys.Asking.Signed::person).containsExactly("cleo");
    assertThat(soon.resting()).containsExactly("anna");

    pass(Duration.ofMillis(1));
    assertThat(asked(second, "anna")).containsExactly("anna");
  }

  @Test
  void givesNoLinkToWhoAnsweredAnotherSurvey() {
    String first = survey(0);
    String second = survey(30);
    assertThat(sent(first, "anna")).contains("Your answers have been saved.");

    pass(Duration.ofDays(29));
    assertThat(surveys.ask(shop, second, List.of("anna")).resting()).containsExactly("anna");
    pass(Duration.ofDays(1));
    assertThat(asked(second, "anna")).containsExactly("anna");
  }

  @Test
  void makesItsOwnLinksAgainWithoutCountingThemAsAnotherSurvey() {
    String only = survey(30);
    assertThat(asked(only, "anna")).containsExactly("anna");
    assertThat(asked(only, "anna", "anna")).containsExactly("anna");
  }

  @Test
  void asksWhomItLikesWhereNoQuietIsSetAndInAnotherWorkspace() {
    String first = survey(30);
    asked(first, "anna");
    assertThat(asked(survey(0), "anna")).containsExactly("anna");

    WorkspaceId bank = workspaces.create("Bank", false).id();
    String other = survey(bank, 30);
    assertThat(surveys.ask(bank, other, List.of("anna")).resting()).isEmpty();
  }

  @Test
  void thePageLeavesInPeaceWhoAnsweredAnotherSurveyUntilTheQuietIsOver() {
    String first = survey(0);
    String second = survey(30);
    assertThat(opened(second, "anna")).contains("name=\"a.parcel\"");
    sent(first, "anna");

    assertThat(opened(second, "anna")).contains(RESTING).doesNotContain("name=\"a.parcel\"");
    assertThat(opened(second, "bert")).contains("name=\"a.parcel\"");
    assertThat(opened(second, null)).as("an open link").contains("name=\"a.parcel\"");
    assertThat(opened(first, "anna")).as("its own answer is no other's").contains("a.parcel");
    pass(Duration.ofDays(30));
    assertThat(opened(second, "anna")).contains("name=\"a.parcel\"");
  }

  @Test
  void knowsAPersonByEveryNameThatIsTheirs() {
    String first = survey(0);
    String second = survey(30);
    sent(first, "browser-7");
    asked(first, "zoe@old.example");
    assertThat(asked(second, "anna")).as("nobody knows yet who that was").containsExactly("anna");

    same("browser-7", "anna");
    same("zoe@old.example", "zoe");
    same("zoe", "zoe@new.example");

    Surveys.Asking soon = surveys.ask(shop, second, List.of("anna", "zoe@new.example", "bert"));
    assertThat(soon.resting()).containsExactly("anna", "zoe@new.example");
    assertThat(opened(second, "anna")).contains(RESTING);
    assertThat(opened(second, "zoe")).as("was asked, but did not answer").contains("a.parcel");

    evidence.persons().unmerge(shop, new Identity.Pair("browser-7", "anna"));
    assertThat(asked(second, "anna")).containsExactly("anna");
    assertThat(opened(second, "anna")).contains("name=\"a.parcel\"");
  }

  @Test
  void takesAnAnswerOnceAlsoFromAnotherNameOfThePerson() {
    String only = survey(shop, 0, 7);
    assertThat(sent(only, "browser-7")).contains("Your answers have been saved.");
    assertThat(opened(only, "anna")).contains("name=\"a.parcel\"");

    same("browser-7", "anna");
    assertThat(opened(only, "anna")).doesNotContain("name=\"a.parcel\"");
  }

  @Test
  void takesTheAnswersOfWhoHadBegun() {
    String first = survey(0);
    String second = survey(30);
    opened(second, "anna");
    sent(first, "anna");

    assertThat(sent(second, "anna")).contains("Your answers have been saved.");
  }

  @Test
  void forgetsThatAPersonWasAsked() {
    String first = survey(0);
    asked(first, "anna", "bert");
    assertThat(surveys.askedOf(shop, Set.of("anna")))
        .extracting(Surveys.AskedBy::person, Surveys.AskedBy::at)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("anna", clock.instant()));

    assertThat(surveys.forgetPerson(shop, Set.of("anna"))).isEqualTo(1);
    assertThat(surveys.askedOf(shop, Set.of("anna"))).isEmpty();
    assertThat(surveys.askedOf(shop, Set.of("bert"))).hasSize(1);

    surveys.delete(shop, first);
    assertThat(asked(survey(30), "bert")).as("asked by what is gone").containsExactly("bert");
  }
}
