package org.wayloom.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wayloom.http.Json;
import org.wayloom.journeysindex.JourneyIndexes;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.maps.Library;
import org.wayloom.maps.Maps;
import org.wayloom.workspaces.Workspaces;
import tools.jackson.databind.JsonNode;

/** A survey answered over real HTTP as a browser without scripts does, up to the map's numbers. */
@org.jspecify.annotations.NullUnmarked
class SurveyAnsweringTest {
  private static final String SCALES =
      """
      {"title":{"en":"Parcel survey"},"languages":["en","fa"],"language":"en","questions":[
        {"kind":"rating","id":"parcel","text":{"en":"The parcel?","fa":"بسته؟"},"required":true,
         "scale":"csat","about":{"kind":"touchpoint","touchpoint":"%s"}},
        {"kind":"rating","id":"stage","text":{"en":"Delivery?"},"required":false,
         "scale":"nps","about":{"kind":"stage","map":"%s","stage":"%s"}},
        {"kind":"text","id":"why","text":{"en":"Why?"},"required":false,
         "when":{"question":"parcel","is":"at-most","values":[2]}}],
       "consent":{"asked":true,"required":true,"text":{"en":"I agree."}},
       "onceInDays":30,"channel":"survey","sites":["https://shop.example"]}
      """;
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @TempDir private static Path folder;

  private static RunningServer server;
  private static String workspace;
  private static String map;
  private static String touchpoint;
  private static String stage;
  private static String survey;
  private static String address;

  @BeforeAll
  static void openASurvey() throws Exception {
    server =
        RunningServer.start(
            new WayloomConfig(0, folder, Optional.empty(), Optional.empty(), false));
    workspace =
        "/workspaces/" + api("POST", "/workspaces", "{\"name\":\"Shop\"}").get("id").asString();
    map =
        api(
                "POST",
                workspace + "/proposals/accept",
                """
                {"title":"Delivery","language":"en","stages":[{"title":"Delivery","touchpoints":[
                  {"name":"Parcel","channels":[],"events":0,"persons":0,"medianPosition":0,"rules":[]}]}],
                 "leftOut":{"activities":0,"events":0}}
                """)
            .get("id")
            .asString();
    touchpoint = record(workspace.substring(12) + ".library", "touchpoint");
    stage = record(map, "stage");
    JsonNode made = api("POST", workspace + "/surveys", SCALES.formatted(touchpoint, map, stage));
    survey = workspace + "/surveys/" + made.get("id").asString();
    address = "/s/" + made.get("token").asString();
    assertThat(get(address).statusCode()).as("a draft is not there yet").isEqualTo(404);
    api("POST", survey + "/open", "");
  }

  @AfterAll
  static void stop() {
    server.close();
    CLIENT.close();
  }

  @Test
  void answersReachTheScoresOfTouchpointAndStage() throws Exception {
    HttpResponse<String> page = get(address + "?a.parcel=5");
    assertThat(page.body()).contains("name=\"a.parcel\" value=\"5\" checked");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'", "frame-ancestors https://shop.example")
        .doesNotContain("script-src");
    assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
    assertThat(page.headers().firstValue("X-Robots-Tag")).contains("noindex, nofollow");
    assertThat(api("GET", survey, null).get("responses").asInt())
        .as("opening stores nothing")
        .isZero();

    String response = field(page.body(), "r");
    List<String> form =
        List.of("v=1", "s=0", "lang=en", "r=" + response, "a.parcel=5", "a.stage=9", "consent=yes");
    assertThat(post(form).body()).contains("Your answers have been saved.");
    assertThat(post(form).body()).as("sent twice").contains("Your answers have been saved.");
    JsonNode results = api("GET", survey + "/results", null);
    assertThat(results.get("responses").asInt()).isEqualTo(1);
    assertThat(results.get("questions").get(0).get("n").asInt()).isEqualTo(1);
    assertThat(results.get("questions").get(0).get("score").get("csat").get("value").asDouble())
        .isEqualTo(100);

    JsonNode measures = measuresWithAScore();
    JsonNode placed = measures.get("touchpoints");
    assertThat(placed).hasSize(2);
    for (JsonNode each : placed) {
      boolean parcel = each.get("touchpoint").asString().equals(touchpoint);
      assertThat(each.get("score").get("mean").asDouble()).isEqualTo(parcel ? 5 : 9);
      assertThat(each.get("score").get("n").asInt()).isEqualTo(1);
    }
    assertThat(measures.get("stages").get(0).get("score").get("n").asInt()).isEqualTo(2);
  }

