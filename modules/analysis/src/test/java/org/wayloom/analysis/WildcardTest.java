package org.wayloom.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WildcardTest {
  @ParameterizedTest
  @CsvSource({
    "order_*, order_placed, true",
    "order_*, order_, true",
    "*_placed, order_placed, true",
    "o?der, order, true",
    "o?der, oder, false",
    "*, anything, true",
    "a*b*c, a--b--b--c, true",
    "a*b*c, a--b--b--, false",
    "a.c, abc, false",
    "'', '', true",
    "'', x, false"
  })
  void starIsAnyTextAndQuestionMarkOneCharacter(String pattern, String text, boolean expected) {
    assertThat(new Wildcard(pattern).matches(text)).isEqualTo(expected);
  }

  @Test
  void agreesWithTheSameRegularExpression() {
    Random random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      String pattern = word(random, "ab*?", 6);
      String text = word(random, "ab", 8);
      String regex = pattern.replace("*", ".*").replace("?", ".");

      assertThat(new Wildcard(pattern).matches(text))
          .as("%s on %s", pattern, text)
          .isEqualTo(Pattern.matches(regex, text));
    }
  }

  private static String word(Random random, String letters, int most) {
    StringBuilder word = new StringBuilder();
    for (int i = random.nextInt(most + 1); i > 0; i--) {
      word.append(letters.charAt(random.nextInt(letters.length())));
    }
    return word.toString();
  }
}
