package org.wayloom.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Words under headings, from a file whose lines read {@code heading: word word two_words}; a
 * heading may come again.
 */
final class WordList {
  private final Map<String, List<String>> words = new LinkedHashMap<>();

  private WordList() {}

  static WordList load(String file) {
    WordList list = new WordList();
    for (String line : lines(file)) {
      int colon = line.indexOf(':');
      if (colon > 0 && !line.startsWith("#")) {
        list.words
            .computeIfAbsent(line.substring(0, colon).strip(), heading -> new ArrayList<>())
            .addAll(
                Arrays.stream(line.substring(colon + 1).strip().split("\\s+"))
                    .map(word -> word.replace('_', ' '))
                    .toList());
      }
    }
    return list;
  }

  static List<String> lines(String file) {
    try (InputStream in = WordList.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("the word list " + file + " is missing from the jar");
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Set<String> headings() {
    return words.keySet();
  }

  List<String> of(String heading) {
    return words.getOrDefault(heading, List.of());
  }
}
