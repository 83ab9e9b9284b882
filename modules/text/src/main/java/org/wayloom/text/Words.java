package org.wayloom.text;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.fa.PersianAnalyzer;
import org.apache.lucene.analysis.pl.PolishAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** Cuts texts of one language into words and finds the words' stems. Safe from any thread. */
final class Words {
  private final Analyzer analyzer;
  private final CharArraySet common;

  Words(Language language) {
    switch (language) {
      case EN -> {
        analyzer = new EnglishAnalyzer(CharArraySet.EMPTY_SET);
        common = EnglishAnalyzer.getDefaultStopSet();
      }
      case PL -> {
        analyzer = new PolishAnalyzer(CharArraySet.EMPTY_SET);
        common = PolishAnalyzer.getDefaultStopSet();
      }
      case RU -> {
        analyzer = new RussianAnalyzer(CharArraySet.EMPTY_SET);
        common = RussianAnalyzer.getDefaultStopSet();
      }
      case FA -> {
        analyzer = new PersianAnalyzer(CharArraySet.EMPTY_SET);
        common = PersianAnalyzer.getDefaultStopSet();
      }
      case UNKNOWN -> {
        analyzer = new StandardAnalyzer();
        common = CharArraySet.EMPTY_SET;
      }
      default -> throw new IllegalArgumentException("no such language: " + language);
    }
  }

  /**
   * One word.
   *
   * @param surface as written, in lower case
   * @param clause words of one clause have the same number
   * @param isCommon whether every text of the language has it
   */
  record Word(String surface, String stem, int clause, boolean isCommon) {}

  List<Word> of(String text) {
    List<Word> words = new ArrayList<>();
    // One apostrophe for all, so that "isn’t" is one word and looks like "isn't".
    String plain = text.replace('’', '\'');
    try (TokenStream tokens = analyzer.tokenStream("text", new StringReader(plain))) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = tokens.addAttribute(OffsetAttribute.class);
      tokens.reset();
      int end = 0;
      int clause = 0;
      while (tokens.incrementToken()) {
        int start = Math.min(offset.startOffset(), plain.length());
        clause += start > end && endsClause(plain, end, start) ? 1 : 0;
        end = Math.min(offset.endOffset(), plain.length());
        String surface = plain.substring(start, end).toLowerCase(Locale.ROOT);
        words.add(
            new Word(
                surface,
                term.toString(),
                clause,
                common.contains(surface) || common.contains(term.toString())));
      }
      tokens.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words;
  }

  private static boolean endsClause(String text, int from, int to) {
    return text.substring(from, to).chars().anyMatch(c -> ".,;:!?…—–()\n،؛؟".indexOf(c) >= 0);
  }
}
