package org.wayloom.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.wayloom.http.Json;
import tools.jackson.databind.JsonNode;

/**
 * One person's words, each a word of its own, in everything of a workspace that keeps something.
 */
@org.jspecify.annotations.NullUnmarked
final class Canaries {
  static final String PERSON = "canary-zofia-77";
  static final String BROWSER = "canary-browser-77";

  /** What is planted, by where. */
  static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("answer", "canaryanswerword"),
          Map.entry("attachment", "canaryattachmentword"),
          Map.entry("case action", "canarycaseactionword"),
          Map.entry("case cause", "canarycasecauseword"),
          Map.entry("case note", "canarycasenoteword"),
          Map.entry("csv", "canarycsvword"),
          Map.entry("gzip", "canarygzipword"),
          Map.entry("json", "canaryjsonword"),
          Map.entry("live", "canaryliveword"),
          Map.entry("note", "canarynoteword"),
          Map.entry("rejected", "canaryrejectedword"),
          Map.entry("ticket", "canaryticketword"),
          Map.entry("upload", "canaryuploadword"),
          Map.entry("xes", "canaryxesword"),
          Map.entry("xlsx", "canaryxlsxword"),
          Map.entry("person", PERSON),
          Map.entry("browser", BROWSER));

  private final Client client;
  private final String workspace;

  /**
   * @param workspace its path
   */
  Canaries(Client client, String workspace) {
    this.client = client;
    this.workspace = workspace;
  }

  void plant() throws Exception {
    String rows =
        """
        customer,time,activity,note
        %1$s,2024-05-01T10:00:00Z,visit,%2$s
        bob,2024-05-02T10:00:00Z,visit,bobstays
        """;
    take(
        "visits.csv",
        rows.formatted(PERSON, WORDS.get("csv")).getBytes(StandardCharsets.UTF_8),
        "{}");
    take(
        "packed.csv.gz",
        PackedFiles.gzip(rows.formatted(PERSON, WORDS.get("gzip")).replace("visit", "call")),
        "{}");
    take("log.xes", PackedFiles.xes(PERSON, WORDS.get("xes")), "{}");
    take("book.xlsx", PackedFiles.workbook(PERSON, WORDS.get("xlsx")), "{}");
    take(
        "tickets.csv",
        """
        customer,when,said
        %1$s,2024-05-03T10:00:00Z,%2$s is broken
        %1$s,sometime,%3$s is broken too
        """
            .formatted(PERSON, WORDS.get("ticket"), WORDS.get("rejected"))
            .getBytes(StandardCharsets.UTF_8),
        "{\"kind\":\"ticket\",\"person\":\"customer\",\"time\":\"when\",\"timePattern\":\"iso\",\"text\":\"said\"}");
    upload(
        "never-imported.csv",
        ("customer,what\n" + PERSON + "," + WORDS.get("upload"))
            .getBytes(StandardCharsets.UTF_16LE));
    answerASurvey();
    client.api(
        "POST",
        workspace + "/notes",
        """
        {"facts":{"kind":"interview","title":"Talk","language":"en","date":"2024-05-01",
          "person":"%s","persona":""},"text":"She said %s."}
        """
            .formatted(PERSON, WORDS.get("note")));
    take(
        "visits.json",
        "[{\"customer\":\"%s\",\"time\":\"2024-05-04T10:00:00Z\",\"activity\":\"call\",\"note\":\"%s\"}]"
            .formatted(PERSON, WORDS.get("json"))
            .getBytes(StandardCharsets.UTF_8),
        "{}");
    workOnACase();
    sendLive();
    awaitReceived(3);
    client.send(
        "POST",
        "/api/v1" + workspace + "/attachments?name=letter.docx",
        "application/octet-stream",
        PackedFiles.zip(Map.of("word/document.xml", PERSON + " wrote " + WORDS.get("attachment"))));
  }

  private void take(String name, byte[] bytes, String mapping) throws Exception {
    String upload = upload(name, bytes);
    JsonNode job =
        client.api(
            "POST",
            workspace + "/imports",
            "{\"upload\":\"%s\",\"mapping\":%s,\"dryRun\":false}".formatted(upload, mapping));
    for (int tries = 0; job.get("state").asString().equals("running") && tries < 300; tries++) {
      Thread.sleep(50);
      job = client.api("GET", workspace + "/imports/" + job.get("id").asString(), null);
    }
    assertThat(job.get("state").asString()).as(name + job).isEqualTo("done");
    assertThat(job.get("receipt").get("stored").asInt()).as(name + job).isPositive();
  }

  private String upload(String name, byte[] bytes) throws Exception {
    return Json.mapper()
        .readTree(
            client.send(
                "POST",
                "/api/v1" + workspace + "/uploads?name=" + name,
                "application/octet-stream",
                bytes))
        .get("id")
        .asString();
  }

  private void answerASurvey() throws Exception {
    JsonNode made =
        client.api(
            "POST",
            workspace + "/surveys",
            """
            {"title":{"en":"Parcels"},"languages":["en"],"language":"en","questions":[
              {"kind":"text","id":"why","text":{"en":"Why?"},"required":true}],
             "consent":{"asked":true,"required":false,"text":{"en":"I agree."}},
             "onceInDays":0,"channel":"survey","sites":[]}
            """);
    String survey = workspace + "/surveys/" + made.get("id").asString();
    client.api("POST", survey + "/open", "");
    String signed =
        client
            .api("POST", survey + "/links", "{\"persons\":[\"" + PERSON + "\"]}")
            .get("items")
            .get(0)
            .get("signed")
            .asString();
    String form =
        "v=1&s=0&lang=en&r=%s&a.why=%s&consent=yes&p=%s"
            .formatted(
                "7".repeat(32),
                WORDS.get("answer"),
                URLEncoder.encode(signed, StandardCharsets.UTF_8));
    assertThat(
            client.send(
                "POST",
                "/s/" + made.get("token").asString(),
                "application/x-www-form-urlencoded",
                form.getBytes(StandardCharsets.UTF_8)))
        .contains("Your answers have been saved.");
  }

  /** A case with a note and an ending, and what the team made of it, with the person's name. */
  private void workOnACase() throws Exception {
    JsonNode one =
        client.api(
            "POST",
            workspace + "/cases",
            "{\"person\":\"%s\",\"note\":\"Rang us\",\"owner\":\"Ewa\"}".formatted(PERSON));
    String path = workspace + "/cases/" + one.get("id").asString();
    one = client.next("PATCH", path, one, "{\"note\":\"%s\"}".formatted(WORDS.get("case note")));
    client.next(
        "POST",
        path + "/close",
        one,
        """
        {"rootCause":"Delay","cause":"%s","action":"%s","noChangeBecause":"Once only"}
        """
            .formatted(WORDS.get("case cause"), WORDS.get("case action")));
    String made = client.api("POST", path + "/opportunity", "").get("opportunity").asString();
    String opportunity = workspace + "/opportunities/" + made;
    JsonNode facts = client.api("GET", opportunity, null);
    assertThat(facts.get("facts").get("description").asString()).isEqualTo(WORDS.get("case cause"));
    client.api(
        "PATCH", opportunity, edit(facts, "{\"title\":\"What %s waits for\"}".formatted(PERSON)));
    client.api(
        "POST", opportunity + "/comments", "{\"text\":\"%s rang again\"}".formatted(BROWSER));
    JsonNode change =
        client.api(
            "POST",
            workspace + "/changes",
            "{\"title\":\"Call back\",\"description\":\"As %s asked\"}".formatted(PERSON));
    client.api("DELETE", workspace + "/changes/" + change.get("id").asString(), null);
  }

  private static String edit(JsonNode one, String edit) {
    return "{\"version\":%d,\"edit\":%s}".formatted(one.get("version").asInt(), edit);
  }

  /** Two messages of the person and one without an event. */
  void sendLive() throws Exception {
    JsonNode sources = client.api("GET", workspace + "/sources", null).get("items");
    JsonNode source =
        sources.isEmpty()
            ? client.api("POST", workspace + "/sources", "{\"name\":\"Web shop\"}")
            : sources.get(0);
    String batch =
        """
        {"writeKey":"%1$s","batch":[
          {"type":"track","event":"searched","userId":"%2$s","messageId":"m1","properties":{"query":"%3$s"}},
          {"type":"identify","userId":"%2$s","anonymousId":"%4$s","messageId":"m2"},
          {"type":"track","userId":"%2$s","messageId":"m3","properties":{"query":"%3$s"}}]}
        """
            .formatted(
                source.get("keys").get(0).get("key").asString(),
                PERSON,
                WORDS.get("live"),
                BROWSER);
    client.send("POST", "/v1/batch", "application/json", batch.getBytes(StandardCharsets.UTF_8));
  }

  void awaitReceived(int messages) throws Exception {
    for (int tries = 0; tries < 300; tries++) {
      JsonNode total =
          client.api("GET", workspace + "/sources", null).get("items").get(0).get("total");
      if (total.get("received").asInt() == messages) {
        return;
      }
      Thread.sleep(100);
    }
  }
}
