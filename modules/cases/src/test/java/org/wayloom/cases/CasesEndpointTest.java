package org.wayloom.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.converter.StringHttpMessageConverter;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.wayloom.evidence.EvidenceModule;
import org.wayloom.http.Json;
import org.wayloom.http.ProblemResponses;
import org.wayloom.http.SiteAddress;
import org.wayloom.sql.Database;
import tools.jackson.databind.JsonNode;

/** Cases, rules and settings as the page asks for them. */
class CasesEndpointTest {
  private static final String RULE =
      "{'name':'Low','on':true,'trigger':{'kind':'low-score','atOrBelow':2,'unit':'points'},"
          + "'priority':'high','routing':{'way':'nobody'},'deadline':{'dueAfter':8}}";

  @TempDir Path folder;
  private Database database;
  private EvidenceModule evidence;
  private Shop shop;
  private MockMvcTester page;
  private final Set<String> notToContact = new HashSet<>();

  @BeforeEach
  void open() {
    database = Database.sqlite(folder.resolve("wayloom.db"));
    database.migrate("cases");
    evidence = EvidenceModule.of(folder.resolve("data"), Clock.systemUTC());
    shop = new Shop(database, evidence);
    page =
        MockMvcTester.create(
            MockMvcBuilders.standaloneSetup(
                    new CasesEndpoint(
                        shop.cases(),
                        (workspace, map) -> {
                          throw new AssertionError("no map is asked for");
                        },
                        () -> "Ewa",
                        SiteAddress.local(),
                        workspace -> notToContact),
                    new CaseRulesEndpoint(shop.rules(), () -> "Ewa"))
                .setControllerAdvice(new ProblemResponses())
                .setMessageConverters(
                    new StringHttpMessageConverter(StandardCharsets.UTF_8),
                    new JacksonJsonHttpMessageConverter(Json.mapper()))
                .build());
  }

  @AfterEach
  void close() {
    evidence.close();
    database.close();
  }

  private MvcTestResult send(HttpMethod method, String path, @Nullable String match, String json) {
    var request =
        page.method(method)
            .uri("/api/v1/workspaces/" + shop.id.value() + path)
            .contentType(MediaType.APPLICATION_JSON)
            .content(json.replace('\'', '"'));
    return (match == null ? request : request.header("If-Match", match)).exchange();
  }

  private MvcTestResult get(String path) {
    return page.get().uri("/api/v1/workspaces/" + shop.id.value() + path).exchange();
  }

  private static JsonNode body(MvcTestResult result) throws Exception {
    return Json.mapper().readTree(result.getResponse().getContentAsString(StandardCharsets.UTF_8));
  }

  @Test
  void leadsFromARuleToAClosedCase() throws Exception {
    assertThat(send(HttpMethod.POST, "/case-rules", null, RULE)).hasStatus(201);
    shop.answer("Ola", 2);
    shop.read();
    JsonNode one = body(get("/cases?unowned=true")).at("/items/0");
    String path = "/cases/" + one.get("id").asString();
    assertThat(one.at("/causes/0/why").asString()).isEqualTo("low-score");
    assertThat(get(path).getResponse().getHeader("ETag")).isEqualTo("\"1\"");

    MvcTestResult owned = send(HttpMethod.PATCH, path, "\"1\"", "{'owner':'Ewa'}");

    assertThat(owned).hasStatusOk();
    assertThat(body(owned).get("state").asString()).isEqualTo("assigned");
    assertThat(send(HttpMethod.PATCH, path, "\"1\"", "{'owner':'Jan'}")).hasStatus(412);
    assertThat(send(HttpMethod.PATCH, path, null, "{'owner':'Jan'}")).hasStatus(400);
    assertThat(send(HttpMethod.PATCH, path, "\"2\"", "{'state':'closed'}")).hasStatus(422);
    assertThat(send(HttpMethod.POST, path + "/close", "\"2\"", "{'rootCause':'Delay'}"))
        .hasStatus(400);
    MvcTestResult closed =
        send(
            HttpMethod.POST,
            path + "/close",
            "\"2\"",
            "{'rootCause':'Delay','action':'Called','noChangeBecause':'Once only'}");
    assertThat(closed).hasStatusOk();
    assertThat(body(closed).at("/closing/by").asString()).isEqualTo("Ewa");
    assertThat(body(get("/cases")).get("items").size()).isZero();
    assertThat(body(get("/cases?state=closed")).get("items").size()).isEqualTo(1);
    assertThat(body(get(path + "/events")).at("/items/0/kind").asString()).isEqualTo("closed");
    assertThat(body(get("/cases/counts")).get("closed").asInt()).isEqualTo(1);
  }

