package org.wayloom.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.MediaType;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.wayloom.collaboration.CollaborationModule;
import org.wayloom.http.Json;
import org.wayloom.http.ProblemResponses;
import org.wayloom.kernel.Actor;
import org.wayloom.kernel.DocumentId;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.ProblemType;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.maps.Maps;
import org.wayloom.maps.MapsModule;
import org.wayloom.maps.NewMap;
import org.wayloom.sql.Database;
import org.wayloom.testing.HandClock;
import org.wayloom.workspaces.Workspaces;
import org.wayloom.workspaces.WorkspacesModule;
import tools.jackson.databind.JsonNode;

/** What somebody without an account sees of a dashboard. */
class SharedDashboardTest {
  private static final String ALL = "'kind':'dashboard'";

  @TempDir Path folder;
  private final HandClock clock = HandClock.at("2026-05-01T12:00:00Z");
  private final Board board = new Board();
  private Database database;
  private CollaborationModule collaboration;
  private Workspaces workspaces;
  private Maps maps;
  private WorkspaceId shop;
  private DocumentId map;
  private MockMvcTester page;

  @BeforeEach
  void open() {
    database = Database.sqlite(folder.resolve("wayloom.db"));
    collaboration = CollaborationModule.of(database, clock, MapsModule.rules());
    workspaces = WorkspacesModule.of(database, clock);
    maps = MapsModule.of(collaboration.documents(), workspaces, clock);
    shop = workspaces.create("Shop", false).id();
    map = maps.create(shop, new NewMap("Our map", "shopping", "en", true), Actor.LOCAL).id();
    Links links = new Links(SharingModule.store(database), workspaces, maps, clock, 1_000);
    SharedDashboards dashboards = new SharedDashboards(board, workspaces, maps, clock);
    DailyNumbers none =
        new DailyNumbers(
            maps,
            (workspace, of) -> {
              throw ProblemException.of(ProblemType.NOT_READY, "Still being built.");
            },
            clock);
    page =
        MockMvcTester.create(
            MockMvcBuilders.standaloneSetup(
                    new SharesEndpoint(links, dashboards, () -> "You", Optional.empty(), clock),
                    new SharedEndpoint(
                        links,
                        new SharedMaps(maps, collaboration.documents(), none),
                        dashboards,
                        new Passes(clock),
                        new Tries(clock, 3, Duration.ofMinutes(10))))
                .setControllerAdvice(new ProblemResponses())
                .setMessageConverters(new JacksonJsonHttpMessageConverter(Json.mapper()))
                .build());
  }

  @AfterEach
  void close() {
    collaboration.close();
    database.close();
  }

  @Test
  void showsTheNumbersOfTheInsideDashboard() {
    JsonNode shown = dashboard(link(ALL));

    assertThat(shown.path("title").asString()).isEqualTo("Shop");
    assertThat(shown.at("/numbers/days").asInt()).isEqualTo(30);
    JsonNode satisfied = shown.at("/numbers/numbers/0");
    assertThat(satisfied.at("/points/1/value").asDouble()).isEqualTo(0.75);
    assertThat(satisfied.at("/points/1/n").asLong()).isEqualTo(40);
    assertThat(satisfied.path("verdict").asString()).isEqualTo("differs");
    assertThat(shown.at("/changes/0/did/found/effect").asDouble()).isEqualTo(0.103);
    assertThat(shown.at("/cases/open").asLong()).isEqualTo(20);
    assertThat(shown.at("/stories/0/description").asString()).isEqualTo("We shortened it");
    assertThat(shown.at("/freshness/told").asInt()).isEqualTo(3);
  }

  @Test
  void aDashboardOfAMapCarriesTheMapsTitleAndThePeriodOfTheLink() {
    JsonNode shown = dashboard(link(ALL + ",'days':90,'map':'" + map + "'"));

    assertThat(shown.path("title").asString()).isEqualTo("Our map");
    assertThat(shown.at("/numbers/days").asInt()).isEqualTo(90);
  }

