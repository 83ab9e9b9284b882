package org.wayloom.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeRegexTest {
  @Test
  void matchesTheWholeText() {
    SafeRegex regex = SafeRegex.compile("order_(placed|paid)");

    assertThat(regex.matches("order_paid")).isTrue();
    assertThat(regex.matches("order_paid_late")).isFalse();
    assertThat(regex.matches("reorder_paid")).isFalse();
  }

  /** With backtracking this takes 2 to the power of 5,000 steps: it would never come back. */
  @Test
  void answersAnExpressionThatBacktracksCatastrophically() {
    SafeRegex regex = SafeRegex.compile("(a+)+b");

    assertThat(regex.matches("a".repeat(5_000))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"((a{1000}){1000}){1000}", "(((x{99}){99}){99}){99}", "(ab{500}c){500}"})
  void refusesRepetitionThatWouldFillTheMemory(String bomb) {
    assertThatThrownBy(() -> SafeRegex.compile(bomb)).hasMessageContaining("repeats too much");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"[a-z]{2,50}_[0-9]{1,12}", "(\\d{1,3}\\.){3}\\d{1,3}", "a{1000}", "\\{x\\}"})
  void compilesOrdinaryRepetition(String expression) {
    assertThat(SafeRegex.compile(expression)).isNotNull();
  }

  /** The library that compiles would go round and round over U+1C80. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "(?i)[a-\uFFFD]",
        "x(?si:[\\x{100}-\\x{2000}])",
        "(?i)\u1C80",
        "(?i)[\\x{1c88}]",
        "(?i)[a-\\x{000000000ffff}]"
      })
  void refusesToIgnoreCaseOverTooManyLetters(String endless) {
    assertThatThrownBy(() -> SafeRegex.compile(endless)).hasMessageContaining("too wide");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[a-\uFFFD]",
        "(?i)[а-яё]+",
        "(?i)[\uAC00-\uD7A3]",
        "(?i)[^a]",
        "(?i)\\p{L}-\u0160"
      })
  void ignoresCaseOverUsualLetters(String expression) {
    assertThat(SafeRegex.compile(expression)).isNotNull();
  }

  @Test
  void saysWhatIsWrongWithABadExpression() {
    assertThatThrownBy(() -> SafeRegex.compile("order_(placed"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("missing closing )");
    assertThatThrownBy(() -> SafeRegex.compile("(?=look)ahead"))
        .hasMessageContaining("look-around and back-references are not supported");
  }
}
