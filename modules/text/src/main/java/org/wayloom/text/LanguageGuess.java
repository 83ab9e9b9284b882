package org.wayloom.text;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells English, Polish, Russian and Persian apart, and says when a text is none of them. The
 * script decides most; within a script, letters that other languages have and the small words that
 * every sentence needs.
 */
final class LanguageGuess {
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{M}'’\u200c]+");
  private static final Pattern ADDRESS =
      Pattern.compile("https?://\\S+|www\\.\\S+|\\S+@\\S+", Pattern.CASE_INSENSITIVE);

  /** Each letter that Polish has and English has not says as much as this many small words. */
  private static final double POLISH_LETTER = 0.75;

  private static final double MOOD_WORD = 0.75;

  private final Set<String> english;
  private final Set<String> polish;
  private final Set<String> englishMoods;
  private final Set<String> polishMoods;
  private final Set<String> otherLatin;
  private final Set<String> otherCyrillic;
  private final Set<String> otherArabic;
  private final Set<String> persian;

  private LanguageGuess(WordList words) {
    english = new HashSet<>(words.of("english"));
    polish = new HashSet<>(words.of("polish"));
    englishMoods = moods(Language.EN);
    polishMoods = moods(Language.PL);
    otherLatin = new HashSet<>(words.of("other latin"));
    otherCyrillic = new HashSet<>(words.of("other cyrillic"));
    otherArabic = new HashSet<>(words.of("other arabic"));
    persian = new HashSet<>(words.of("persian"));
  }

  /** The words of the mood models say what language they are of, if less surely. */
  private static Set<String> moods(Language language) {
    Set<String> known = new HashSet<>();
    for (String line : WordList.lines("lexicon-" + language.code() + ".tsv")) {
      known.add(line.substring(0, line.indexOf('\t')));
    }
    WordList customers = WordList.load("customers-" + language.code() + ".txt");
    customers.headings().forEach(heading -> known.addAll(customers.of(heading)));
    return known;
  }

  static LanguageGuess load() {
    return new LanguageGuess(WordList.load("languages.txt"));
  }

  Language of(String text) {
    String plain =
        ADDRESS.matcher(text).replaceAll(" ").toLowerCase(Locale.ROOT).replace('’', '\'');
    int latin = 0;
    int cyrillic = 0;
    int arabic = 0;
    int other = 0;
    for (int i = 0; i < plain.length(); i += Character.charCount(plain.codePointAt(i))) {
      int letter = plain.codePointAt(i);
      if (Character.isLetter(letter)) {
        switch (Character.UnicodeScript.of(letter)) {
          case LATIN -> latin++;
          case CYRILLIC -> cyrillic++;
          case ARABIC -> arabic++;
          default -> other++;
        }
      }
    }
    int letters = latin + cyrillic + arabic + other;
    String[] words = NO_LETTERS.split(plain.strip());
    if (letters < 2) {
      return Language.UNKNOWN;
    }
    if (2 * latin > letters) {
      return latin(plain, words);
    }
    if (2 * cyrillic > letters) {
      return hasNone(plain, "іїєґўђјљњћџѓќѕ") && count(words, otherCyrillic) == 0
          ? Language.RU
          : Language.UNKNOWN;
    }
    return 2 * arabic > letters ? arabic(plain, words) : Language.UNKNOWN;
  }

  private Language latin(String plain, String[] words) {
    double en = count(words, english) + MOOD_WORD * count(words, englishMoods);
    double pl =
        count(words, polish)
            + MOOD_WORD * count(words, polishMoods)
            + POLISH_LETTER * letters(plain, "ąćęłńśźż");
    double other =
        1.5 * count(words, otherLatin) + letters(plain, "äöüßñçàâêëîïôûœæøåőűřěůťďğışțãõìòù");
    if (Math.max(en, pl) == 0 || other >= Math.max(en, pl)) {
      return Language.UNKNOWN;
    }
    if (en == pl) {
      return Language.UNKNOWN;
    }
    return en > pl ? Language.EN : Language.PL;
  }

  private Language arabic(String plain, String[] words) {
    double fa = letters(plain, "پچژگ") + letters(plain, "کی") / 3.0 + 2 * count(words, persian);
    double other =
        letters(plain, "ةىيك") + 2 * letters(plain, "ٹڈڑںےہھ") + count(words, otherArabic);
    return fa > other ? Language.FA : Language.UNKNOWN;
  }

  private static int count(String[] words, Set<String> known) {
    int count = 0;
    for (String word : words) {
      count += known.contains(word) ? 1 : 0;
    }
    return count;
  }

  private static int letters(String text, String wanted) {
    return (int) text.chars().filter(letter -> wanted.indexOf(letter) >= 0).count();
  }

  private static boolean hasNone(String text, String letters) {
    return letters(text, letters) == 0;
  }
}
