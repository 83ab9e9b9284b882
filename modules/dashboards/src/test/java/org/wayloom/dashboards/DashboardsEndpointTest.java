package org.wayloom.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.converter.StringHttpMessageConverter;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.wayloom.evidence.EventRow;
import org.wayloom.http.Json;
import org.wayloom.http.ProblemResponses;
import org.wayloom.improvements.ChangeFacts.Status;
import org.wayloom.improvements.Spot;
import org.wayloom.sql.Database;
import tools.jackson.databind.JsonNode;

/** Dashboards, assumptions and trails as the page asks for them. */
class DashboardsEndpointTest {
  private static final String BASE = "/api/v1/workspaces/shop";

  @TempDir Path folder;
  private final Shop shop = new Shop();
  private final Team team = new Team(shop);
  private final Desk desk = new Desk();
  private Database database;
  private MockMvcTester page;

  @BeforeEach
  void open() {
    database = Database.sqlite(folder.resolve("wayloom.db"));
    Assumptions assumptions = new SqlAssumptions(database, Clock.systemUTC());
    ChangeLines lines = new ChangeLines(team.changes(), shop);
    page =
        MockMvcTester.create(
            MockMvcBuilders.standaloneSetup(
                    new DashboardEndpoint(
                        new DashboardMaker(
                            shop,
                            lines,
                            assumptions,
                            desk,
                            new Successes(lines, team.changes(), team.opportunities(), shop),
                            Clock.systemUTC())),
                    new AssumptionsEndpoint(assumptions, () -> "Ewa"),
                    new TraceEndpoint(
                        new Tracer(shop, team.opportunities(), team.changes(), lines, desk)))
                .setControllerAdvice(new ProblemResponses())
                .setMessageConverters(
                    new StringHttpMessageConverter(StandardCharsets.UTF_8),
                    new JacksonJsonHttpMessageConverter(Json.mapper()))
                .build());
  }

  @AfterEach
  void close() {
    database.close();
  }

  private MvcTestResult get(String path) {
    return page.get().uri(BASE + path).exchange();
  }

  private MvcTestResult put(String json) {
    return page.method(HttpMethod.PUT)
        .uri(BASE + "/assumptions")
        .contentType(MediaType.APPLICATION_JSON)
        .content(json.replace('\'', '"'))
        .exchange();
  }

  private static JsonNode body(MvcTestResult result) throws Exception {
    return Json.mapper().readTree(result.getResponse().getContentAsString(StandardCharsets.UTF_8));
  }

  @Test
  void statesEditsAndTakesBackAnAssumption() throws Exception {
    String first =
        "{'stated':{'kind':'contact','subject':'phone','amount':4.5,'currency':'eur','reason':'Contract'}}";

    JsonNode said = body(put(first));

    assertThat(said.at("/stated/currency").asString()).isEqualTo("EUR");
    assertThat(said.get("editedBy").asString()).isEqualTo("Ewa");
    assertThat(put(first)).hasStatus(412);
    assertThat(body(get("/dashboard")).at("/money/0/amount/value").asDouble()).isEqualTo(360);
    assertThat(put(first.replace("{'stated'", "{'version':1,'stated'"))).hasStatus(200);
    String there = BASE + "/assumptions?kind=contact&subject=phone";
    assertThat(page.delete().uri(there).exchange()).hasStatus(204);
    assertThat(page.delete().uri(there).exchange()).hasStatus(404);
    assertThat(body(get("/assumptions")).get("items").size()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "nonsense",
        "{'stated':{}}",
        "{'stated':{'kind':'contact','subject':'phone','currency':'EUR'}}",
        "{'stated':{'kind':'contact','subject':'phone','amount':'many','currency':'EUR'}}",
        "{'stated':{'kind':'contact','subject':'phone','amount':1e999999999,'currency':'EUR'}}",
        "{'stated':{'kind':'contact','subject':'phone','amount':-1,'currency':'EUR'}}",
        "{'stated':{'kind':'contact','subject':'phone','amount':1,'currency':'Euro'}}",
        "{'stated':{'kind':'contact','amount':1,'currency':'EUR'}}",
        "{'stated':{'kind':'luck','subject':'x','amount':1,'currency':'EUR'}}",
        "{'stated':{'kind':'customer','subject':'x','amount':1,'currency':'EUR'}}"
      })
  void saysWhatIsWrongWithAnAssumption(String broken) {
    assertThat(put(broken)).as(broken).hasStatus(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"days=0", "days=367", "churnDays=0", "churnDays=731", "days=x"})
  void refusesPeriodsThatCannotBe(String query) {
    assertThat(get("/dashboard?" + query)).hasStatus(400);
  }

  @Test
  void readsADashboardOfAMapAndNoneOfAMapThatIsGone() throws Exception {
    JsonNode ofMap = body(get("/dashboard?map=m&days=7"));

    assertThat(ofMap.get("title").asString()).isEqualTo("Shopping");
    assertThat(ofMap.at("/numbers/days").asInt()).isEqualTo(7);
    assertThat(get("/dashboard?map=gone")).hasStatus(404);
  }

  @Test
  void readsTrailsFromAllEnds() throws Exception {
    EventRow answer = shop.says(7, "pay", -3, 2, "Why twice?");
    team.opportunity("form", new Spot("m", null, "pay", null));
    team.change("short", Status.RUNNING, "m", "touchpoint:pay:wentOn", "form");

    String row = "/trace/persons/7/rows/" + answer.sequence();
    for (String end : new String[] {row, "/trace/opportunities/form", "/trace/changes/short"}) {
      JsonNode trail = body(get(end));
      assertThat(trail.get("nodes").size()).as(end).isEqualTo(4);
      assertThat(trail.at("/nodes/0/kind").asString()).isEqualTo("answer");
      assertThat(trail.at("/nodes/3/did/verdict").asString()).isEqualTo("better");
    }
    assertThat(get("/trace/opportunities/gone")).hasStatus(404);
    assertThat(get("/trace/cases/gone")).hasStatus(404);
    assertThat(get("/trace/changes/gone")).hasStatus(404);
    assertThat(get("/trace/persons/8/rows/1")).hasStatus(404);
    assertThat(get("/trace/persons/x/rows/1")).hasStatus(400);
    assertThat(body(get("/successes")).at("/items/0/said/0/text").asString())
        .isEqualTo("Why twice?");
  }
}
