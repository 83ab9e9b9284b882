package org.wayloom.improvements;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
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
import org.wayloom.http.Json;
import org.wayloom.http.ProblemResponses;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.notifications.Announcements;
import org.wayloom.notifications.Notice;
import org.wayloom.sql.Database;
import tools.jackson.databind.JsonNode;

/** Opportunities, changes and effects as the page asks for them. */
class ImprovementsEndpointTest {
  private static final String BASE = "/api/v1/workspaces/shop";
  private static final String RUNNING =
      "{'title':'New page','status':'running','starts':'2026-03-02','expected':{'map':'m',"
          + "'number':'touchpoint:pay:score','direction':'up','size':1,'withinDays':14}}";

  @TempDir Path folder;
  private Database database;
  private MockMvcTester page;

  @BeforeEach
  void open() {
    database = Database.sqlite(folder.resolve("wayloom.db"));
    ImprovementsModule.Doors doors =
        ImprovementsModule.doors(
            database, new KnownNumbers(), Claims.NONE, Announcements.NONE, Clock.systemUTC());
    page =
        MockMvcTester.create(
            MockMvcBuilders.standaloneSetup(
                    new OpportunitiesEndpoint(doors.opportunities(), () -> "Ewa"),
                    new ChangesEndpoint(doors.changes(), () -> "Ewa"))
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

  private MvcTestResult send(HttpMethod method, String path, String json) {
    return page.method(method)
        .uri(BASE + path)
        .contentType(MediaType.APPLICATION_JSON)
        .content(json.replace('\'', '"'))
        .exchange();
  }

  private static JsonNode body(MvcTestResult result) throws Exception {
    return Json.mapper().readTree(result.getResponse().getContentAsString(StandardCharsets.UTF_8));
  }

  @Test
  void makesAnOpportunityOfAFinding() throws Exception {
    MvcTestResult made =
        send(
            HttpMethod.POST,
            "/opportunities",
            "{'title':'Payment','origin':{'kind':'finding','map':'m','id':'low-score:touchpoint:pay'},"
                + "'judgement':{'satisfaction':4,'goal':5}}");

    assertThat(made).hasStatus(201);
    JsonNode one = body(made);
    assertThat(one.at("/facts/reach/persons").asInt()).isEqualTo(42);
    assertThat(one.at("/facts/reach/basis").asString()).isEqualTo("evidence");
    assertThat(one.at("/lenses/0/arithmetic").asString()).isEqualTo("4 × 5 = 20");
  }

  @Test
  void editsTheVersionThatWasRead() throws Exception {
    String id =
        body(send(HttpMethod.POST, "/opportunities", "{'title':'Form'}")).get("id").asString();
    String edit = "{'version':1,'edit':{'status':'chosen','ideas':['One page','']}}";

    JsonNode edited = body(send(HttpMethod.PATCH, "/opportunities/" + id, edit));

    assertThat(edited.at("/facts/status").asString()).isEqualTo("chosen");
    assertThat(edited.at("/facts/ideas").size()).isEqualTo(1);
    assertThat(send(HttpMethod.PATCH, "/opportunities/" + id, edit)).hasStatus(412);
    assertThat(send(HttpMethod.DELETE, "/opportunities/" + id, "")).hasStatus(204);
    assertThat(send(HttpMethod.DELETE, "/opportunities/" + id, "")).hasStatus(404);
  }

  @Test
  void saysWhatIsWrongWithABody() {
    for (String broken :
        new String[] {
          "{}",
          "{'title':'  '}",
          "{'title':'a','judgement':{'satisfaction':9}}",
          "{'title':'a','spots':[{'map':'../x'}]}",
          "{'title':'a','spots':[{}]}",
          "{'title':'a','colour':'red'}",
          "{'title':'a','persons':-1}",
          "{'title':'a','judgement':{'needs':[{'segment':'x'}]}}",
          "[]",
          "nonsense"
        }) {
      assertThat(send(HttpMethod.POST, "/opportunities", broken)).as(broken).hasStatus(400);
    }
    for (String broken :
        new String[] {
          "{'title':'a','status':'running'}",
          "{'title':'a','audience':{'kind':'segment'}}",
          "{'title':'a','expected':{'map':'m','number':'stage:x:reached','direction':'up','size':1,'withinDays':14}}",
          "{'title':'a','expected':{'map':'m','number':'stage:x:converted','direction':'up','size':5}}",
          "{'title':'a','starts':'2026-02-30'}"
        }) {
      assertThat(send(HttpMethod.POST, "/changes", broken)).as(broken).hasStatus(400);
    }
  }

  @Test
  void announcesAnEffectThatStays() throws Exception {
    List<Notice> told = new ArrayList<>();
    try (EffectNews news =
        new EffectNews(
            database,
            new Rows<>(database, "improvement_change", ChangeFacts.class),
            new Effects(new KnownNumbers()),
            (workspace, notice) -> told.add(notice),
            List::of)) {
      news.look(new WorkspaceId("shop"));
      assertThat(told).isEmpty();

      String id = body(send(HttpMethod.POST, "/changes", RUNNING)).get("id").asString();
      send(HttpMethod.POST, "/changes", "{'title':'Planned only'}");
      news.look(new WorkspaceId("shop"));

      JsonNode effect = body(page.get().uri(BASE + "/changes/" + id + "/effect").exchange());
      assertThat(told)
          .containsExactly(
              new Notice.EffectFound(
                  id,
                  "New page",
                  "better",
                  effect.at("/found/effect").asDouble(),
                  effect.at("/found/low").asDouble(),
                  effect.at("/found/high").asDouble(),
                  Notice.Unit.POINTS));
    }
  }

  @Test
  void readsTheEffectOfAChange() throws Exception {
    String id = body(send(HttpMethod.POST, "/changes", RUNNING)).get("id").asString();

    JsonNode effect =
        body(page.get().uri(BASE + "/changes/" + id + "/effect?afterDays=21").exchange());

    assertThat(effect.get("verdict").asString()).isEqualTo("better");
    assertThat(effect.at("/after/to").asString()).isEqualTo("2026-03-23");
    assertThat(effect.get("method").asString()).isEqualTo("before-after.gls/3");
    assertThat(page.get().uri(BASE + "/changes/" + id + "/effect?afterDays=3").exchange())
        .hasStatus(400);
  }
}
