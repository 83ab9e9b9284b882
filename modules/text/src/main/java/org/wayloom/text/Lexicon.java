package org.wayloom.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the words of one language are worth, from -5 to 5: a general list, and over it our own list
 * of what customers write. Words are known by their spelling and by their stems.
 */
final class Lexicon {
  private static final int LONGEST_PHRASE = 3;

  /** Fainter words of the general list mislead more often than they help. */
  private static final double FAINTEST = 2;

  private final Words words;
  private final Map<String, Double> bySurface = new HashMap<>();
  private final Map<String, Double> byStem = new HashMap<>();
  private final Map<String, Double> own = new HashMap<>();
  private final Set<String> plain = new HashSet<>();
  private final Set<String> negators;
  private final Set<String> boosters;
  private final Set<String> turns;
  private final Words.Word[] none = {};

  private Lexicon(Language language, WordList customers) {
    words = new Words(language);
    negators = new HashSet<>(customers.of("negator"));
    boosters = new HashSet<>(customers.of("booster"));
    turns = new HashSet<>(customers.of("but"));
    readGeneral(WordList.lines("lexicon-" + language.code() + ".tsv"));
    for (String heading : customers.headings()) {
      if (heading.matches("[+-][1-5]")) {
        customers.of(heading).forEach(word -> own.put(stems(word), Double.valueOf(heading)));
      }
    }
    customers.of("drop").forEach(word -> own.put(stems(word), 0.0));
    for (String word : customers.of("plain")) {
      plain.add(stems(word));
      own.putIfAbsent(stems(word), 0.0);
    }
  }

  static Lexicon load(Language language) {
    return new Lexicon(language, WordList.load("customers-" + language.code() + ".txt"));
  }

  /** Several words may have one stem: it is worth their mean. */
  private void readGeneral(List<String> lines) {
    Map<String, List<Double>> values = new HashMap<>();
    for (String line : lines) {
      String[] parts = line.split("\t");
      double value = Double.parseDouble(parts[1]);
      if (Math.abs(value) < FAINTEST) {
        continue;
      }
      bySurface.put(parts[0], value);
      values.computeIfAbsent(stems(parts[0]), stem -> new ArrayList<>()).add(value);
    }
    values.forEach(
        (stem, all) ->
            byStem.put(stem, all.stream().mapToDouble(Double::doubleValue).average().orElse(0)));
  }

  private String stems(String phrase) {
    return String.join(" ", words.of(phrase).stream().map(Words.Word::stem).toList());
  }

  Words.Word[] read(String text) {
    return words.of(text).toArray(none);
  }

  /** A word or phrase that begins at a place: how many words it has and what it is worth. */
  record Entry(int length, double value) {}

  /** The longest phrase known at that place, our own list first; null when none is. */
  @Nullable Entry at(Words.Word[] text, int from) {
    for (int length = Math.min(LONGEST_PHRASE, text.length - from); length >= 1; length--) {
      Words.Word[] some = Arrays.copyOfRange(text, from, from + length);
      String stem = String.join(" ", Arrays.stream(some).map(Words.Word::stem).toList());
      Double value = own.get(stem);
      if (value == null && length > 1 && some[length - 1].clause() == some[0].clause()) {
        value = byStem.get(stem);
      }
      if (value == null && length == 1) {
        Double spelled = bySurface.get(some[0].surface());
        value = spelled == null ? byStem.get(stem) : spelled;
      }
      if (value != null) {
        return new Entry(length, value);
      }
    }
    return null;
  }

  /** Whether it is a word of plain report, which neither praises nor complains. */
  boolean isPlain(Words.Word word) {
    return plain.contains(word.stem());
  }

  boolean isNegator(Words.Word word) {
    return negators.contains(word.surface()) || word.surface().endsWith("n't");
  }

  boolean isBooster(Words.Word word) {
    return boosters.contains(word.surface());
  }

  /** Whether what follows counts more than what came before: "but". */
  boolean isTurn(Words.Word word) {
    return turns.contains(word.surface());
  }
}
