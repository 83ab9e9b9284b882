package org.wayloom.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.wayloom.http.Json;
import tools.jackson.databind.JsonNode;

/**
 * One person leaves a word of their own in everything that keeps something, is erased, and no file
 * of the data directory holds one of the words any more: as bytes, as UTF-16, packed or not.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@org.jspecify.annotations.NullUnmarked
class ErasingAPersonTest {
  private static final String PERSON = "canary-zofia-77";
  private static final String BROWSER = "canary-browser-77";
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  /** What is planted, and where. */
  private static final Map<String, String> CANARIES =
      new TreeMap<>(
          Map.of(
              "csv", "canarycsvword",
              "gzip", "canarygzipword",
              "xes", "canaryxesword",
              "xlsx", "canaryxlsxword",
              "live", "canaryliveword",
              "answer", "canaryanswerword",
              "ticket", "canaryticketword",
              "rejected", "canaryrejectedword",
              "upload", "canaryuploadword",
              "attachment", "canaryattachmentword"));

  @TempDir private static Path data;

  private static RunningServer server;
  private static String workspace;

  @BeforeAll
  static void plant() throws Exception {
    CANARIES.put("person", PERSON);
    CANARIES.put("browser", BROWSER);
    CANARIES.put("note", "canarynoteword");
    CANARIES.put("json", "canaryjsonword");
    CANARIES.put("case note", "canarycasenoteword");
    CANARIES.put("case cause", "canarycasecauseword");
    CANARIES.put("case action", "canarycaseactionword");
    start();
    workspace =
        "/workspaces/" + api("POST", "/workspaces", "{\"name\":\"Shop\"}").get("id").asString();
    String rows =
        """
        customer,time,activity,note
        %1$s,2024-05-01T10:00:00Z,visit,%2$s
        bob,2024-05-02T10:00:00Z,visit,bobstays
        """;
    take(
        "visits.csv",
        rows.formatted(PERSON, CANARIES.get("csv")).getBytes(StandardCharsets.UTF_8),
        "{}");
    take(
        "packed.csv.gz",
        gzip(rows.formatted(PERSON, CANARIES.get("gzip")).replace("visit", "call")),
        "{}");
    take("log.xes", xes().getBytes(StandardCharsets.UTF_8), "{}");
    take("book.xlsx", workbook(), "{}");
    take(
        "tickets.csv",
        """
        customer,when,said
        %1$s,2024-05-03T10:00:00Z,%2$s is broken
        %1$s,sometime,%3$s is broken too
        """
            .formatted(PERSON, CANARIES.get("ticket"), CANARIES.get("rejected"))
            .getBytes(StandardCharsets.UTF_8),
        "{\"kind\":\"ticket\",\"person\":\"customer\",\"time\":\"when\",\"timePattern\":\"iso\",\"text\":\"said\"}");
    upload(
        "never-imported.csv",
        ("customer,what\n" + PERSON + "," + CANARIES.get("upload"))
            .getBytes(StandardCharsets.UTF_16LE));
    answerASurvey();
    api(
        "POST",
        workspace + "/notes",
        """
        {"facts":{"kind":"interview","title":"Talk","language":"en","date":"2024-05-01",
          "person":"%s","persona":""},"text":"She said %s."}
        """
            .formatted(PERSON, CANARIES.get("note")));
    take(
        "visits.json",
        "[{\"customer\":\"%s\",\"time\":\"2024-05-04T10:00:00Z\",\"activity\":\"call\",\"note\":\"%s\"}]"
            .formatted(PERSON, CANARIES.get("json"))
            .getBytes(StandardCharsets.UTF_8),
        "{}");
    workOnACase();
    sendLive();
    awaitReceived(3);
    send(
        "POST",
        "/api/v1" + workspace + "/attachments?name=letter.docx",
        "application/octet-stream",
        zip(Map.of("word/document.xml", PERSON + " wrote " + CANARIES.get("attachment"))));
  }

  @AfterAll
  static void stop() {
    server.close();
    CLIENT.close();
  }

  private static void start() {
    server =
        RunningServer.start(new WayloomConfig(0, data, Optional.empty(), Optional.empty(), false));
  }

  @Test
  @Order(1)
  void everyWordIsThereBefore() throws Exception {
    server.close();

    assertThat(found()).isEqualTo(new TreeSet<>(CANARIES.keySet()));

    start();
  }

  @Test
  @Order(2)
  void thePersonCanHaveAllThatIsHeld() throws Exception {
    String all =
        send("GET", "/api/v1" + workspace + "/privacy/persons/" + code() + "/export", null, null);

    CANARIES.forEach(
        (where, word) -> {
          if (!where.equals("upload") && !where.equals("attachment")) {
            assertThat(all).as(where).contains(word);
          }
        });
    JsonNode json = Json.mapper().readTree(all);
    assertThat(json.get("format").asString()).isEqualTo("wayloom-person/1");
    assertThat(json.get("files").get(0).get("name").asString()).isEqualTo("letter.docx");
    assertThat(json.get("responses")).hasSize(1);
    assertThat(json.get("notes")).hasSize(1);
    assertThat(json.get("cases")).hasSize(1);
    // The opportunity and its comment; the change is in the trash and named all the same.
    assertThat(json.get("improvements")).hasSize(3);
  }

  @Test
  @Order(2)
  void whoWithdrewContactGetsNoPersonalLink() throws Exception {
    String consents = workspace + "/privacy/persons/" + code() + "/consents";
    JsonNode said = api("GET", consents, null).get("items").get(0);
    assertThat(said.get("purpose").asString()).isEqualTo("research");
    assertThat(said.get("given").asBoolean()).isTrue();
    assertThat(said.get("text").asString()).isEqualTo("I agree.");

    send(
        "POST",
        "/api/v1" + consents,
        "application/json",
        "{\"purpose\":\"contact\",\"given\":false}".getBytes(StandardCharsets.UTF_8));

    String survey =
        api("GET", workspace + "/surveys", null).get("items").get(0).get("id").asString();
    JsonNode links =
        api(
            "POST",
            workspace + "/surveys/" + survey + "/links",
            "{\"persons\":[\"%s\",\"%s\",\"bob\"]}".formatted(PERSON, BROWSER));
    assertThat(links.get("items")).hasSize(1);
    assertThat(links.get("items").get(0).get("person").asString()).isEqualTo("bob");
  }

  @Test
  @Order(3)
  void nothingIsLeftAfterwardsAndTheOthersAreWhole() throws Exception {
    JsonNode refused =
        api(
            "POST",
            workspace + "/privacy/erasures",
            "{\"person\":%d,\"confirm\":\"bob\"}".formatted(code()));
    assertThat(refused.get("status").asInt()).isEqualTo(400);

    api(
        "POST",
        workspace + "/privacy/erasures",
        "{\"person\":%d,\"confirm\":\"%s\"}".formatted(code(), PERSON));
    // Stopped in the middle of it: what was noted is carried through at the next start.
    server.close();
    start();
    JsonNode done = awaitDone();
    server.close();

    assertThat(found()).isEmpty();
    assertThat(filesWith("bobstays")).isPositive();
    assertThat(done.get("counts").get("files").asInt()).isEqualTo(1);
    // The ticket without a time and the message without an event.
    assertThat(done.get("counts").get("rejected").asInt()).isEqualTo(2);
    start();
    assertThat(api("GET", workspace + "/evidence", null).get("persons").asInt()).isEqualTo(1);
  }

  @Test
  @Order(4)
  void whatComesLaterIsRefusedAndNotKept() throws Exception {
    sendLive();
    awaitReceived(6);
    server.close();

    assertThat(found()).isEmpty();

    start();
  }

  private static JsonNode awaitDone() throws Exception {
    for (int tries = 0; ; tries++) {
      JsonNode erasure = api("GET", workspace + "/privacy/erasures", null).get("items").get(0);
      if (tries > 300 || erasure.get("state").asString().equals("done")) {
        return erasure;
      }
      Thread.sleep(100);
    }
  }

  private static int code() throws Exception {
    return api("GET", workspace + "/persons?q=" + PERSON, null)
        .get("items")
        .get(0)
        .get("code")
        .asInt();
  }

  private static void take(String name, byte[] bytes, String mapping) throws Exception {
    String upload = upload(name, bytes);
    JsonNode job =
        api(
            "POST",
            workspace + "/imports",
            "{\"upload\":\"%s\",\"mapping\":%s,\"dryRun\":false}".formatted(upload, mapping));
    for (int tries = 0; job.get("state").asString().equals("running") && tries < 300; tries++) {
      Thread.sleep(50);
      job = api("GET", workspace + "/imports/" + job.get("id").asString(), null);
    }
    assertThat(job.get("state").asString()).as(name + job).isEqualTo("done");
    assertThat(job.get("receipt").get("stored").asInt()).as(name + job).isPositive();
  }

  private static String upload(String name, byte[] bytes) throws Exception {
    return Json.mapper()
        .readTree(
            send(
                "POST",
                "/api/v1" + workspace + "/uploads?name=" + name,
                "application/octet-stream",
                bytes))
        .get("id")
        .asString();
  }

  private static void answerASurvey() throws Exception {
    JsonNode made =
        api(
            "POST",
            workspace + "/surveys",
            """
            {"title":{"en":"Parcels"},"languages":["en"],"language":"en","questions":[
              {"kind":"text","id":"why","text":{"en":"Why?"},"required":true}],
             "consent":{"asked":true,"required":false,"text":{"en":"I agree."}},
             "onceInDays":0,"channel":"survey","sites":[]}
            """);
    String survey = workspace + "/surveys/" + made.get("id").asString();
    api("POST", survey + "/open", "");
    String signed =
        api("POST", survey + "/links", "{\"persons\":[\"" + PERSON + "\"]}")
            .get("items")
            .get(0)
            .get("signed")
            .asString();
    String form =
        "v=1&s=0&lang=en&r=%s&a.why=%s&consent=yes&p=%s"
            .formatted(
                "7".repeat(32),
                CANARIES.get("answer"),
                URLEncoder.encode(signed, StandardCharsets.UTF_8));
    assertThat(
            send(
                "POST",
                "/s/" + made.get("token").asString(),
                "application/x-www-form-urlencoded",
                form.getBytes(StandardCharsets.UTF_8)))
        .contains("Your answers have been saved.");
  }

  /** A case with a note and an ending, and what the team made of it, with the person's name. */
  private static void workOnACase() throws Exception {
    JsonNode one =
        api(
            "POST",
            workspace + "/cases",
            "{\"person\":\"%s\",\"note\":\"Rang us\",\"owner\":\"Ewa\"}".formatted(PERSON));
    String path = workspace + "/cases/" + one.get("id").asString();
    one = next("PATCH", path, one, "{\"note\":\"%s\"}".formatted(CANARIES.get("case note")));
    next(
        "POST",
        path + "/close",
        one,
        """
        {"rootCause":"Delay","cause":"%s","action":"%s","noChangeBecause":"Once only"}
        """
            .formatted(CANARIES.get("case cause"), CANARIES.get("case action")));
    String made = api("POST", path + "/opportunity", "").get("opportunity").asString();
    String opportunity = workspace + "/opportunities/" + made;
    JsonNode facts = api("GET", opportunity, null);
    assertThat(facts.get("facts").get("description").asString())
        .isEqualTo(CANARIES.get("case cause"));
    api("PATCH", opportunity, edit(facts, "{\"title\":\"What %s waits for\"}".formatted(PERSON)));
    api("POST", opportunity + "/comments", "{\"text\":\"%s rang again\"}".formatted(BROWSER));
    JsonNode change =
        api(
            "POST",
            workspace + "/changes",
            "{\"title\":\"Call back\",\"description\":\"As %s asked\"}".formatted(PERSON));
    api("DELETE", workspace + "/changes/" + change.get("id").asString(), null);
  }

  /** Asks for the version after this one. */
  private static JsonNode next(String method, String path, JsonNode one, String body)
      throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + "/api/v1" + path))
            .header("Content-Type", "application/json")
            .header("If-Match", "\"%d\"".formatted(one.get("version").asInt()))
            .method(method, BodyPublishers.ofString(body))
            .build();
    return Json.mapper()
        .readTree(CLIENT.send(request, HttpResponse.BodyHandlers.ofString()).body());
  }

  private static String edit(JsonNode one, String edit) {
    return "{\"version\":%d,\"edit\":%s}".formatted(one.get("version").asInt(), edit);
  }

  private static void sendLive() throws Exception {
    JsonNode sources = api("GET", workspace + "/sources", null).get("items");
    JsonNode source =
        sources.isEmpty()
            ? api("POST", workspace + "/sources", "{\"name\":\"Web shop\"}")
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
                CANARIES.get("live"),
                BROWSER);
    send("POST", "/v1/batch", "application/json", batch.getBytes(StandardCharsets.UTF_8));
  }

  private static void awaitReceived(int messages) throws Exception {
    for (int tries = 0; tries < 300; tries++) {
      JsonNode total = api("GET", workspace + "/sources", null).get("items").get(0).get("total");
      if (total.get("received").asInt() == messages) {
        return;
      }
      Thread.sleep(100);
    }
  }

  /** Where a planted word is found. */
  private static TreeSet<String> found() throws IOException {
    TreeSet<String> found = new TreeSet<>();
    for (Map.Entry<String, String> canary : CANARIES.entrySet()) {
      if (filesWith(canary.getValue()) > 0) {
        found.add(canary.getKey());
      }
    }
    return found;
  }

  private static long filesWith(String word) throws IOException {
    long files = 0;
    try (var all = Files.walk(data)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files += holds(Files.readAllBytes(file), word) ? 1 : 0;
      }
    }
    return files;
  }

  private static boolean holds(byte[] bytes, String word) throws IOException {
    for (byte[] each : unpacked(bytes)) {
      String raw = new String(each, StandardCharsets.ISO_8859_1);
      for (Charset charset :
          List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
        if (raw.contains(new String(word.getBytes(charset), StandardCharsets.ISO_8859_1))) {
          return true;
        }
      }
    }
    return false;
  }

  private static List<byte[]> unpacked(byte[] bytes) throws IOException {
    List<byte[]> all = new ArrayList<>(List.of(bytes));
    if (bytes.length > 4 && bytes[0] == 'P' && bytes[1] == 'K') {
      try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
        while (zip.getNextEntry() != null) {
          all.add(zip.readAllBytes());
        }
      }
    }
    if (bytes.length > 2 && bytes[0] == 0x1F && bytes[1] == (byte) 0x8B) {
      try (InputStream packed = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
        all.add(packed.readAllBytes());
      }
    }
    return all;
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  private static byte[] zip(Map<String, String> parts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  private static String xes() {
    return """
        <log xes.version="1.0"><trace><string key="concept:name" value="%1$s"/>
          <event><string key="concept:name" value="opened"/>
            <date key="time:timestamp" value="2024-05-01T10:00:00Z"/>
            <string key="note" value="%2$s"/></event></trace>
          <trace><string key="concept:name" value="bob"/>
          <event><string key="concept:name" value="opened"/>
            <date key="time:timestamp" value="2024-05-01T10:00:00Z"/></event></trace></log>
        """
        .formatted(PERSON, CANARIES.get("xes"));
  }

  private static byte[] workbook() throws IOException {
    String main = "xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'";
    StringBuilder rows = new StringBuilder();
    for (List<String> row :
        List.of(
            List.of("customer", "time", "activity", "note"),
            List.of(PERSON, "2024-05-01T10:00:00Z", "paid", CANARIES.get("xlsx")),
            List.of("bob", "2024-05-02T10:00:00Z", "paid", "fine"))) {
      rows.append("<row>");
      row.forEach(
          cell -> rows.append("<c t='inlineStr'><is><t>").append(cell).append("</t></is></c>"));
      rows.append("</row>");
    }
    return zip(
        Map.of(
            "xl/workbook.xml",
            "<workbook "
                + main
                + " xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'>"
                + "<sheets><sheet name='One' sheetId='1' r:id='rId7'/></sheets></workbook>",
            "xl/_rels/workbook.xml.rels",
            "<Relationships><Relationship Id='rId7' Target='worksheets/first.xml'/></Relationships>",
            "xl/worksheets/first.xml",
            "<worksheet " + main + "><sheetData>" + rows + "</sheetData></worksheet>"));
  }

  private static JsonNode api(String method, String path, String body) throws Exception {
    return Json.mapper()
        .readTree(
            send(
                method,
                "/api/v1" + path,
                "application/json",
                body == null ? null : body.getBytes(StandardCharsets.UTF_8)));
  }

  private static String send(String method, String path, String type, byte[] body)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + path))
            .method(
                method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
    if (type != null) {
      request.header("Content-Type", type);
    }
    return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString()).body();
  }
}
