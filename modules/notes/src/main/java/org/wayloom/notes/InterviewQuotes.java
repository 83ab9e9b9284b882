package org.wayloom.notes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayloom.analysis.Quotes;
import org.wayloom.http.Page;
import org.wayloom.kernel.WorkspaceId;

/** What was marked in interviews, for the place where all voices come together. */
final class InterviewQuotes implements Quotes {
  private static final int PAGE = 1_000;

  private final Coding coding;

  InterviewQuotes(Coding coding) {
    this.coding = coding;
  }

  @Override
  public List<Quote> list(WorkspaceId workspace) {
    List<Quote> quotes = new ArrayList<>();
    String after = null;
    do {
      Page<QuotedPassage> page = coding.passages(workspace, PassageFilter.ALL, PAGE, after);
      page.items().stream()
          .filter(InterviewQuotes::isOfAPlace)
          .map(InterviewQuotes::quote)
          .forEach(quotes::add);
      after = page.next();
    } while (after != null);
    return quotes;
  }

  /** What others observed or wrote down is no customer's voice. */
  private static boolean isOfAPlace(QuotedPassage found) {
    PassageFacts about = found.passage().facts();
    return found.note().kind() == NoteKind.INTERVIEW
        && !(about.touchpoint().isEmpty() && about.stage().isEmpty());
  }

  private static Quote quote(QuotedPassage found) {
    Passage passage = found.passage();
    NoteFacts note = found.note();
    PassageFacts about = passage.facts();
    return new Quote(
        passage.id(),
        passage.note(),
        note.title(),
        day(note.date()),
        note.person(),
        passage.anchor().quote(),
        about.touchpoint(),
        about.map(),
        about.stage(),
        about.persona().isEmpty() ? note.persona() : about.persona());
  }

  private static @Nullable LocalDate day(String date) {
    return date.isEmpty() ? null : LocalDate.parse(date);
  }
}
