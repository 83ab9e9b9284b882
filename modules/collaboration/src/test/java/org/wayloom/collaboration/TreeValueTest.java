package org.wayloom.collaboration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** LV2: a JSON object as the value of a field. */
class TreeValueTest {
  @Test
  void isTheSameInWhateverOrderItsMembersCame() {
    FieldValue one =
        FieldValue.tree("{\"b\": [1, {\"y\": null, \"x\": true}], \"a\": \"یک\\u200cی\"}");
    FieldValue other = FieldValue.tree("{\"a\":\"یک\u200cی\",\"b\":[1.0,{\"x\":true,\"y\":null}]}");

    assertThat(one).isEqualTo(other);
    assertThat(one)
        .isEqualTo(new FieldValue.Tree("{\"a\":\"یک\u200cی\",\"b\":[1,{\"x\":true,\"y\":null}]}"));
  }

  @Test
  void comesBackAsItWasWritten() {
    FieldValue tree = FieldValue.tree("{\"b\":[{\"s\":\"\\\"<b>\\n\"}]}");
    Operation set = new Operation.Set("c", Map.of("details", tree));

    String wire = Json.text(out -> Json.operations(out, List.of(set)));

    assertThat(Json.readOperations(JsonReader.of(wire))).containsExactly(set);
  }

  @Test
  void isAtMostTwelveLevelsDeep() {
    assertThat(FieldValue.tree("{\"a\":" + "[".repeat(10) + "1" + "]".repeat(10) + "}"))
        .isInstanceOf(FieldValue.Tree.class);
    assertThatThrownBy(
            () -> FieldValue.tree("{\"a\":" + "[".repeat(11) + "1" + "]".repeat(11) + "}"))
        .hasMessageContaining("at most 12 levels");
  }

  @Test
  void refusesHalfACharacterAtAnyDepth() {
    assertThatThrownBy(() -> FieldValue.tree("{\"b\":[{\"s\":\"\\ud83d\"}]}"))
        .hasMessageContaining("half of a character");
    assertThatThrownBy(() -> FieldValue.tree("{\"\\ud83d\":1}"))
        .hasMessageContaining("half of a character");
  }

  @Test
  void standsInNoList() {
    assertThatThrownBy(() -> JsonReader.of("[{\"a\":1}]").fieldValue())
        .isInstanceOf(WireFault.class);
    assertThatThrownBy(() -> new FieldValue.Listing(List.of(FieldValue.tree("{}"))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void countsItsBytes() {
    assertThat(RecordSize.of(FieldValue.tree("{\"s\":\"ی\"}"))).isEqualTo(10);
  }
}