  @Test
  void tellsNothingOfAnybodyAndOpensNothing() {
    String shown = body(get(link(ALL), null, ""));

    assertThat(shown)
        .doesNotContainIgnoringCase("canary")
        .doesNotContain(
            "zofia", "ewa@", "EUR", "3.14159", "03:14:15", shop.value(), map.value(), "p\":0.0123")
        .doesNotContainPattern("[0-9a-f]{32}");
  }

  @Test
  void aPeriodOfFewerThanFiveHasNoNumberAndNoVerdict() {
    board.answers = 4;

    JsonNode satisfied = dashboard(link(ALL)).at("/numbers/numbers/0");

    assertThat(satisfied.at("/points/0/value").asDouble()).isEqualTo(0.5);
    assertThat(satisfied.at("/points/1").has("value")).isFalse();
    assertThat(satisfied.at("/points/1/n").asLong()).isZero();
    assertThat(satisfied.has("verdict")).isFalse();
    assertThat(satisfied.has("effect")).isFalse();
  }

  @Test
  void showsWordsWhereTheLinkSaysSoAndMasksThem() {
    JsonNode story = dashboard(link(ALL + ",'quotes':true")).at("/stories/0");

    assertThat(story.at("/said/0/text").asString()).isEqualTo("CANARY words, write to [e-mail]");
    assertThat(story.at("/said/0/day").asString()).isEqualTo("2026-05-01");
    assertThat(story.at("/reasons/0").asString()).isEqualTo("CANARY-REASON");
  }

  @Test
  void wordsOfWhoeverWasErasedAreGoneWithinAMinute() {
    String token = link(ALL + ",'quotes':true");
    assertThat(dashboard(token).at("/stories/0/said").size()).isEqualTo(1);

    board.said.clear();
    clock.pass(Duration.ofMinutes(1));

    assertThat(dashboard(token).at("/stories/0/said").size()).isZero();
    assertThat(board.counted).isEqualTo(1);
  }

  @Test
  void amountsFollowFromWhatIsShown() {
    JsonNode money = dashboard(link(ALL + ",'money':true")).path("money");

    // 83 contacts are shown as 80; of the other channel fewer than five persons were seen.
    assertThat(money.size()).isEqualTo(1);
    assertThat(money.at("/0/factors/0/value").asDouble()).isEqualTo(80);
    assertThat(money.at("/0/amount/value").asDouble()).isEqualTo(400);
    assertThat(dashboard(link(ALL)).path("money").size()).isZero();
  }

  @Test
  void nothingOfARequestWidensWhatIsSeen() {
    String token = link(ALL);
    String usual = body(get(token, null, ""));
    String asked =
        "?days=365&map="
            + map
            + "&quotes=true&money=true&kind=map&numbers=true&fewest=1&ws="
            + shop;

    assertThat(body(get(token, null, asked))).isEqualTo(usual);
    assertThat(get(token, null, "/dashboard").getStatus()).isEqualTo(404);
    assertThat(get(token, null, "/../" + map).getStatus()).isNotEqualTo(200);
  }

  @Test
  void isCountedOnceADayAndAnewForANewLink() {
    String token = link(ALL);
    assertThat(answers(token)).isEqualTo(40);

    board.answers = 60;
    assertThat(answers(token)).isEqualTo(40);
    assertThat(answers(link(ALL + ",'days':7"))).isEqualTo(60);
    assertThat(answers(token)).isEqualTo(40);

    clock.pass(Duration.ofDays(1));
    assertThat(answers(token)).isEqualTo(60);

    board.answers = 80;
    assertThat(answers(link(ALL))).isEqualTo(80);
  }

  @Test
  void saysThatNumbersAreBeingPrepared() {
    board.ready = false;

    JsonNode answer = Json.mapper().readTree(body(get(link(ALL), null, "")));

    assertThat(answer.path("preparing").asBoolean()).isTrue();
    assertThat(answer.has("dashboard")).isFalse();
  }

