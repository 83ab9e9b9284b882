package org.wayloom.evidence;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads ratings as help desks and review sites write them: {@code 4}, {@code 4/5}, {@code 4 stars},
 * {@code ★★★★☆}, {@code FOUR}, {@code good} and {@code bad}.
 */
final class Ratings {
  private static final Pattern OF =
      Pattern.compile("(\\d+(?:[.,]\\d+)?)\\s*(?:/\\s*\\d+|out of \\d+|(?:of \\d+ )?stars?)");
  private static final Map<String, Double> WORDS =
      Map.of(
          "one", 1.0, "two", 2.0, "three", 3.0, "four", 4.0, "five", 5.0, "good", 1.0, "bad", 0.0);

  /** Said by help desks of tickets that nobody has rated. */
  private static final Pattern UNRATED =
      Pattern.compile("un ?offered|offered|none|n/a|-|not rated|unrated|star_rating_unspecified");

  private Ratings() {}

  /** The rating, or NaN when the text is none. */
  static double parse(String text) {
    double number = Numbers.parse(text);
    if (!Double.isNaN(number)) {
      return number;
    }
    String plain = text.strip().toLowerCase(Locale.ROOT);
    Matcher of = OF.matcher(plain);
    if (of.matches()) {
      return Numbers.parse(of.group(1));
    }
    if (!plain.isEmpty() && plain.length() <= 10 && plain.matches("[★⭐☆]+")) {
      return plain.chars().filter(c -> c != '☆').count();
    }
    return WORDS.getOrDefault(plain, Double.NaN);
  }

  /** Whether the text says that nothing was rated. */
  static boolean isUnrated(String text) {
    return UNRATED.matcher(text.strip().toLowerCase(Locale.ROOT)).matches();
  }

  /** The column, where all that stands in it are ratings or says that there is none. */
  static @Nullable String column(@Nullable String column, Sample sample) {
    Sample.Profile profile = column == null ? null : sample.profile(column);
    if (profile == null || profile.filled == 0) {
      return null;
    }
    boolean all =
        profile.counts.keySet().stream()
            .allMatch(cell -> isUnrated(cell) || !Double.isNaN(parse(cell)));
    return all ? column : null;
  }

  /** The scale that the ratings of a column are on; null where they are on none that is known. */
  static @Nullable Question scale(@Nullable String column, Sample sample) {
    Sample.Profile profile = column == null ? null : sample.profile(column);
    double low = Double.MAX_VALUE;
    double high = -1;
    boolean words = false;
    for (String cell : profile == null ? java.util.Set.<String>of() : profile.counts.keySet()) {
      double rating = parse(cell);
      if (!Double.isNaN(rating)) {
        low = Math.min(low, rating);
        high = Math.max(high, rating);
        words |= Double.isNaN(Numbers.parse(cell)) && high <= 1 && low <= 1;
      }
    }
    if (high < 0 || low < 0 || high > 10) {
      return null;
    }
    double max = words ? 1 : high <= 5 ? 5 : high <= 7 ? 7 : 10;
    double min = words || max == 10 || low < 1 ? 0 : 1;
    return new Question(Question.QuestionType.CSAT, min, max);
  }
}
