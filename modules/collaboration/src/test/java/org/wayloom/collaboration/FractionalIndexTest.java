package org.wayloom.collaboration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FractionalIndexTest {
  private final JsonReader fixture = Fixtures.read("fractional-index.json");

  private static @Nullable String textOrNull(List<JsonReader> row, int column) {
    return row.get(column).fieldValue() instanceof FieldValue.Text(String text) ? text : null;
  }

  @Test
  void makesTheKeysOfThePublishedPackage() {
    for (List<JsonReader> row :
        fixture.at("between").list((one, index) -> one.list((cell, column) -> cell))) {
      assertThat(FractionalIndex.between(textOrNull(row, 0), textOrNull(row, 1)))
          .isEqualTo(textOrNull(row, 2));
    }
  }

  @Test
  void makesTheListsOfThePublishedPackage() {
    for (List<JsonReader> row :
        fixture.at("lists").list((one, index) -> one.list((cell, column) -> cell))) {
      int count = Math.toIntExact(row.get(2).count());
      assertThat(FractionalIndex.between(textOrNull(row, 0), textOrNull(row, 1), count))
          .isEqualTo(row.get(3).list((key, index) -> key.text()));
    }
  }

  @Test
  void tellsKeysFromOtherTexts() {
    fixture
        .at("notKeys")
        .list((text, index) -> text.text())
        .forEach(text -> assertThat(FractionalIndex.isKey(text)).as(text).isFalse());
    assertThat(FractionalIndex.isKey("a0")).isTrue();
    assertThat(FractionalIndex.isKey("b00V")).isTrue();
  }

  @Test
  void refusesToFitAKeyBetweenEqualOnes() {
    assertThatThrownBy(() -> FractionalIndex.between("a0", "a0"))
        .hasMessage("nothing fits between equal keys");
  }

  @Test
  void staysInOrderWhereverKeysAreInserted() {
    for (int seed = 0; seed < 100; seed++) {
      Random random = new Random(seed);
      List<String> keys = new ArrayList<>();
      for (int i = 0; i < 100; i++) {
        int at = random.nextInt(keys.size() + 1);
        String before = at == 0 ? null : keys.get(at - 1);
        String after = at == keys.size() ? null : keys.get(at);
        keys.add(at, FractionalIndex.between(before, after));
      }
      assertThat(keys).as("seed %d", seed).isSorted().doesNotHaveDuplicates();
    }
  }
}
