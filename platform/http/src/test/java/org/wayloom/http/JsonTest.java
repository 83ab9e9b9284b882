package org.wayloom.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.wayloom.kernel.DocumentId;
import org.wayloom.kernel.WorkspaceId;
import tools.jackson.core.JacksonException;

class JsonTest {
  @Test
  void writesWordsAndTimesAndLeavesOutWhatIsAbsent() {
    assertThat(
            Json.mapper()
                .writeValueAsString(
                    new Edge.Answer(
                        Edge.Mood.VERY_BAD,
                        Instant.parse("2026-01-02T03:04:05.006Z"),
                        null,
                        Optional.empty())))
        .isEqualTo("{\"mood\":\"very-bad\",\"at\":\"2026-01-02T03:04:05.006Z\"}");
  }

  @Test
  void readsWhatItWrites() {
    Edge.Card card = new Edge.Card("slow", Edge.Mood.VERY_BAD, -2);

    assertThat(Json.mapper().readValue(Json.mapper().writeValueAsString(card), Edge.Card.class))
        .isEqualTo(card);
  }

  @Test
  void writesEnumKeysAsWordsToo() {
    assertThat(Json.mapper().writeValueAsString(Map.of(Edge.Mood.VERY_BAD, 1)))
        .isEqualTo("{\"very-bad\":1}");
  }

  @Test
  void writesIdsAsTheirText() {
    record Named(WorkspaceId workspace, DocumentId map) {}
    Named named = new Named(new WorkspaceId("w1"), new DocumentId("m1"));

    String json = Json.mapper().writeValueAsString(named);

    assertThat(json).isEqualTo("{\"workspace\":\"w1\",\"map\":\"m1\"}");
    assertThat(Json.mapper().readValue(json, Named.class)).isEqualTo(named);
  }

  @Test
  void doesNotReadTheNameOfAConstant() {
    assertThatThrownBy(() -> Json.mapper().readValue("\"VERY_BAD\"", Edge.Mood.class))
        .isInstanceOf(JacksonException.class);
  }

  @Test
  void refusesPropertiesThatNobodyKnows() {
    assertThatThrownBy(
            () ->
                Json.mapper()
                    .readValue("{\"text\":\"a\",\"mood\":\"good\",\"x\":1}", Edge.Card.class))
        .isInstanceOf(JacksonException.class);
  }

  @Test
  void leavesOutTheNextPageWhenThereIsNone() {
    assertThat(Json.mapper().writeValueAsString(new Page<>(List.of(1), null)))
        .isEqualTo("{\"items\":[1]}");
  }
}
