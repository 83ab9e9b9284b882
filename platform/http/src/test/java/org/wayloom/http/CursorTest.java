package org.wayloom.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wayloom.kernel.ProblemException;

class CursorTest {
  @Test
  void givesBackTheSortKeyOfAnyLanguage() {
    assertThat(Cursor.parts(Cursor.of("żółć – опыт – سفر", 42L, ""), 3))
        .hasValueSatisfying(
            parts -> assertThat(parts).containsExactly("żółć – опыт – سفر", "42", ""));
  }

  @Test
  void isAbsentWhenNothingWasSent() {
    assertThat(Cursor.parts(null, 1)).isEmpty();
    assertThat(Cursor.number("")).isEmpty();
  }

  @Test
  void readsANumber() {
    assertThat(Cursor.number(Cursor.of(9_007_199_254_740_993L))).hasValue(9_007_199_254_740_993L);
  }

  @ParameterizedTest
  @ValueSource(strings = {"%%%", "12", "YWJj"})
  void refusesWhatItDidNotMake(String text) {
    assertThatThrownBy(() -> Cursor.number(text))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("\"next\" of the page before");
  }

  @Test
  void limitsAPage() {
    assertThat(Cursor.limit(null, 50, 200)).isEqualTo(50);
    assertThat(Cursor.limit(1_000, 50, 200)).isEqualTo(200);
    assertThatThrownBy(() -> Cursor.limit(0, 50, 200)).hasMessage("limit must be 1 or more: 0");
  }
}