  @Test
  void tellsLinksThatShowNothingApartByNothing() {
    String ended = link(ALL + ",'expires':'2026-05-01T13:00:00Z'");
    String revoked = link(ALL);
    String trashed = link(ALL + ",'map':'" + map + "'");
    assertThat(List.of(ended, revoked, trashed))
        .allSatisfy(token -> assertThat(get(token, null, "").getStatus()).isEqualTo(200));

    clock.pass(Duration.ofHours(1));
    String made = body(page.get().uri(shares()).exchange().getResponse());
    Json.mapper()
        .readTree(made)
        .path("items")
        .forEach(
            link -> {
              if (!link.has("map") && !link.has("expires")) {
                assertThat(page.delete().uri(shares() + "/" + link.path("id").asString()))
                    .hasStatusOk();
              }
            });
    maps.delete(shop, map, Actor.LOCAL);

    String nothing = detail(get(Token.random().text(), null, ""), 404);
    for (String token : List.of(ended, revoked, trashed, "short", shop.value())) {
      MockHttpServletResponse refused = get(token, null, "");
      assertThat(detail(refused, 404)).isEqualTo(nothing);
      assertThat(refused.getHeader("Cache-Control")).isEqualTo("no-store");
      assertThat(refused.getHeader("X-Robots-Tag")).isEqualTo("noindex, nofollow");
      assertThat(refused.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
    }
  }

  @Test
  void opensWithThePasswordOnly() {
    String token = link(ALL + ",'password':'open sesame'");
    assertThat(body(get(token, null, ""))).doesNotContain("Shop", "numbers");
    assertThat(get(token, "1.made-up", "").getStatus()).isEqualTo(401);

    MockHttpServletResponse opened =
        send("/api/v1/shared/" + token + "/opening", "{'password':'open sesame'}");
    String pass = Json.mapper().readTree(body(opened)).path("pass").asString();

    assertThat(get(token, pass, "").getStatus()).isEqualTo(200);
    assertThat(get(link(ALL + ",'password':'open sesame'"), pass, "").getStatus()).isEqualTo(401);
  }

  @Test
  void nobodySharesTheMapOfAnotherWorkspaceOrAWorkspaceThatIsNotThere() {
    WorkspaceId bank = workspaces.create("Bank", false).id();
    String foreign = "{" + ALL + ",'map':'" + map + "'}";

    assertThat(send("/api/v1/workspaces/" + bank + "/shares", foreign).getStatus()).isEqualTo(404);
    assertThat(send("/api/v1/workspaces/nowhere/shares", "{" + ALL + "}").getStatus())
        .isEqualTo(404);
  }

  private long answers(String token) {
    return dashboard(token).at("/numbers/numbers/0/points/1/n").asLong();
  }

  private String link(String wanted) {
    MockHttpServletResponse made = send(shares(), "{" + wanted + "}");
    assertThat(made.getStatus()).as(body(made)).isEqualTo(201);
    String url = Json.mapper().readTree(body(made)).path("url").asString();
    return url.substring(url.lastIndexOf('/') + 1);
  }

  private JsonNode dashboard(String token) {
    MockHttpServletResponse read = get(token, null, "");
    assertThat(read.getStatus()).as(body(read)).isEqualTo(200);
    return Json.mapper().readTree(body(read)).path("dashboard");
  }

  private String shares() {
    return "/api/v1/workspaces/" + shop + "/shares";
  }

  private MockHttpServletResponse send(String path, String json) {
    return page.post()
        .uri(path)
        .header("Host", "localhost")
        .contentType(MediaType.APPLICATION_JSON)
        .content(json.replace('\'', '"'))
        .exchange()
        .getResponse();
  }

  private MockHttpServletResponse get(String token, @Nullable String pass, String more) {
    var request = page.get().uri("/api/v1/shared/" + token + more);
    return (pass == null ? request : request.header(SharedEndpoint.PASS, pass))
        .exchange()
        .getResponse();
  }

  private static String detail(MockHttpServletResponse response, int status) {
    assertThat(response.getStatus()).as(body(response)).isEqualTo(status);
    return Json.mapper().readTree(body(response)).path("detail").asString("");
  }

  private static String body(MockHttpServletResponse response) {
    return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
  }
}