  @Test
  void offersNothingToSendToWhoMustNotBeContacted() throws Exception {
    assertThat(send(HttpMethod.POST, "/case-rules", null, RULE)).hasStatus(201);
    shop.answer("Ola", 2);
    shop.read();
    String drafts =
        "/cases/" + body(get("/cases")).at("/items/0/id").asString() + "/drafts?language=en";
    assertThat(body(get(drafts)).get("spared").asBoolean()).isFalse();
    assertThat(body(get(drafts)).get("items")).isNotEmpty();

    notToContact.add("Ola");

    assertThat(body(get(drafts)).get("spared").asBoolean()).isTrue();
    assertThat(body(get(drafts)).get("items")).isEmpty();
  }

  @Test
  void opensACaseByHandOncePerCustomer() throws Exception {
    shop.answer("Ola", 9);
    MvcTestResult made =
        send(HttpMethod.POST, "/cases", null, "{'person':'Ola','channel':'phone','note':'Called'}");
    assertThat(made).hasStatus(201);
    assertThat(body(made).at("/causes/0/why").asString()).isEqualTo("by-hand");
    assertThat(made.getResponse().getHeader("Location"))
        .endsWith("/cases/" + body(made).get("id").asString());

    MvcTestResult joined =
        send(HttpMethod.POST, "/cases", null, "{'person':'Ola','note':'Called again'}");

    assertThat(joined).hasStatusOk();
    assertThat(body(joined).get("causes").size()).isEqualTo(2);
    for (String broken :
        new String[] {
          "{}", "[]", "{'person':'Ola'}", "{'person':'Ola','note':'x','priority':'most'}"
        }) {
      assertThat(send(HttpMethod.POST, "/cases", null, broken)).as(broken).hasStatus(400);
    }
    assertThat(send(HttpMethod.POST, "/cases", null, "{'person':'Nobody','note':'x'}"))
        .hasStatus(404);
  }

  @Test
  void keepsRulesAndSettingsAsTheyWereSent() throws Exception {
    String id = body(send(HttpMethod.POST, "/case-rules", null, RULE)).get("id").asString();
    MvcTestResult off =
        send(HttpMethod.PUT, "/case-rules/" + id, "\"1\"", RULE.replace("true", "false"));
    assertThat(body(off).at("/facts/on").asBoolean()).isFalse();
    assertThat(body(off).at("/facts/trigger/kind").asString()).isEqualTo("low-score");
    assertThat(send(HttpMethod.PUT, "/case-rules/" + id, "\"1\"", RULE)).hasStatus(412);
    assertThat(send(HttpMethod.DELETE, "/case-rules/" + id, null, "")).hasStatus(204);

    JsonNode settings = body(get("/case-settings"));
    String edited = settings.get("settings").toString().replace("\"09:00:00\"", "\"08:00\"");
    MvcTestResult saved = send(HttpMethod.PUT, "/case-settings", "\"0\"", edited);
    assertThat(saved).hasStatusOk();
    assertThat(body(saved).at("/settings/hours/from").asString()).startsWith("08:00");
    assertThat(send(HttpMethod.PUT, "/case-settings", "\"0\"", edited)).hasStatus(412);
  }

  @Test
  void countsWhatARuleWouldOpen() throws Exception {
    shop.answer("Ola", 2);

    MvcTestResult preview = send(HttpMethod.POST, "/case-rules/preview", null, RULE);

    assertThat(body(preview).get("cases").asInt()).isEqualTo(1);
    assertThat(body(preview).at("/latest/0/person").asString()).isEqualTo("Ola");
  }

  @Test
  void saysWhatIsWrongWithABody() {
    for (String broken :
        new String[] {
          "{}",
          "[]",
          "nonsense",
          "{'name':'a'}",
          RULE.replace("low-score", "no-score"),
          RULE.replace("'atOrBelow':2", "'atOrBelow':'two'"),
          RULE.replace("'unit':'points'", "'unit':'percent','atOrBelow':200"),
          RULE.replace("'dueAfter':8", "'dueAfter':0"),
          RULE.replace("'way':'nobody'", "'way':'round-robin'"),
          RULE.replace("'name':'Low'", "'name':'Low','colour':'red'")
        }) {
      assertThat(send(HttpMethod.POST, "/case-rules", null, broken)).as(broken).hasStatus(400);
    }
    assertThat(get("/cases?state=lost")).hasStatus(400);
    assertThat(get("/cases?after=x")).hasStatus(400);
    assertThat(get("/cases/none")).hasStatus(404);
  }
}
