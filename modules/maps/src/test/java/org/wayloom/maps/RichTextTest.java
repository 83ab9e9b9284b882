package org.wayloom.maps;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.wayloom.collaboration.FieldValue;
import org.wayloom.http.Json;
import org.wayloom.maps.Difference.Change;
import tools.jackson.databind.JsonNode;

/** What a rich text may be, by the fixtures that TypeScript passes too. */
class RichTextTest {
  private static final String HELLO = "{\"b\":[{\"t\":\"p\",\"c\":[{\"s\":\"Hello\"}]}]}";

  @TestFactory
  Stream<DynamicTest> whatItMayBe() throws IOException {
    Path file =
        Path.of(System.getProperty("wayloom.root", "../.."), "docs/live/fixtures/rich-text.json");
    JsonNode cases = Json.mapper().readTree(Files.readString(file)).get("cases");
    return cases
        .valueStream()
        .map(
            one ->
                DynamicTest.dynamicTest(
                    one.get("name").asString(),
                    () ->
                        assertThat(refusal(one.get("value").toString()).isEmpty())
                            .isEqualTo(one.get("valid").asBoolean())));
  }

  @Test
  void saysWhatIsWrongWithIt() {
    assertThat(refusal("{\"b\":[{\"t\":\"p\",\"c\":[{\"s\":\"x\",\"a\":\"javascript:1\"}]}]}"))
        .contains("has a link that does not begin with https://, http:// or mailto:.");
  }

  @Test
  void isAStatementWhenItHoldsWords() {
    Sketch map =
        Sketch.of(Maps.MAP)
            .put("says", "card", "root", "a0", "details", FieldValue.tree(HELLO))
            .put("blank", "card", "root", "a1", "details", FieldValue.tree("{\"b\":[]}"));

    assertThat(Drawing.states(map.find("says").orElseThrow())).isTrue();
    assertThat(Drawing.states(map.find("blank").orElseThrow())).isFalse();
  }

  @Test
  void isToldAsItIsWhenItChanged() {
    Sketch map =
        Sketch.of(Maps.MAP)
            .put("before", "card", "root", "a0")
            .put("after", "card", "root", "a1", "details", FieldValue.tree(HELLO));

    List<Change> changes =
        FieldChanges.between(
            map.find("before").orElseThrow(),
            map.find("after").orElseThrow(),
            MapVocabulary.CARD,
            Set.of());

    assertThat(Json.mapper().writeValueAsString(changes))
        .isEqualTo(
            "[{\"name\":\"details\",\"after\":{\"b\":[{\"c\":[{\"s\":\"Hello\"}],\"t\":\"p\"}]}}]");
  }

  private static Optional<String> refusal(String json) {
    return FieldCheck.refuses(new FieldType.Rich(), FieldValue.tree(json));
  }
}
