package org.wayloom.text;

import org.jspecify.annotations.Nullable;

/**
 * Estimates the mood of texts of one language: adds up what their words are worth, turned around
 * where they are negated, more where they are stressed. It does not know irony, comparison or what
 * is only implied; where it knows no word it says so.
 */
final class MoodModel {
  static final Mood NONE = new Mood(Mood.Label.UNKNOWN, 0, "none", 0);

  /** Sums nearer to zero than this are neither praise nor complaint. */
  private static final double THRESHOLD = 0.9;

  /** A negated word is turned around but says less: "not bad" is not "good". */
  private static final double NEGATED = -0.75;

  private static final double BOOSTED = 1.4;
  private static final double AFTER_BUT = 1.5;

  /** How far a negation reaches. */
  private static final int REACH = 3;

  /** Words of plain report that make a text without any mood a plain report. */
  private static final int PLAIN_WORDS = 2;

  private static final double SOFTNESS = 15;

  private final Language language;
  private final Lexicon lexicon;
  private final String id;

  MoodModel(Language language, Lexicon lexicon) {
    this.language = language;
    this.lexicon = lexicon;
    this.id = "lexicon-" + language.code() + "/1";
  }

  Mood moodOf(String text) {
    Words.Word[] words = lexicon.read(text);
    double sum = 0;
    double stress = 1;
    int contentWords = 0;
    int known = 0;
    int plain = 0;
    int loaded = 0;
    int i = 0;
    while (i < words.length) {
      Lexicon.@Nullable Entry entry = lexicon.at(words, i);
      int length = entry == null ? 1 : entry.length();
      if (lexicon.isTurn(words[i])) {
        stress = AFTER_BUT;
      }
      if (entry != null && entry.value() != 0) {
        sum += stress * entry.value() * factor(words, i, i + length);
        loaded++;
        known += length;
        contentWords += length;
      } else {
        boolean isPlain = lexicon.isPlain(words[i]) || (entry != null && entry.value() == 0);
        plain += isPlain ? 1 : 0;
        known += isPlain ? 1 : 0;
        contentWords += isPlain || !isSmall(words[i]) ? 1 : 0;
      }
      i += length;
    }
    double coverage = contentWords == 0 ? 0 : (double) Math.min(known, contentWords) / contentWords;
    return mood(sum, loaded, plain, coverage);
  }

  private boolean isSmall(Words.Word word) {
    return word.isCommon()
        || lexicon.isNegator(word)
        || lexicon.isBooster(word)
        || lexicon.isTurn(word);
  }

  private Mood mood(double sum, int loaded, int plain, double coverage) {
    if (loaded == 0) {
      return new Mood(
          plain >= PLAIN_WORDS ? Mood.Label.NEUTRAL : Mood.Label.UNKNOWN, 0, id, coverage);
    }
    double score = sum / Math.sqrt(sum * sum + SOFTNESS);
    if (Math.abs(sum) < THRESHOLD) {
      return new Mood(Mood.Label.NEUTRAL, score, id, coverage);
    }
    return new Mood(sum > 0 ? Mood.Label.POSITIVE : Mood.Label.NEGATIVE, score, id, coverage);
  }

  /** What the words around one do to it. Persian negates its verb, which comes after. */
  private double factor(Words.Word[] words, int from, int to) {
    int clause = words[from].clause();
    double factor = 1;
    for (int i = Math.max(0, from - REACH); i < from; i++) {
      if (words[i].clause() == clause) {
        factor *= lexicon.isBooster(words[i]) && i == from - 1 ? BOOSTED : 1;
        factor *= language != Language.FA && lexicon.isNegator(words[i]) ? NEGATED : 1;
      }
    }
    if (language == Language.FA) {
      for (int i = to; i < Math.min(words.length, to + REACH); i++) {
        if (words[i].clause() == clause && lexicon.isNegator(words[i])) {
          return factor * NEGATED;
        }
      }
    }
    return factor;
  }
}
