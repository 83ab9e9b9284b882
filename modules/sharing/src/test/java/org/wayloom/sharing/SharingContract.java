package org.wayloom.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.http.MediaType;
import org.springframework.http.converter.ResourceHttpMessageConverter;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.wayloom.analysis.Measures;
import org.wayloom.collaboration.CollaborationModule;
import org.wayloom.collaboration.FieldValue;
import org.wayloom.collaboration.Operation;
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

/** Links over HTTP on every database: whom they let in, and what is seen then. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SharingContract {
  private static final String NOTHING = "Nothing is shared here, or not any more.";
  private static final int ROUNDS = 1_000;

  private final HandClock clock = HandClock.at("2026-05-01T12:00:00Z");
  private Database database;
  private CollaborationModule collaboration;
  private Workspaces workspaces;
  private Maps maps;
  private MockMvcTester page;
  private WorkspaceId shop;
  private WorkspaceId bank;
  private DocumentId map;

  /** What the numbers are; a NOT_READY problem while null. */
  private @Nullable Measures measures;

  private int counted;

  /** An empty database of this vendor. */
  abstract Database open();

  @BeforeAll
  void openSharing() {
    database = open();
    collaboration = CollaborationModule.of(database, clock, MapsModule.rules());
    workspaces = WorkspacesModule.of(database, clock);
    maps = MapsModule.of(collaboration.documents(), workspaces, clock);
  }

  @BeforeEach
  void shareNothing() {
    measures = null;
    counted = 0;
    shop = workspaces.create("Shop", false).id();
    bank = workspaces.create("Bank", false).id();
    map = maps.create(shop, new NewMap("Our map", "shopping", "en", true), Actor.LOCAL).id();
    Links links = new Links(SharingModule.store(database), workspaces, maps, clock, ROUNDS);
    DailyNumbers numbers =
        new DailyNumbers(
            maps,
            (workspace, of) -> {
              counted++;
              return Optional.ofNullable(measures)
                  .orElseThrow(
                      () -> ProblemException.of(ProblemType.NOT_READY, "Still being built."));
            },
            clock);
    SharedDashboards dashboards = new SharedDashboards(new Board(), workspaces, maps, clock);
    page =
        MockMvcTester.create(
            MockMvcBuilders.standaloneSetup(
                    new SharesEndpoint(links, dashboards, () -> "You", Optional.empty(), clock),
                    new SharedEndpoint(
                        links,
                        new SharedMaps(maps, collaboration.documents(), numbers),
                        dashboards,
                        new Passes(clock),
                        new Tries(clock, 3, Duration.ofMinutes(10))),
                    new SharedPageEndpoint(links))
                .setControllerAdvice(new ProblemResponses())
                .setMessageConverters(
                    new ResourceHttpMessageConverter(),
                    new JacksonJsonHttpMessageConverter(Json.mapper()))
                .build());
  }

  @AfterAll
  void close() {
    collaboration.close();
    database.close();
  }

  @Test
  void showsTheMapToWhoeverHasTheLink() {
    JsonNode shared = read(make("").token(), 200);

    assertThat(shared.path("title").asString()).isEqualTo("Our map");
    assertThat(shared.path("stages").size()).isEqualTo(4);
    assertThat(shared.at("/stages/0/title").asString()).isNotEmpty();
    assertThat(shared.path("lanes").findValuesAsString("kind")).contains("touchpoints");
    assertThat(shared.has("numbers")).isFalse();
  }

  @Test
  void namesNothingByAnId() {
    JsonNode shared = read(make("").token(), 200);

    assertThat(shared.findValues("id")).isEmpty();
    assertThat(shared.toString())
        .doesNotContain(shop.value(), map.value())
        .doesNotContainPattern("[0-9a-f]{32}");
  }

  @Test
  void masksAddressesAndLeavesOutWhoAnswersForACard() {
    String stage = firstStage();
    String lane = record("lane");
    write(
        create(
            "c1",
            "card",
            stage,
            Map.of(
                "lane", FieldValue.text(lane),
                "text", FieldValue.text("Ask anna@example.org first"),
                "owner", FieldValue.text("Owner Surname"),
                "reason", FieldValue.text("A secret reason"))));

    String shared = read(make("").token(), 200).toString();

    assertThat(shared)
        .contains("Ask [e-mail] first")
        .doesNotContain("anna@", "Owner Surname", "A secret reason");
  }

  @Test
  void showsQuotesOnlyWhereTheLinkSaysSo() {
    write(
        create(
            "c2",
            "card",
            firstStage(),
            Map.of(
                "lane", FieldValue.text(record("lane")), "text", FieldValue.text("Waits long"))));
    write(
        create(
            "q1",
            "support",
            "c2",
            Map.of(
                "kind", FieldValue.text("quote"),
                "text", FieldValue.text("A week, call +48 601 234 567!"),
                "source", FieldValue.text("Interview with Zofia"))));

    assertThat(read(make("").token(), 200).toString()).doesNotContain("A week");
    assertThat(read(make("\"quotes\":true").token(), 200).toString())
        .contains("A week, call [phone]!")
        .doesNotContain("Zofia");
  }

  @Test
  void tellsLinksThatShowNothingApartByNothing() {
    Made ended = make("\"expires\":\"2026-05-01T13:00:00Z\"");
    Made revoked = make("");
    Made trashed =
        make(
            "",
            maps.create(shop, new NewMap("Gone", "shopping", "en", false), Actor.LOCAL)
                .id()
                .value());
    Made locked = make("\"expires\":\"2026-05-01T13:00:00Z\",\"password\":\"open sesame\"");
    assertThat(List.of(ended, revoked, trashed))
        .allSatisfy(made -> assertThat(status(made.token())).isEqualTo(200));

    clock.pass(Duration.ofHours(1));
    assertThat(page.delete().uri(shares() + "/" + revoked.id())).hasStatusOk();
    maps.delete(shop, new DocumentId(trashed.map()), Actor.LOCAL);

    List<String> tokens =
        List.of(
            ended.token(),
            revoked.token(),
            trashed.token(),
            locked.token(),
            Token.random().text(),
            "short",
            map.value());
    for (String token : tokens) {
      assertThat(detail(get(token, null), 404)).startsWith(NOTHING);
      assertThat(
              detail(tryPassword(token, "open sesame"), token.equals(trashed.token()) ? 200 : 404))
          .isIn("", detail(get(token, null), 404));
      assertThat(get(token, null).getHeader("Cache-Control")).isEqualTo("no-store");
    }
  }

  @Test
  void revokesAtOnceAlsoForWhoeverHasAPass() {
    Made made = make("\"password\":\"open sesame\"");
    String pass = pass(made.token(), "open sesame");
    assertThat(get(made.token(), pass).getStatus()).isEqualTo(200);

    assertThat(page.delete().uri(shares() + "/" + made.id())).hasStatusOk();

    assertThat(detail(get(made.token(), pass), 404)).startsWith(NOTHING);
    assertThat(detail(tryPassword(made.token(), "open sesame"), 404)).startsWith(NOTHING);
  }

  @Test
  void opensWithThePasswordOnly() {
    Made made = make("\"password\":\"open sesame\"");
    Made other = make("\"password\":\"open sesame\"");

    String asked = detail(get(made.token(), null), 401);
    assertThat(detail(tryPassword(made.token(), "close sesame"), 401)).isEqualTo(asked);
    assertThat(detail(get(made.token(), "1.made-up"), 401)).isEqualTo(asked);
    assertThat(detail(get(made.token(), pass(other.token(), "open sesame")), 401)).isEqualTo(asked);

    assertThat(get(made.token(), pass(made.token(), "open sesame")).getStatus()).isEqualTo(200);
    clock.pass(Duration.ofHours(13));
  }

  @Test
  void stopsTryingPasswords() {
    Made made = make("\"password\":\"open sesame\"");
    for (int i = 0; i < 3; i++) {
      assertThat(tryPassword(made.token(), "guess " + i).getStatus()).isEqualTo(401);
    }
    MockHttpServletResponse right = tryPassword(made.token(), "open sesame");

    assertThat(right.getStatus()).isEqualTo(429);
    assertThat(right.getHeader("Retry-After")).isEqualTo("601");
    assertThat(tryPassword(make("\"password\":\"open sesame\"").token(), "open sesame").getStatus())
        .as("another link")
        .isEqualTo(200);
    clock.pass(Duration.ofMinutes(10));
    assertThat(tryPassword(made.token(), "open sesame").getStatus()).isEqualTo(200);
  }

  @Test
  void listsAndEndsOnlyLinksOfTheWorkspace() {
    Made made = make("\"label\":\"Agency\"");
    String foreign = "/api/v1/workspaces/" + bank + "/shares";

    assertThat(body(page.get().uri(foreign).exchange().getResponse())).isEqualTo("{\"items\":[]}");
    assertThat(page.delete().uri(foreign + "/" + made.id())).hasStatus(404);
    assertThat(status(made.token())).isEqualTo(200);
    assertThat(
            page.post()
                .uri(foreign)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"map\":\"%s\"}".formatted(map)))
        .hasStatus(404);
  }

  @Test
  void keepsALinkInTheListAfterItEnded() {
    Made made = make("\"label\":\"Agency\",\"password\":\"open sesame\"");
    page.delete().uri(shares() + "/" + made.id()).exchange();

    String listed = body(page.get().uri(shares()).exchange().getResponse());

    assertThat(listed)
        .contains("\"label\":\"Agency\"", "\"state\":\"revoked\"", "\"revokedBy\":\"You\"")
        .doesNotContain(made.token(), new Token(made.token()).hash(), "pbkdf2", "sesame");
  }

  @Test
  void storesNeitherTokenNorPassword() {
    Made made = make("\"password\":\"open sesame\"");

    String stored =
        database.read().sql("SELECT * FROM sharing_link").query().listOfRows().toString();

    assertThat(stored).contains("pbkdf2-sha256$").doesNotContain(made.token(), "sesame");
  }

  @Test
  void keepsWhatALinkToADashboardShows() {
    make("\"kind\":\"dashboard\",\"days\":7,\"money\":true");
    send(shares(), "{\"kind\":\"dashboard\",\"quotes\":true}").exchange();

    JsonNode listed =
        Json.mapper().readTree(body(page.get().uri(shares()).exchange().getResponse()));

    assertThat(listed.at("/items").valueStream())
        .extracting(
            link -> link.path("kind").asString(),
            link -> link.path("map").asString(""),
            link -> link.path("days").asInt(),
            link -> link.path("quotes").asBoolean(),
            link -> link.path("money").asBoolean())
        .containsExactlyInAnyOrder(
            tuple("dashboard", map.value(), 7, false, true),
            tuple("dashboard", "", 30, true, false));
  }

  @Test
  void refusesWhatNoLinkCanBe() {
    for (String wrong :
        List.of(
            "\"expires\":\"2020-01-01T00:00:00Z\"",
            "\"password\":\"short\"",
            "\"label\":\"" + "x".repeat(121) + "\"",
            "\"sites\":[\"javascript:alert(1)\"]",
            "\"sites\":[\"https://wiki.example; script-src *\"]",
            "\"sites\":[\"https://wiki.example/path\"]",
            "\"sites\":[null]",
            "\"kind\":\"dashboard\",\"days\":0",
            "\"kind\":\"dashboard\",\"days\":367",
            "\"kind\":\"workspace\"")) {
      assertThat(send(shares(), wanted(wrong, map.value()))).as(wrong).hasStatus(400);
    }
  }

  @Test
  void tellsThePageWhoMayShowItInAFrame() {
    String policy = "Content-Security-Policy";
    MockHttpServletResponse usual = open(make("").token());
    MockHttpServletResponse framed = open(make("\"sites\":[\"https://wiki.example\"]").token());

    assertThat(usual.getHeader(policy)).contains("frame-ancestors 'none'", "script-src 'self'");
    assertThat(framed.getHeader(policy)).contains("frame-ancestors https://wiki.example;");
    assertThat(open("nobody-knows-this-token-at-a").getHeader(policy))
        .isEqualTo(usual.getHeader(policy));
    assertThat(usual.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(usual.getHeader("X-Robots-Tag")).isEqualTo("noindex, nofollow");
    assertThat(usual.getHeader("Cache-Control")).isEqualTo("no-store");
  }

  @Test
  void saysThatNumbersAreBeingPrepared() {
    String shared = body(get(make("\"numbers\":true").token(), null));

    assertThat(Json.mapper().readTree(shared).path("preparing").asBoolean()).isTrue();
    assertThat(Json.mapper().readTree(shared).at("/map/title").asString()).isEqualTo("Our map");
    assertThat(shared).doesNotContain("\"fewest\"");
  }

  @Test
  void countsOnceADayAndByTheWorkspacesSmallestGroup() {
    measures = ProtectionTest.measures(List.of(ProtectionTest.stage(firstStage(), 18)), List.of());
    String token = make("\"numbers\":true").token();

    assertThat(read(token, 200).at("/stages/0/counted/persons").asLong()).isEqualTo(15);
    measures = ProtectionTest.measures(List.of(ProtectionTest.stage(firstStage(), 23)), List.of());
    assertThat(read(token, 200).at("/stages/0/counted/persons").asLong()).isEqualTo(15);
    assertThat(counted).isEqualTo(1);

    clock.pass(Duration.ofDays(1));
    assertThat(read(token, 200).at("/stages/0/counted/persons").asLong()).isEqualTo(20);
    String settings = "/api/v1/workspaces/" + shop + "/share-settings";
    assertThat(set(settings, "{\"fewest\":2}")).hasStatus(400);
    assertThat(set(settings, "{\"fewest\":8}")).hasStatusOk();
    JsonNode coarser = read(token, 200);
    assertThat(coarser.at("/stages/0/counted/persons").asLong()).isEqualTo(16);
    assertThat(coarser.at("/numbers/fewest").asInt()).isEqualTo(8);
  }

  private record Made(String id, String map, String token) {}

  private Made make(String more) {
    return make(more, map.value());
  }

  private Made make(String more, String of) {
    MockHttpServletResponse response = send(shares(), wanted(more, of)).exchange().getResponse();
    assertThat(response.getStatus()).as(body(response)).isEqualTo(201);
    JsonNode made = Json.mapper().readTree(body(response));
    String url = made.path("url").asString();
    assertThat(url).startsWith("http://localhost/shared/");
    return new Made(
        made.at("/share/id").asString(),
        made.at("/share/map").asString(),
        url.substring(url.lastIndexOf('/') + 1));
  }

  private static String wanted(String more, String of) {
    return "{\"map\":\"%s\"%s}".formatted(of, more.isEmpty() ? "" : "," + more);
  }

  private String shares() {
    return "/api/v1/workspaces/" + shop + "/shares";
  }

  private MockMvcTester.MockMvcRequestBuilder send(String path, String body) {
    return page.post()
        .uri(path)
        .header("Host", "localhost")
        .contentType(MediaType.APPLICATION_JSON)
        .content(body);
  }

  private MockMvcTester.MockMvcRequestBuilder set(String path, String body) {
    return page.put().uri(path).contentType(MediaType.APPLICATION_JSON).content(body);
  }

  private MockHttpServletResponse get(String token, @Nullable String pass) {
    var request = page.get().uri("/api/v1/shared/" + token);
    return (pass == null ? request : request.header(SharedEndpoint.PASS, pass))
        .exchange()
        .getResponse();
  }

  private MockHttpServletResponse open(String token) {
    return page.get().uri("/shared/" + token).exchange().getResponse();
  }

  private int status(String token) {
    return get(token, null).getStatus();
  }

  private JsonNode read(String token, int status) {
    MockHttpServletResponse response = get(token, null);
    assertThat(response.getStatus()).as(body(response)).isEqualTo(status);
    return Json.mapper().readTree(body(response)).path("map");
  }

  private MockHttpServletResponse tryPassword(String token, String password) {
    return send("/api/v1/shared/" + token + "/opening", "{\"password\":\"%s\"}".formatted(password))
        .exchange()
        .getResponse();
  }

  private String pass(String token, String password) {
    MockHttpServletResponse response = tryPassword(token, password);
    assertThat(response.getStatus()).isEqualTo(200);
    return Json.mapper().readTree(body(response)).path("pass").asString();
  }

  private static String detail(MockHttpServletResponse response, int status) {
    assertThat(response.getStatus()).as(body(response)).isEqualTo(status);
    return Json.mapper().readTree(body(response)).path("detail").asString("");
  }

  private static String body(MockHttpServletResponse response) {
    return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
  }

  private String firstStage() {
    return maps.get(shop, map).stages().getFirst().id();
  }

  private String record(String type) {
    return collaboration.documents().read(shop, map).records().stream()
        .filter(record -> record.type().equals(type))
        .findFirst()
        .orElseThrow()
        .id();
  }

  private void write(Operation operation) {
    collaboration.documents().write(shop, map, List.of(operation), Actor.LOCAL);
  }

  private static Operation create(
      String id, String type, String parent, Map<String, FieldValue> fields) {
    return new Operation.Create(
        id, type, new org.wayloom.collaboration.Place(parent, "a9"), fields);
  }
}
