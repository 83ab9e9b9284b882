package org.wayloom.analysis;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;

/**
 * A regular expression that cannot run away.
 *
 * <p>RE2 matches in time linear in the text, whatever the expression, and so knows no
 * back-references and no look-around. What is left to guard is the size of the compiled program,
 * which nested repetition multiplies: {@code ((a{1000}){1000}){1000}} stands for a thousand million
 * states. It is weighed before it is compiled.
 */
final class SafeRegex {
  private static final int LONGEST = 1_000;
  private static final long HEAVIEST = 20_000;

  private final Pattern pattern;

  private SafeRegex(Pattern pattern) {
    this.pattern = pattern;
  }

  /** Compiles the expression, or fails with a sentence that tells its author what to change. */
  static SafeRegex compile(String expression) {
    if (expression.length() > LONGEST) {
      throw new IllegalArgumentException(
          "The regular expression is longer than "
              + LONGEST
              + " characters; split it into several rules");
    }
    if (weight(expression) > HEAVIEST) {
      throw new IllegalArgumentException(
          "The regular expression repeats too much, such as {1000} inside {1000};"
              + " use + or * instead of large counts");
    }
    if (FoldedLetters.neverEnds(expression)) {
      throw new IllegalArgumentException(
          "The regular expression ignores case over a range of letters that is too wide; end the"
              + " range earlier, or leave (?i) out");
    }
    try {
      return new SafeRegex(Pattern.compile(expression));
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(
          "The regular expression is not valid: "
              + e.getDescription()
              + (e.getPattern() == null ? "" : " near " + e.getPattern())
              + "; look-around and back-references are not supported",
          e);
    }
  }

  /** Whether the expression matches the whole text. */
  boolean matches(String text) {
    return pattern.matches(text);
  }

  /**
   * About how many states the expression stands for: one for each character, times the counts in
   * braces that follow it or the group around it. Malformed expressions get some weight too; the
   * compiler refuses them.
   */
  private static long weight(String expression) {
    // Slot d holds the weight so far of the group open at depth d; last[d] that of its last item.
    long[] total = new long[expression.length() + 2];
    long[] last = new long[expression.length() + 2];
    int depth = 0;
    for (int at = 0; at < expression.length(); at++) {
      char c = expression.charAt(at);
      switch (c) {
        case '(' -> {
          depth++;
          total[depth] = 0;
          last[depth] = 0;
        }
        case ')' -> {
          if (depth > 0) {
            last[depth - 1] = Math.max(1, total[depth]);
            depth--;
            total[depth] += last[depth];
          }
        }
        case '{' -> {
          long count = Math.max(1, largestCount(expression, at));
          total[depth] += last[depth] * (count - 1);
          last[depth] *= count;
          if (total[depth] > HEAVIEST) {
            return total[depth];
          }
        }
        default -> {
          if (c == '\\') {
            at++;
          }
          last[depth] = 1;
          total[depth]++;
        }
      }
    }
    long sum = 0;
    for (int d = 0; d <= depth; d++) {
      sum += total[d];
    }
    return sum;
  }

  /** The largest number between this brace and its partner, at most a million. */
  private static long largestCount(String expression, int brace) {
    long largest = 0;
    long number = 0;
    for (int at = brace + 1; at < expression.length(); at++) {
      char c = expression.charAt(at);
      if (c >= '0' && c <= '9') {
        number = Math.min(1_000_000, number * 10 + (c - '0'));
        largest = Math.max(largest, number);
      } else if (c == ',') {
        number = 0;
      } else {
        break;
      }
    }
    return largest;
  }
}
