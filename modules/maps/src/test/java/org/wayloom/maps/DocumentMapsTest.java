package org.wayloom.maps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wayloom.collaboration.ClientId;
import org.wayloom.collaboration.CollaborationModule;
import org.wayloom.collaboration.Documents;
import org.wayloom.collaboration.FieldValue;
import org.wayloom.collaboration.Operation;
import org.wayloom.collaboration.Place;
import org.wayloom.collaboration.PushResult;
import org.wayloom.kernel.Actor;
import org.wayloom.kernel.DocumentId;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.ProblemType;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.maps.Library.Condition;
import org.wayloom.maps.Library.Match;
import org.wayloom.sql.Database;
import org.wayloom.workspaces.Workspaces;
import org.wayloom.workspaces.WorkspacesModule;

/** Maps and libraries in live documents on SQLite. */
class DocumentMapsTest {
  @TempDir Path folder;

  private Database database;
  private CollaborationModule collaboration;
  private Documents documents;
  private Workspaces workspaces;
  private Maps maps;
  private WorkspaceId shop;

  @BeforeEach
  void open() {
    database = Database.sqlite(folder.resolve("wayloom.db"));
    collaboration = CollaborationModule.of(database, Clock.systemUTC(), MapsModule.rules());
    documents = collaboration.documents();
    workspaces = WorkspacesModule.of(database, Clock.systemUTC());
    maps = MapsModule.of(documents, workspaces, Clock.systemUTC());
    shop = workspaces.create("Shop", false, "pl").id();
  }

  @AfterEach
  void close() {
    collaboration.close();
    database.close();
  }

  @Test
  void opensTheLibraryOfANewWorkspaceWithChannelsInItsLanguage() {
    Library library = maps.library(shop);

    assertThat(library.channels())
        .extracting(Library.Channel::key)
        .containsExactly(
            "web", "app", "email", "phone", "shop", "social", "chat", "post", "billboard", "event");
    assertThat(library.channels().getFirst())
        .isEqualTo(new Library.Channel("channel-web", "Strona internetowa", "web"));
    assertThat(library.touchpoints()).isEmpty();
  }

  @Test
  void opensTheLibrariesOfWorkspacesThatHaveNoneAndLeavesTheOthersAlone() {
    Workspaces others = WorkspacesModule.of(database, Clock.systemUTC());
    WorkspaceId bare = others.create("Bare", false).id();
    long before = maps.library(shop).version();

    Maps again = MapsModule.of(documents, others, Clock.systemUTC());

    assertThat(again.library(bare).channels()).hasSize(10);
    assertThat(again.library(shop).version()).isEqualTo(before);
  }

  @Test
  void opensTheTalkAboutAMapBesideItOnce() {
    DocumentId map = maps.create(shop, new NewMap("", "blank", "en", false), Actor.LOCAL).id();
    long before = documents.read(shop, map).version();

    DocumentId talk = maps.talk(shop, map, Actor.LOCAL);
    documents.write(
        shop,
        talk,
        List.of(new Operation.Create("t", "thread", new Place(talk.value(), "a0"), Map.of())),
        Actor.LOCAL);

    assertThat(maps.talk(shop, map, Actor.LOCAL)).isEqualTo(talk);
    assertThat(Maps.mapOfTalk(talk)).contains(map);
    assertThat(Maps.mapOfTalk(map)).isEmpty();
    assertThat(documents.read(shop, talk).find("t")).isPresent();
    assertThat(documents.read(shop, map).version()).isEqualTo(before);
    assertThat(maps.list(shop)).hasSize(1);
  }

  @Test
  void readsAMapAsItWasAtAnyOfItsVersions() {
    DocumentId map = maps.create(shop, new NewMap("Old", "blank", "en", false), Actor.LOCAL).id();
    JourneyMap old = maps.get(shop, map);
    documents.write(
        shop,
        map,
        List.of(new Operation.Set(map.value(), Map.of("title", FieldValue.text("New")))),
        Actor.LOCAL);

    assertThat(maps.at(shop, map, old.version())).isEqualTo(old);
    assertThat(maps.get(shop, map).title()).isEqualTo("New");
    assertThat(maps.at(shop, map, 0).stages()).isEmpty();
    assertThatThrownBy(() -> maps.at(shop, map, 99))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("but not 99");
    DocumentId library = new DocumentId(shop.value() + ".library");
    assertThatThrownBy(() -> maps.at(shop, library, 1)).isInstanceOf(ProblemException.class);
  }

