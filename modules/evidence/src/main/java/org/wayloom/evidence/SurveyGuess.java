package org.wayloom.evidence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.wayloom.evidence.ImportMapping.SurveyQuestion;
import org.wayloom.evidence.Question.QuestionType;

/**
 * Finds out of a table with a respondent per row which columns are ratings and of what kind.
 *
 * <p>Ratings and other codes look alike ({@code 1} may be "very bad" or "business trip"), but
 * people rate in a known shape: all steps of the scale occur, the worst is rare, most answers are
 * in the upper half. A column that is called a rating need not have that shape. One code past the
 * scale's end means "not used", a 0 below a scale from 1 a blank.
 */
final class SurveyGuess {
  private static final int ENOUGH_ANSWERS = 20;
  private static final int MAX_PROPERTIES = 12;

  private static final Pattern RATING =
      words("rate|rating|satisf|score|csat|safe|ocena|zadowol|оценк|удовлетв|رضایت|امتیاز");
  private static final Pattern EASE =
      words("ease|easy|effort|ces|find|passthru|łatw|latw|wysił|легк|усили|آسان");
  private static final Pattern RECOMMEND =
      words("nps|netpro|recommend|promoter|polec|рекоменд|توصیه");
  private static final Pattern ABOUT_RESPONDENT =
      words(
          "age|gender|sex|income|weight|lang|country|region|segment|wiek|płeć|plec|dochód|waga|kraj"
              + "|возраст|пол|доход|страна|язык|سن|جنسیت|کشور|زبان");
  private static final Pattern NO_ANSWER =
      words(
          "blank|n/?a|none|null|not (used|applicable)|don'?t know|dk|refused|no answer|brak"
              + "|nie (dotyczy|wiem)|нет ответа|не знаю|بدون پاسخ");
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(19|20)\\d\\d(?!\\d)");

  private final Sample sample;
  private final boolean sure;

  SurveyGuess(Sample sample) {
    this(sample, false);
  }

  private SurveyGuess(Sample sample, boolean sure) {
    this.sample = sample;
    this.sure = sure;
  }

  /** For what surely is a survey: a column that is called a rating is one, however few answered. */
  static SurveyGuess ofSurvey(Sample sample) {
    return new SurveyGuess(sample, true);
  }

  private static Pattern words(String alternatives) {
    return Pattern.compile(alternatives, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /** One question per column that looks like a rating, in the order of the file. */
  List<SurveyQuestion> questions() {
    List<SurveyQuestion> questions = new ArrayList<>();
    for (Sample.Profile column : sample.profiles()) {
      question(column).ifPresent(questions::add);
    }
    return questions;
  }

  private Optional<SurveyQuestion> question(Sample.Profile column) {
    if (column.distinct() > 16) {
      return Optional.empty();
    }
    Codes codes = Codes.of(column);
    if (codes == null) {
      return Optional.empty();
    }
    boolean recommend = RECOMMEND.matcher(column.name).find();
    if (codes.isTenStep(recommend) || (sure && recommend && codes.isWithin(0, 10))) {
      return Optional.of(made(column, QuestionType.NPS, 0, 10, codes));
    }
    boolean ease = EASE.matcher(column.name).find();
    boolean named = ease || RATING.matcher(column.name).find();
    if (codes.isFiveStep(named) || (sure && named && codes.isWithin(1, 5))) {
      return Optional.of(made(column, ease ? QuestionType.CES : QuestionType.CSAT, 1, 5, codes));
    }
    if (named && codes.isSevenStep()) {
      return Optional.of(made(column, ease ? QuestionType.CES : QuestionType.CSAT, 1, 7, codes));
    }
    return Optional.empty();
  }

  private static SurveyQuestion made(
      Sample.Profile column, QuestionType type, int min, int max, Codes codes) {
    Map<String, String> ignored = new LinkedHashMap<>();
    if (min == 1 && codes.counts[0] > 0) {
      ignored.put("0", "blank");
    }
    if (codes.counts[max + 1] > 0) {
      ignored.put(String.valueOf(max + 1), "not used");
    }
    codes.words.forEach(word -> ignored.put(word, word.toLowerCase(Locale.ROOT)));
    return new SurveyQuestion(
        column.name, null, column.name, new Question(type, min, max), ignored);
  }

  /**
   * How often each whole number from 0 to 11 stands in a column that holds nothing else but words
   * for no answer.
   */
  private record Codes(int[] counts, List<String> words) {
    static @Nullable Codes of(Sample.Profile column) {
      int[] counts = new int[13];
      List<String> words = new ArrayList<>();
      for (var entry : column.counts.entrySet()) {
        double code = Numbers.parse(entry.getKey());
        if (Double.isNaN(code) && NO_ANSWER.matcher(entry.getKey()).matches()) {
          words.add(entry.getKey());
          continue;
        }
        if (code != Math.rint(code) || code < 0 || code > 11) {
          return null;
        }
        counts[(int) code] += entry.getValue();
      }
      return new Codes(counts, words);
    }

    private int sum(int from, int to) {
      int sum = 0;
      for (int code = from; code <= to; code++) {
        sum += counts[code];
      }
      return sum;
    }

    private int distinct(int from, int to) {
      int distinct = 0;
      for (int code = from; code <= to; code++) {
        distinct += counts[code] > 0 ? 1 : 0;
      }
      return distinct;
    }

    boolean isWithin(int min, int max) {
      return sum(min, max) > 0 && sum(0, 12) == sum(min, max);
    }

    boolean isFiveStep(boolean named) {
      if (sum(7, 11) > 0 || sum(1, 5) == 0) {
        return false;
      }
      int answers = sum(1, 5);
      boolean shaped =
          distinct(1, 5) == 5
              && answers >= ENOUGH_ANSWERS
              && counts[1] * 10 <= answers
              && sum(1, 2) * 10 <= answers * 3
              && counts[2] < counts[4];
      return shaped || (named && distinct(1, 5) >= 4);
    }

    boolean isSevenStep() {
      return sum(9, 11) == 0 && counts[7] > 0 && distinct(1, 7) >= 6;
    }

    boolean isTenStep(boolean named) {
      boolean upper = counts[10] > 0 && distinct(0, 10) >= 8;
      boolean shaped =
          counts[0] > 0
              && sum(0, 10) >= ENOUGH_ANSWERS
              && sum(7, 10) * 2 >= sum(0, 10)
              && sum(0, 4) * 3 <= sum(0, 10);
      return upper && (named || shaped);
    }
  }

  /** The column that numbers respondents; each number stands once. */
  @Nullable String respondent() {
    List<String> unique =
        sample.profiles().stream()
            .filter(p -> p.isUnique() && p.filled == sample.rows())
            .map(p -> p.name)
            .toList();
    return ColumnNames.RESPONDENT.find(unique);
  }

  /** What is known of the respondents themselves, and their weights. */
  List<String> properties() {
    return sample.profiles().stream()
        .map(p -> p.name)
        .filter(name -> ABOUT_RESPONDENT.matcher(plain(name)).matches())
        .limit(MAX_PROPERTIES)
        .toList();
  }

  /** Without the number that questions carry in front: {@code Q20_SEX} is about sex. */
  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).strip().replaceFirst("^q\\d+[a-z]?_|^q\\d+", "");
  }

  /** The middle of the year in the name, the closest guess for {@code survey 2018.csv}. */
  @Nullable String yearIn(String name) {
    Matcher year = YEAR.matcher(Objects.requireNonNull(name));
    return year.find() ? year.group() + "-07-01" : null;
  }
}
