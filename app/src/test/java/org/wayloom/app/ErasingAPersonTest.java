package org.wayloom.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wayloom.app.Canaries.BROWSER;
import static org.wayloom.app.Canaries.PERSON;
import static org.wayloom.app.Canaries.WORDS;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
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
  @TempDir private static Path data;

  private static RunningServer server;
  private static Client client;
  private static String workspace;

  @BeforeAll
  static void plant() throws Exception {
    start();
    workspace =
        "/workspaces/"
            + client.api("POST", "/workspaces", "{\"name\":\"Shop\"}").get("id").asString();
    new Canaries(client, workspace).plant();
  }

  @AfterAll
  static void stop() {
    close();
  }

  private static void start() {
    server =
        RunningServer.start(new WayloomConfig(0, data, Optional.empty(), Optional.empty(), false));
    client = new Client(server);
  }

  private static void close() {
    client.close();
    server.close();
  }

  @Test
  @Order(1)
  void everyWordIsThereBefore() throws Exception {
    close();

    assertThat(found()).isEqualTo(new TreeSet<>(WORDS.keySet()));

    start();
  }

  @Test
  @Order(2)
  void thePersonCanHaveAllThatIsHeld() throws Exception {
    String all =
        client.send(
            "GET", "/api/v1" + workspace + "/privacy/persons/" + code() + "/export", null, null);

    WORDS.forEach(
        (where, word) -> {
          if (!where.equals("upload") && !where.equals("attachment")) {
            assertThat(all).as(where).contains(word);
          }
        });
    JsonNode json = Json.mapper().readTree(all);
    assertThat(json.get("format").asString()).isEqualTo("wayloom-person/1");
    assertThat(json.get("files").get(0).get("name").asString()).isEqualTo("letter.docx");
    assertThat(json.get("responses"))
        .as("that they answered, and that a link was made for them")
        .hasSize(2);
    assertThat(json.get("notes")).hasSize(1);
    assertThat(json.get("cases")).hasSize(1);
    // The opportunity and its comment; the change is in the trash and named all the same.
    assertThat(json.get("improvements")).hasSize(3);
  }

  @Test
  @Order(2)
  void whoWithdrewContactGetsNoPersonalLinkAndNoAnswerToTheirCase() throws Exception {
    String consents = workspace + "/privacy/persons/" + code() + "/consents";
    JsonNode said = client.api("GET", consents, null).get("items").get(0);
    assertThat(said.get("purpose").asString()).isEqualTo("research");
    assertThat(said.get("given").asBoolean()).isTrue();
    assertThat(said.get("text").asString()).isEqualTo("I agree.");

    client.send(
        "POST",
        "/api/v1" + consents,
        "application/json",
        "{\"purpose\":\"contact\",\"given\":false}".getBytes(StandardCharsets.UTF_8));

    String survey =
        client.api("GET", workspace + "/surveys", null).get("items").get(0).get("id").asString();
    JsonNode links =
        client.api(
            "POST",
            workspace + "/surveys/" + survey + "/links",
            "{\"persons\":[\"%s\",\"%s\",\"bob\"]}".formatted(PERSON, BROWSER));
    assertThat(links.get("items")).hasSize(1);
    assertThat(links.get("items").get(0).get("person").asString()).isEqualTo("bob");

    JsonNode one = client.api("GET", workspace + "/cases?state=closed", null).get("items").get(0);
    assertThat(one.get("person").asString()).isIn(PERSON, BROWSER);
    JsonNode drafts =
        client.api("GET", workspace + "/cases/" + one.get("id").asString() + "/drafts", null);
    assertThat(drafts.get("spared").asBoolean()).isTrue();
    assertThat(drafts.get("items")).isEmpty();
  }

  @Test
  @Order(3)
  void nothingIsLeftAfterwardsAndTheOthersAreWhole() throws Exception {
    JsonNode refused =
        client.api(
            "POST",
            workspace + "/privacy/erasures",
            "{\"person\":%d,\"confirm\":\"bob\"}".formatted(code()));
    assertThat(refused.get("status").asInt()).isEqualTo(400);

    client.api(
        "POST",
        workspace + "/privacy/erasures",
        "{\"person\":%d,\"confirm\":\"%s\"}".formatted(code(), PERSON));
    // Stopped in the middle of it: what was noted is carried through at the next start.
    close();
    start();
    JsonNode done = awaitDone();
    close();

    assertThat(found()).isEmpty();
    assertThat(files().with("bobstays")).isPositive();
    assertThat(done.get("counts").get("files").asInt()).isEqualTo(1);
    // The ticket without a time and the message without an event.
    assertThat(done.get("counts").get("rejected").asInt()).isEqualTo(2);
    start();
    assertThat(client.api("GET", workspace + "/evidence", null).get("persons").asInt())
        .isEqualTo(1);
  }

  @Test
  @Order(4)
  void whatComesLaterIsRefusedAndNotKept() throws Exception {
    Canaries canaries = new Canaries(client, workspace);
    canaries.sendLive();
    canaries.awaitReceived(6);
    close();

    assertThat(found()).isEmpty();

    start();
  }

  private static JsonNode awaitDone() throws Exception {
    for (int tries = 0; ; tries++) {
      JsonNode erasure =
          client.api("GET", workspace + "/privacy/erasures", null).get("items").get(0);
      if (tries > 300 || erasure.get("state").asString().equals("done")) {
        return erasure;
      }
      Thread.sleep(100);
    }
  }

  private static int code() throws Exception {
    return client
        .api("GET", workspace + "/persons?q=" + PERSON, null)
        .get("items")
        .get(0)
        .get("code")
        .asInt();
  }

  private static DataFiles files() {
    return new DataFiles(data);
  }

  /** Where a planted word is found. */
  private static TreeSet<String> found() throws IOException {
    TreeSet<String> found = new TreeSet<>();
    for (Map.Entry<String, String> canary : WORDS.entrySet()) {
      if (files().with(canary.getValue()) > 0) {
        found.add(canary.getKey());
      }
    }
    return found;
  }
}
