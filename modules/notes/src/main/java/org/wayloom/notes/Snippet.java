package org.wayloom.notes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wayloom.text.FoldedText;

/**
 * A piece of a text around words that were looked for.
 *
 * @param text the piece
 * @param at where it begins in the whole text
 * @param marks the places of the words in the piece, in order
 */
public record Snippet(String text, int at, List<Mark> marks) {
  private static final int BEFORE = 60;
  private static final int LENGTH = 220;

  public Snippet {
    marks = List.copyOf(marks);
  }

  /** A word found: from start up to, not including, end, within the piece. */
  public record Mark(int start, int end) {}

  /** The piece around the first place where one of the words begins a word of the text. */
  static Optional<Snippet> of(String text, List<String> words) {
    FoldedText folded = FoldedText.of(text);
    List<Mark> found = new ArrayList<>();
    for (String word : words) {
      String padded = " " + folded.words();
      int hit = padded.indexOf(" " + word);
      for (int n = 0; hit >= 0 && n < 50; n++) {
        int last = hit + word.length() - 1;
        found.add(new Mark(folded.origin(hit), text.offsetByCodePoints(folded.origin(last), 1)));
        hit = padded.indexOf(" " + word, hit + 1);
      }
    }
    found.sort(java.util.Comparator.comparingInt(Mark::start));
    return found.isEmpty() ? Optional.empty() : Optional.of(around(text, found));
  }

  private static Snippet around(String text, List<Mark> found) {
    int from = Math.max(0, found.getFirst().start() - BEFORE);
    int blank = text.indexOf(' ', from);
    int start = from == 0 || blank < 0 || blank >= found.getFirst().start() ? from : blank + 1;
    int cut = Math.min(text.length(), start + LENGTH);
    int end = cut < text.length() && Character.isLowSurrogate(text.charAt(cut)) ? cut + 1 : cut;
    int begin = start > 0 && Character.isLowSurrogate(text.charAt(start)) ? start - 1 : start;
    List<Mark> marks = new ArrayList<>();
    for (Mark mark : found) {
      boolean apart = marks.isEmpty() || mark.start() - begin >= marks.getLast().end();
      if (mark.end() <= end && apart) {
        marks.add(new Mark(mark.start() - begin, mark.end() - begin));
      }
    }
    return new Snippet(text.substring(begin, end).replace('\n', ' '), begin, marks);
  }
}
