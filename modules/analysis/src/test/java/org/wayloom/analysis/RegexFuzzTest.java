package org.wayloom.analysis;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wayloom.testing.Fuzz;

/** Whatever expression a rule has, it is compiled and matches, or is refused in a sentence. */
class RegexFuzzTest {
  private static final List<String> TEXTS =
      List.of("", "/checkout/step-2", "a".repeat(2_000) + "b", "żółć سلام \uD83D\uDE00\n");

  @Test
  void matchesOrRefuses() {
    Fuzz.of(RegexFuzzTest.class, "regex")
        .with("/checkout/(step-)?[0-9]{1,3}.*")
        .with("^(?i:order|refund)\\b.+\\p{L}$")
        .with("((a+)+|[^b-d\\s]){2,5}?")
        .with("\\Q[x]\\E|\\x{17c}|[[:alpha:]]")
        .feed(
            input -> {
              try {
                SafeRegex regex = SafeRegex.compile(new String(input, StandardCharsets.UTF_8));
                return "matches " + TEXTS.stream().map(regex::matches).toList();
              } catch (IllegalArgumentException refused) {
                return String.valueOf(refused.getMessage());
              }
            });
  }
}
