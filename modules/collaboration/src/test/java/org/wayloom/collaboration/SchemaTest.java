package org.wayloom.collaboration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A new operation is a new schema, on both sides: docs/live/fixtures/schema.json. */
class SchemaTest {
  @Test
  @DisplayName("LV45: the server speaks the last schema, with its operations")
  void theServerSpeaksTheLastSchema() {
    List<JsonReader> schemas =
        Fixtures.read("schema.json").at("schemas").list((schema, index) -> schema);
    JsonReader last = schemas.getLast();
    assertThat(last.at("schema").count()).isEqualTo(Hello.SCHEMA);
    assertThat(last.at("operations").list((name, index) -> name.text()))
        .containsExactlyElementsOf(
            Arrays.stream(Operation.class.getPermittedSubclasses())
                .map(operation -> operation.getSimpleName().toLowerCase(Locale.ROOT))
                .toList());
  }
}