  @Test
  void opensNoTalkAboutWhatIsNoMap() {
    assertThatThrownBy(() -> maps.talk(shop, new DocumentId("nowhere"), Actor.LOCAL))
        .isInstanceOf(ProblemException.class);
    DocumentId library = new DocumentId(shop.value() + ".library");
    assertThatThrownBy(() -> maps.talk(shop, library, Actor.LOCAL))
        .isInstanceOf(ProblemException.class);
  }

  @Test
  void takesTheTalkIntoTheTrashWithItsMapAndBack() {
    DocumentId map = maps.create(shop, new NewMap("", "blank", "en", false), Actor.LOCAL).id();
    DocumentId talk = maps.talk(shop, map, Actor.LOCAL);

    maps.delete(shop, map, Actor.LOCAL);
    assertThat(documents.list(shop, Maps.TALK)).isEmpty();

    maps.restore(shop, map, Actor.LOCAL);
    assertThat(documents.list(shop, Maps.TALK)).hasSize(1);
    assertThat(documents.read(shop, talk).kind()).isEqualTo(Maps.TALK);
  }

  @Test
  void makesAMapFromATemplateInOneBatch() {
    MapSummary made = maps.create(shop, new NewMap("Our journey", "saas", "fa", true), Actor.LOCAL);

    assertThat(made.title()).isEqualTo("Our journey");
    assertThat(made.template()).isEqualTo("saas");
    assertThat(made.stages()).hasSize(8).startsWith("آگاهی");
    assertThat(made.cards()).isGreaterThan(40);
    assertThat(made.version()).isEqualTo(1);
    assertThat(documents.commits(shop, made.id(), 0, 10)).hasSize(1);
  }

  @Test
  void putsTheTouchpointsOfAnExampleIntoTheRegisterOnce() {
    maps.create(shop, new NewMap("First", "shopping", "pl", true), Actor.LOCAL);
    Library after = maps.library(shop);

    maps.create(shop, new NewMap("Second", "shopping", "pl", true), Actor.LOCAL);

    assertThat(after.touchpoints()).hasSize(Templates.get("shopping").touchpoints().size());
    assertThat(maps.library(shop)).isEqualTo(after);
  }

  @Test
  void leavesTheRegisterAloneWhenOnlyTheStructureIsWanted() {
    Library before = maps.library(shop);

    MapSummary made = maps.create(shop, new NewMap("Bare", "saas", "pl", false), Actor.LOCAL);

    assertThat(made.cards()).isZero();
    assertThat(maps.library(shop)).isEqualTo(before);
  }

  @Test
  void callsAMapAsItsTemplateWhenItHasNoTitle() {
    assertThat(maps.create(shop, new NewMap(" ", "blank", "ru", true), Actor.LOCAL).title())
        .isEqualTo("Пустая карта");
  }

  @Test
  void refusesATemplateThatItDoesNotHave() {
    assertThatThrownBy(() -> maps.create(shop, new NewMap("x", "nothing", "en", true), Actor.LOCAL))
        .isInstanceOf(ProblemException.class)
        .hasMessage(
            "There is no template \"nothing\". Give one of "
                + String.join(", ", TemplatesTest.IDS)
                + ".");
  }

  @Test
  void listsMapsWithTheNewestChangeFirstAndAsTheyAreNow() {
    MapSummary first = maps.create(shop, new NewMap("First", "blank", "en", true), Actor.LOCAL);
    MapSummary second = maps.create(shop, new NewMap("Second", "blank", "en", true), Actor.LOCAL);
    assertThat(maps.list(shop)).extracting(MapSummary::title).contains("First", "Second");

    rename(first.id(), "First, changed");

    assertThat(maps.list(shop))
        .extracting(MapSummary::title)
        .containsExactly("First, changed", "Second");
    assertThat(maps.list(shop).getLast()).isEqualTo(second);
  }

