package org.wayloom.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** From a closed case over the link in its draft and the public page back into the case. */
@org.jspecify.annotations.NullUnmarked
class FollowUpAnsweringTest {
  @TempDir Path data;
  private RunningServer server;
  private Client client;
  private String workspace;
  private String one;

  @BeforeEach
  void closeACase() throws Exception {
    server =
        RunningServer.start(new WayloomConfig(0, data, Optional.empty(), Optional.empty(), false));
    client = new Client(server);
    workspace =
        "/workspaces/"
            + client.api("POST", "/workspaces", "{\"name\":\"Shop\"}").get("id").asString();
    somebodyCame();
    JsonNode opened =
        client.api(
            "POST",
            workspace + "/cases",
            "{\"person\":\"zofia@example.org\",\"note\":\"Rang us\",\"owner\":\"Ewa\"}");
    one = workspace + "/cases/" + opened.get("id").asString();
    client.next(
        "POST",
        one + "/close",
        opened,
        "{\"rootCause\":\"Delay\",\"action\":\"Sent anew\",\"noChangeBecause\":\"Once only\"}");
  }

  @AfterEach
  void stop() {
    client.close();
    server.close();
  }

  private void somebodyCame() throws Exception {
    JsonNode source = client.api("POST", workspace + "/sources", "{\"name\":\"Web shop\"}");
    String key = source.get("keys").get(0).get("key").asString();
    client.send(
        "POST",
        "/v1/batch",
        "application/json",
        """
        {"writeKey":"%s","batch":[
          {"type":"track","event":"paid","userId":"zofia@example.org","messageId":"m1"}]}
        """
            .formatted(key)
            .getBytes(StandardCharsets.UTF_8));
    for (int tries = 0; tries < 300; tries++) {
      if (client.api("GET", workspace + "/persons?q=zofia", null).get("items").size() == 1) {
        return;
      }
      Thread.sleep(50);
    }
  }

  private void askByALink() throws Exception {
    JsonNode settings = client.api("GET", workspace + "/case-settings", null);
    ObjectNode wanted = (ObjectNode) settings.get("settings");
    wanted.put("asking", "link");
    JsonNode saved = client.next("PUT", workspace + "/case-settings", settings, wanted.toString());
    assertThat(saved.get("settings").get("survey").asString()).isNotEmpty();
  }

  /** What the draft leads to, without the address of the server. */
  private String link() throws Exception {
    JsonNode drafts = client.api("GET", one + "/drafts?language=pl", null).get("items");
    String asked = drafts.get(drafts.size() - 1).get("text").asString();
    assertThat(asked).startsWith("Na ile są Państwo zadowoleni");
    Matcher link =
        Pattern.compile("\n\nhttp://localhost:" + server.port() + "(/s/\\S+)$").matcher(asked);
    assertThat(link.find()).as(asked).isTrue();
    return link.group(1);
  }

  private void answers(int value) throws Exception {
    String link = link();
    String page = client.get(link + "&lang=pl");
    assertThat(page).contains("Na ile są Państwo zadowoleni");
    StringBuilder form = new StringBuilder("a.content=" + value);
    for (String name : new String[] {"v", "r", "s", "lang", "p", "c"}) {
      form.append('&').append(name).append('=');
      form.append(URLEncoder.encode(field(page, name), StandardCharsets.UTF_8));
    }
    String path = link.substring(0, link.indexOf('?'));
    client.send(
        "POST",
        path,
        "application/x-www-form-urlencoded",
        form.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static String field(String page, String name) {
    Matcher found = Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page);
    assertThat(found.find()).as(name).isTrue();
    return found.group(1);
  }

  /** The case as soon as it is known whether the customer was won back. */
  private JsonNode told() throws Exception {
    JsonNode now = client.api("GET", one, null);
    for (int tries = 0; tries < 300; tries++) {
      now = client.api("GET", one, null);
      if (!now.get("recovered").asString().equals("unknown")) {
        return now;
      }
      Thread.sleep(50);
    }
    return now;
  }

  @Test
  void whoIsContentIsWonBack() throws Exception {
    askByALink();

    answers(5);

    JsonNode now = told();
    assertThat(now.get("recovered").asString()).isEqualTo("yes");
    assertThat(now.get("state").asString()).isEqualTo("closed");
  }

  @Test
  void whoIsNotOpensTheCaseAgain() throws Exception {
    askByALink();

    answers(1);

    JsonNode now = told();
    assertThat(now.get("recovered").asString()).isEqualTo("no");
    assertThat(now.get("state").asString()).isEqualTo("reopened");
    assertThat(now.get("causes").get(1).get("why").asString()).isEqualTo("unhappy-again");
  }

  @Test
  void whoMustNotBeWrittenToIsOfferedNoAnswerAndNoLink() throws Exception {
    askByALink();
    String code =
        client
            .api("GET", workspace + "/persons?q=zofia", null)
            .get("items")
            .get(0)
            .get("code")
            .asString();
    client.api(
        "POST",
        workspace + "/privacy/persons/" + code + "/consents",
        "{\"purpose\":\"contact\",\"given\":false}");

    JsonNode drafts = client.api("GET", one + "/drafts?language=en", null);
    assertThat(drafts.get("spared").asBoolean()).isTrue();
    assertThat(drafts.get("items")).isEmpty();
  }
}