  @Test
  void answersOfAMatrixAndOfAChoiceLandOnTheirTouchpoints() throws Exception {
    WorkspaceId shop = server.bean(Workspaces.class).create("Till", false, "en").id();
    String own = "/workspaces/" + shop.value();
    api(
        "POST",
        own + "/proposals/accept",
        """
        {"title":"Delivery","language":"en","stages":[{"title":"Delivery","touchpoints":[
          {"name":"Courier","channels":[],"events":0,"persons":0,"medianPosition":0,"rules":[]},
          {"name":"Box","channels":[],"events":0,"persons":0,"medianPosition":0,"rules":[]},
          {"name":"Till","channels":[],"events":0,"persons":0,"medianPosition":0,"rules":[]}]}],
         "leftOut":{"activities":0,"events":0}}
        """);
    String delivery = server.bean(Maps.class).list(shop).getFirst().id().value();
    Map<String, String> touchpoints =
        server.bean(Maps.class).library(shop).touchpoints().stream()
            .collect(Collectors.toMap(Library.Touchpoint::name, Library.Touchpoint::id));
    JsonNode made =
        api(
            "POST",
            own + "/surveys",
            """
            {"title":{"en":"Parcels"},"languages":["en"],"language":"en","questions":[
              {"kind":"matrix","id":"how","text":{"en":"How was …?"},"required":true,"scale":"csat","low":{},"high":{},
               "rows":[{"id":"courier","text":{"en":"the courier"},"about":{"kind":"touchpoint","touchpoint":"%s"}},
                       {"id":"box","text":{"en":"the box"},"about":{"kind":"touchpoint","touchpoint":"%s"}},
                       {"id":"weather","text":{"en":"the weather"}}]},
              {"kind":"choice","id":"paid","text":{"en":"How did you pay?"},"required":false,"many":true,
               "options":[{"code":1,"text":{"en":"Card"}},{"code":2,"text":{"en":"Cash"}}],
               "about":{"kind":"touchpoint","touchpoint":"%s"}}],
             "onceInDays":0,"channel":"survey","sites":[]}
            """
                .formatted(
                    touchpoints.get("Courier"), touchpoints.get("Box"), touchpoints.get("Till")));
    api("POST", own + "/surveys/" + made.get("id").asString() + "/open", "");
    String sent =
        post(
                "/s/" + made.get("token").asString(),
                List.of(
                    "v=1",
                    "s=0",
                    "lang=en",
                    "r=" + "7".repeat(32),
                    "a.how.courier=5",
                    "a.how.box=2",
                    "a.how.weather=1",
                    "a.paid=1",
                    "a.paid=2"))
            .body();
    assertThat(sent).contains("Your answers have been saved.");
    server.bean(JourneyIndexes.class).borrowCurrent(shop).close();

    JsonNode measures = api("GET", own + "/maps/" + delivery + "/measures", null);
    Map<String, JsonNode> placed = new TreeMap<>();
    measures.get("touchpoints").forEach(one -> placed.put(one.get("name").asString(), one));
    assertThat(placed.get("Courier").get("score").get("mean").asDouble()).isEqualTo(5);
    assertThat(placed.get("Courier").get("score").get("n").asInt()).isEqualTo(1);
    assertThat(placed.get("Box").get("score").get("mean").asDouble()).isEqualTo(2);
    assertThat(placed.get("Till").get("events").asInt()).as("both choices").isEqualTo(2);
    assertThat(placed.get("Till").has("score")).as("a choice is no rating").isFalse();
    assertThat(measures.get("totals").get("unmatchedEvents").asInt())
        .as("the weather is about no touchpoint")
        .isEqualTo(1);
  }

  @Test
  void asksForWhatIsMissingAndForConsent() throws Exception {
    HttpResponse<String> again = post(List.of("v=1", "s=0", "lang=fa", "r=" + "0".repeat(32)));
    assertThat(again.statusCode()).isEqualTo(422);
    assertThat(again.body())
        .contains("dir=\"rtl\"", "role=\"alert\"", "href=\"#q-parcel\"", "href=\"#consent\"");
  }

  @Test
  void asksTheNextQuestionOnTheNextPageAndKeepsTheAnswers() throws Exception {
    List<String> low =
        List.of("v=1", "s=0", "lang=en", "r=" + "1".repeat(32), "a.parcel=1", "consent=yes");
    assertThat(post(low).body())
        .contains("name=\"a.why\"", "type=\"hidden\" name=\"a.parcel\" value=\"1\"");
  }

