package org.wayloom.analysis;

import java.util.List;
import org.wayloom.analysis.Analysis.PageAsk;
import org.wayloom.analysis.Quotes.Quote;
import org.wayloom.analysis.VoiceDesk.Where;
import org.wayloom.evidence.Evidence;
import org.wayloom.evidence.Evidence.RowSearch;
import org.wayloom.evidence.FoundRows;
import org.wayloom.kernel.DocumentId;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.maps.DrawnMaps;
import org.wayloom.text.FoldedText;

/** Finds what a statement of a map may rest on: rows of the evidence and passages of interviews. */
final class EvidenceFinder {
  static final int MOST_PASSAGES = 20;

  private final Evidence evidence;
  private final Quotes quotes;
  private final DrawnMaps maps;

  EvidenceFinder(Evidence evidence, Quotes quotes, DrawnMaps maps) {
    this.evidence = evidence;
    this.quotes = quotes;
    this.maps = maps;
  }

  /**
   * @param words a row holds each of them, anywhere; a passage too, each at the beginning of a word
   */
  FoundEvidence find(
      WorkspaceId workspace, DocumentId map, Where where, String words, PageAsk page) {
    TouchpointsOfPlace touchpoints =
        TouchpointsOfPlace.of(maps, workspace, map, where.stage(), where.touchpoint());
    List<Integer> signatures = touchpoints.signatures(maps, evidence, workspace, where::matches);
    FoundRows rows =
        evidence.find(workspace, new RowSearch(signatures, words, page.limit(), page.after()));
    List<Quote> passages =
        page.after().isEmpty() ? passages(workspace, map, where, touchpoints, words) : List.of();
    return new FoundEvidence(
        rows.total(),
        rows.items(),
        rows.next(),
        passages.stream().limit(MOST_PASSAGES).map(EvidenceFinder::passage).toList(),
        passages.size());
  }

  private List<Quote> passages(
      WorkspaceId workspace,
      DocumentId map,
      Where where,
      TouchpointsOfPlace touchpoints,
      String words) {
    List<String> wanted = FoldedText.words(words);
    return quotes.list(workspace).stream()
        .filter(quote -> where.matches(quote, map, touchpoints))
        .filter(quote -> holds(quote, wanted))
        .toList();
  }

  private static boolean holds(Quote quote, List<String> wanted) {
    String words = " " + FoldedText.of(quote.title() + "\n" + quote.text()).words();
    return wanted.stream().allMatch(word -> words.contains(" " + word));
  }

  private static FoundEvidence.Passage passage(Quote quote) {
    return new FoundEvidence.Passage(
        new Voices.Interview(quote.note(), quote.title(), quote.id()),
        quote.text(),
        quote.person(),
        quote.day());
  }
}
