package org.wayloom.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/** What a caller reads when a request is refused. */
class ProblemResponsesTest {
  private static final String CARDS = "/api/v1/workspaces/w1/cards";

  private final MockMvcTester edge = Edge.open();

  @Test
  void tellsTheTypeTheStatusTheReasonAndTheWrongPlaces() {
    MvcTestResult result = edge.get().uri("/api/v1/refused").exchange();

    JsonNode problem = problem(result, 422);
    assertThat(problem.get("type").asString())
        .isEqualTo("https://wayloom.org/problems/invalid-operation");
    assertThat(problem.get("title").asString()).isEqualTo("The change is not allowed");
    assertThat(problem.get("detail").asString()).isEqualTo("A stage needs a name.");
    assertThat(problem.get("instance").asString()).isEqualTo("/api/v1/refused");
    assertThat(problem.get("errors"))
        .hasToString("[{\"pointer\":\"/title\",\"detail\":\"is empty\"}]");
    assertThat(problem.get("requestId").asString())
        .isEqualTo(result.getResponse().getHeader(RequestIds.HEADER));
  }

  @Test
  void pointsAtTheValueThatIsNotOneOfAnEnumsWords() {
    JsonNode problem = post("{\"cards\":[{\"text\":\"a\",\"mood\":\"jolly\"}]}");

    assertThat(problem.get("detail").asString())
        .isEqualTo("/cards/0/mood: \"jolly\" is not one of [good, very-bad].");
  }

  @Test
  void namesAnUnknownPropertyAndTheKnownOnes() {
    JsonNode problem = post("{\"cards\":[],\"crads\":[]}");

    assertThat(problem.get("detail").asString())
        .isEqualTo("/crads: The property \"crads\" is not known here; known are cards.");
  }

  @Test
  void repeatsTheSentenceOfARecordThatRefusesItsValue() {
    JsonNode problem = post("{\"cards\":[{\"text\":\" \",\"mood\":\"good\"}]}");

    assertThat(problem.get("detail").asString()).isEqualTo("/cards/0: text must not be blank");
  }

  @Test
  void pointsAtEveryParameterOfARecordThatCannotBeRead() {
    JsonNode problem =
        problem(edge.get().uri("/api/v1/asked?days=many&from=someday").exchange(), 400);

    assertThat(problem.get("detail").asString()).contains("cannot be read.");
    assertThat(problem.get("errors").findValuesAsString("pointer"))
        .containsExactlyInAnyOrder("days", "from");
  }

  @Test
  void saysWhichLineIsNotJson() {
    JsonNode problem = post("{\"cards\":\n  [,]}");

    assertThat(problem.get("errors").get(0).get("pointer").asString())
        .isEqualTo("line 2, column 4");
  }

  @Test
  void refusesTheSamePropertyTwice() {
    assertThat(post("{\"cards\":[],\"cards\":[]}").get("detail").asString())
        .contains("Duplicate Object property \"cards\"");
  }

  @Test
  void saysThatABodyIsMissing() {
    assertThat(post("").get("detail").asString()).contains("JSON body is needed");
  }

  @Test
  void namesAMissingParameter() {
    assertThat(problem(edge.get().uri(CARDS).exchange(), 400).get("detail").asString())
        .isEqualTo("The parameter \"limit\" is missing.");
  }

  @Test
  void namesAParameterThatIsNotANumber() {
    assertThat(
            problem(edge.get().uri(CARDS + "?limit=ten").exchange(), 400).get("detail").asString())
        .isEqualTo("The value \"ten\" of \"limit\" cannot be read.");
  }

  @Test
  void answersAnUnknownAddressAsAProblem() {
    assertThat(
            problem(edge.get().uri("/api/v1/nothing/here").exchange(), 404).get("type").asString())
        .endsWith("/not-found");
  }

  @Test
  void namesTheMethodsThatArePossible() {
    MvcTestResult result = edge.delete().uri(CARDS).exchange();

    problem(result, 405);
    assertThat(result.getResponse().getHeader("Allow")).contains("GET").contains("POST");
  }

  @Test
  void refusesABodyThatIsNotJson() {
    problem(
        edge.post().uri(CARDS).contentType(MediaType.TEXT_PLAIN).content("hello").exchange(), 415);
  }

  @Test
  void answersAsAProblemEvenWhenSomethingElseIsWanted() {
    problem(edge.get().uri("/api/v1/refused").accept("text/csv").exchange(), 422);
  }

  @Test
  void keepsTheReasonOfAnErrorOfOursToItself() {
    JsonNode problem = problem(edge.get().uri("/api/v1/broken").exchange(), 500);

    assertThat(problem.toString()).doesNotContain("hunter2").doesNotContain("Exception");
    assertThat(problem.get("requestId").asString()).isNotEmpty();
  }

  private JsonNode post(String body) {
    return problem(
        edge.post().uri(CARDS).contentType(MediaType.APPLICATION_JSON).content(body).exchange(),
        400);
  }

  private static JsonNode problem(MvcTestResult result, int status) {
    assertThat(result.getResponse().getStatus()).as(body(result)).isEqualTo(status);
    assertThat(result.getResponse().getContentType())
        .isEqualTo(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    return Json.mapper().readTree(body(result));
  }

  private static String body(MvcTestResult result) {
    try {
      return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
    } catch (UnsupportedEncodingException e) {
      throw new AssertionError(e);
    }
  }
}