  @Test
  void refusesWhatTheVocabularyDoesNotAllow() {
    MapSummary map = maps.create(shop, new NewMap("Map", "blank", "en", true), Actor.LOCAL);

    PushResult result =
        documents.push(
            shop,
            map.id(),
            new ClientId("tab"),
            1,
            List.of(set(map.id(), "windowDays", FieldValue.number(-1))),
            Actor.LOCAL);

    assertThat(result)
        .isInstanceOfSatisfying(
            PushResult.Refused.class,
            refused ->
                assertThat(refused.problem().detail())
                    .contains("\"windowDays\" cannot be -1. Give a number from 0 to 36500."));
  }

  @Test
  void movesAMapToTheTrashAndBack() {
    DocumentId map = maps.create(shop, new NewMap("Map", "blank", "en", true), Actor.LOCAL).id();

    maps.delete(shop, map, Actor.LOCAL);
    assertThat(maps.list(shop)).isEmpty();

    maps.restore(shop, map, Actor.LOCAL);
    assertThat(maps.list(shop)).extracting(MapSummary::id).containsExactly(map);
  }

  @Test
  void doesNotTakeALibraryForAMap() {
    DocumentId library = workspaces.get(shop).library();

    isNotFound(() -> maps.get(shop, library));
    isNotFound(() -> maps.delete(shop, library, Actor.LOCAL));
    isNotFound(() -> maps.restore(shop, library, Actor.LOCAL));
  }

  @Test
  void doesNotShowAMapInAnotherWorkspace() {
    DocumentId map = maps.create(shop, new NewMap("Map", "blank", "en", true), Actor.LOCAL).id();
    WorkspaceId other = workspaces.create("Other", false).id();

    assertThat(maps.list(other)).isEmpty();
    isNotFound(() -> maps.get(other, map));
    isNotFound(() -> maps.delete(other, map, Actor.LOCAL));
  }

  @Test
  void acceptsAProposalWithItsTouchpointsAndRules() {
    Condition visit = new Condition("type", Match.EQUALS, "visit");
    MapDraft.Touchpoint touchpoint =
        new MapDraft.Touchpoint("Visit", List.of("web"), List.of(List.of(visit)));
    MapDraft draft =
        new MapDraft(
            "From data",
            "pl",
            List.of(
                new MapDraft.Stage("Start", List.of(touchpoint)),
                new MapDraft.Stage("End", List.of())));

    MapSummary made = maps.accept(shop, draft, Actor.LOCAL);
    Library library = maps.library(shop);
    JourneyMap map = maps.get(shop, made.id());

    assertThat(made.stages()).containsExactly("Start", "End");
    assertThat(made.touchpoints()).isEqualTo(1);
    assertThat(library.touchpoints())
        .singleElement()
        .satisfies(known -> assertThat(known.channels()).containsExactly("channel-web"));
    assertThat(map.stages().getFirst().touchpoints())
        .containsExactly(library.touchpoints().getFirst().id());
    assertThat(library.rules())
        .singleElement()
        .satisfies(rule -> assertThat(rule.conditions()).containsExactly(visit));

    maps.accept(shop, draft, Actor.LOCAL);
    assertThat(maps.library(shop)).as("nothing is added twice").isEqualTo(library);
    assertThat(maps.list(shop)).hasSize(2);
  }

  private void rename(DocumentId map, String title) {
    documents.write(shop, map, List.of(set(map, "title", FieldValue.text(title))), Actor.LOCAL);
  }

  private static Operation set(DocumentId map, String field, FieldValue value) {
    return new Operation.Set(map.value(), Map.of(field, value));
  }

  private static void isNotFound(Runnable call) {
    assertThatThrownBy(call::run)
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> assertThat(e.problem().type()).isEqualTo(ProblemType.NOT_FOUND));
  }
}
