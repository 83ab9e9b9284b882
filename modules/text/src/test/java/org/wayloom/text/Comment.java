package org.wayloom.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Short customer comments, written and labelled by hand. Every second one of a file is held out:
 * nobody looks at what the models make of it while the word lists are being written.
 */
record Comment(Language language, Mood.Label label, String text, boolean isHeldOut) {
  static List<Comment> of(Language language) {
    List<Comment> comments = new ArrayList<>();
    String file = language == Language.UNKNOWN ? "other" : language.code();
    for (String line : WordList.lines("comments-" + file + ".tsv")) {
      String[] parts = line.split("\t");
      comments.add(
          new Comment(
              language,
              Mood.Label.valueOf(parts[0].toUpperCase(Locale.ROOT)),
              parts[1],
              comments.size() % 2 == 1));
    }
    return comments;
  }
}
