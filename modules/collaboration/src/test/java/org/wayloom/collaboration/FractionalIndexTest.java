package org.wayloom.collaboration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
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
  @DisplayName(
      "LV6: of 20,000 steps of random editing each makes the keys of the published package")
  void makesTheKeysOfThePublishedPackageWhereverOneInserts() throws IOException {
    int steps = Math.toIntExact(Fixtures.read("keys.json").at("steps").count());
    List<String> hashes =
        IntStream.rangeClosed(1, 200 * Fixtures.TIMES)
            .mapToObj(seed -> Fixtures.hash(new RandomKeys(seed).make(steps)).substring(0, 16))
            .toList();
    assertThat(hashes.size() * steps).isGreaterThanOrEqualTo(20_000);
    Fixtures.agree("keys.json", "keys", hashes.stream().map(hash -> '"' + hash + '"').toList());
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
