package org.wayloom.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds what some texts talk about more than others do: words and pairs of neighbouring words, by
 * how many of the texts have them against how many of the others.
 */
public final class KeyPhrases {
  /** What only one text has is no topic. */
  private static final int FEWEST = 2;

  private static final int SHORTEST = 3;

  private final Map<Language, Words> words = new EnumMap<>(Language.class);

  public KeyPhrases() {
    for (Language language : Language.values()) {
      words.put(language, new Words(language));
    }
  }

  /** A text whose language is known. */
  public record Text(String text, Language language) {}

  /** The most special phrases of some texts, the most special first. */
  public List<Phrase> of(Collection<Text> texts, Collection<Text> others, int most) {
    List<Phrase> phrases = new ArrayList<>();
    for (Language language : Language.values()) {
      if (language != Language.UNKNOWN) {
        phrases.addAll(of(language, texts, others));
      }
    }
    phrases.sort(
        Comparator.comparingDouble(Phrase::weight).reversed().thenComparing(Phrase::words));
    return phrases.stream().limit(most).toList();
  }

  private List<Phrase> of(Language language, Collection<Text> texts, Collection<Text> others) {
    Counts here = count(language, texts);
    Counts there = count(language, others);
    List<Phrase> phrases = new ArrayList<>();
    here.texts.forEach(
        (stem, count) -> {
          double share = (double) count / Math.max(1, here.size);
          double elsewhere = (there.texts.getOrDefault(stem, 0) + 0.5) / (there.size + 1.0);
          double weight = share * Math.log((share + 0.01) / (elsewhere + 0.01));
          if (count >= FEWEST && (weight > 0 || there.size == 0)) {
            phrases.add(
                new Phrase(
                    here.spelling(stem),
                    language,
                    count,
                    (stem.contains(" ") ? 1.5 : 1) * (there.size == 0 ? share : weight)));
          }
        });
    return phrases.stream().filter(phrase -> !isPartOfAnother(phrase, phrases)).toList();
  }

  /**
   * A word is left out where a pair says it better: nearly always when it stands, so does the pair.
   */
  private static boolean isPartOfAnother(Phrase phrase, List<Phrase> all) {
    return !phrase.words().contains(" ")
        && all.stream()
            .anyMatch(
                other ->
                    10 * other.texts() >= 6 * phrase.texts()
                        && List.of(other.words().split(" ")).contains(phrase.words())
                        && other.words().contains(" "));
  }

  private Counts count(Language language, Collection<Text> texts) {
    Counts counts = new Counts();
    Words cutter = words.get(language);
    for (Text text : texts) {
      if (text.language() == language && cutter != null) {
        counts.add(cutter.of(text.text()));
      }
    }
    return counts;
  }

  /** In how many texts each phrase stands, and how it is spelled there. */
  private static final class Counts {
    private final Map<String, Integer> texts = new HashMap<>();
    private final Map<String, Map<String, Integer>> spellings = new HashMap<>();
    private int size;

    void add(List<Words.Word> text) {
      size++;
      Set<String> seen = new HashSet<>();
      for (int i = 0; i < text.size(); i++) {
        Words.Word word = text.get(i);
        if (isTelling(word)) {
          note(word.stem(), word.surface(), seen);
          if (i + 1 < text.size()) {
            Words.Word next = text.get(i + 1);
            if (isTelling(next) && next.clause() == word.clause()) {
              note(word.stem() + " " + next.stem(), word.surface() + " " + next.surface(), seen);
            }
          }
        }
      }
      seen.forEach(stem -> texts.merge(stem, 1, Integer::sum));
    }

    private static boolean isTelling(Words.Word word) {
      return !word.isCommon()
          && word.surface().length() >= SHORTEST
          && word.surface()
              .chars()
              .allMatch(c -> Character.isLetter(c) || c == '-' || c == '\u200c');
    }

    private void note(String stem, String spelling, Set<String> seen) {
      seen.add(stem);
      spellings.computeIfAbsent(stem, s -> new HashMap<>()).merge(spelling, 1, Integer::sum);
    }

    String spelling(String stem) {
      return spellings.getOrDefault(stem, Map.of()).entrySet().stream()
          .max(
              Map.Entry.<String, Integer>comparingByValue()
                  .thenComparing(Map.Entry.comparingByKey()))
          .map(Map.Entry::getKey)
          .orElse(stem);
    }
  }
}