  @Test
  void letsAKnownPersonAnswerOnceAndNobodyForThem() throws Exception {
    JsonNode link =
        api("POST", survey + "/links", "{\"persons\":[\"customer-7\"]}").get("items").get(0);
    String signed = link.get("signed").asString();
    List<String> form =
        List.of("v=1", "s=0", "lang=en", "r=" + "2".repeat(32), "a.parcel=4", "consent=yes");
    assertThat(get(address + "?p=" + signed).body()).contains("value=\"" + signed + "\"");
    assertThat(post(with(form, "p=" + signed.replaceAll("^.", "X"))).statusCode()).isEqualTo(403);
    assertThat(get(address + "?p=" + signed + "x").statusCode()).isEqualTo(403);
    assertThat(post(with(form, "p=" + signed)).body()).contains("Your answers have been saved.");
    assertThat(get(address + "?p=" + signed).body()).contains("You have answered already");
    List<String> again =
        List.of("v=1", "s=1", "lang=en", "r=" + "3".repeat(32), "a.parcel=1", "consent=yes");
    assertThat(post(with(again, "p=" + signed)).body()).contains("You have answered already");
  }

  @Test
  void takesAFormWhoseBrowserHidesItsOrigin() throws Exception {
    HttpRequest hidden = form(List.of("v=1", "s=0", "lang=en")).header("Origin", "null").build();
    assertThat(CLIENT.send(hidden, HttpResponse.BodyHandlers.ofString()).statusCode())
        .isEqualTo(422);
    HttpRequest around =
        HttpRequest.newBuilder(at("/s/%2e%2e/api/v1/workspaces"))
            .header("Origin", "null")
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString("{\"name\":\"Stolen\"}"))
            .build();
    assertThat(CLIENT.send(around, HttpResponse.BodyHandlers.ofString()).statusCode())
        .isGreaterThanOrEqualTo(400);
  }

  @Test
  void refusesToOpenWhatIsUnfinishedWithAPointer() throws Exception {
    JsonNode made =
        api(
            "POST",
            workspace + "/surveys",
            "{\"title\":{},\"languages\":[\"en\"],\"language\":\"en\",\"questions\":[],\"onceInDays\":0}");
    JsonNode refused =
        api("POST", workspace + "/surveys/" + made.get("id").asString() + "/open", "");
    assertThat(refused.get("status").asInt()).isEqualTo(422);
    assertThat(refused.get("errors").findValuesAsString("pointer"))
        .containsExactly("/title", "/questions");
  }

  @Test
  void servesTheScriptForOtherSites() throws Exception {
    HttpResponse<String> script = get(address + "/embed.js");
    assertThat(script.headers().firstValue("Cross-Origin-Resource-Policy"))
        .contains("cross-origin");
    assertThat(script.body()).contains("showModal");
  }

  private static JsonNode measuresWithAScore() throws Exception {
    for (int tries = 0; ; tries++) {
      JsonNode measures = api("GET", workspace + "/maps/" + map + "/measures", null);
      JsonNode stages = measures.get("stages");
      if (tries > 300 || (stages != null && stages.get(0).get("score") != null)) {
        return measures;
      }
      Thread.sleep(100);
    }
  }

  private static String record(String document, String type) throws Exception {
    for (JsonNode record : api("GET", workspace + "/documents/" + document, null).get("records")) {
      if (record.get("type").asString().equals(type)) {
        return record.get("id").asString();
      }
    }
    throw new AssertionError("no " + type);
  }

  private static String field(String page, String name) {
    Matcher found = Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page);
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  private static List<String> with(List<String> form, String more) {
    return java.util.stream.Stream.concat(form.stream(), java.util.stream.Stream.of(more)).toList();
  }

  private static JsonNode api(String method, String path, String body) throws Exception {
    HttpRequest.BodyPublisher sent =
        body == null
            ? HttpRequest.BodyPublishers.noBody()
            : HttpRequest.BodyPublishers.ofString(body);
    HttpRequest request =
        HttpRequest.newBuilder(at("/api/v1" + path))
            .header("Content-Type", "application/json")
            .method(method, sent)
            .build();
    return Json.mapper()
        .readTree(CLIENT.send(request, HttpResponse.BodyHandlers.ofString()).body());
  }

  private static HttpResponse<String> get(String path) throws Exception {
    return CLIENT.send(
        HttpRequest.newBuilder(at(path)).build(), HttpResponse.BodyHandlers.ofString());
  }

  private static HttpResponse<String> post(List<String> fields) throws Exception {
    return post(address, fields);
  }

  private static HttpResponse<String> post(String survey, List<String> fields) throws Exception {
    return CLIENT.send(form(survey, fields).build(), HttpResponse.BodyHandlers.ofString());
  }

  private static HttpRequest.Builder form(List<String> fields) {
    return form(address, fields);
  }

  private static HttpRequest.Builder form(String survey, List<String> fields) {
    String body =
        fields.stream()
            .map(field -> field.split("=", 2))
            .map(field -> field[0] + "=" + URLEncoder.encode(field[1], StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return HttpRequest.newBuilder(at(survey))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString(body));
  }

  private static URI at(String path) {
    return URI.create("http://localhost:" + server.port() + path);
  }
}
