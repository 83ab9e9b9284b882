package org.wayloom.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.roaringbitmap.RoaringBitmap;
import org.wayloom.analysis.Analysis.PageAsk;
import org.wayloom.evidence.EventRow;
import org.wayloom.evidence.Evidence.RowQuery;
import org.wayloom.evidence.StoredEvidence;
import org.wayloom.http.Cursor;
import org.wayloom.http.Page;
import org.wayloom.journeys.Engine;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.ProblemType;

/** Opens numbers: pages of the persons whom they count and of the rows that they are made of. */
final class Behinds {
  /** Rows are looked up for so many persons at a time. */
  private static final int PERSONS_AT_A_TIME = 500;

  private final StoredEvidence evidence;
  private final Segments segments;
  private final Texts texts;
  private final AnswerMemory memory;
  private final Engine engine;
  private final PersonPages pages;

  Behinds(
      StoredEvidence evidence, Segments segments, Texts texts, AnswerMemory memory, Engine engine) {
    this.evidence = evidence;
    this.segments = segments;
    this.texts = texts;
    this.memory = memory;
    this.engine = engine;
    this.pages = new PersonPages(evidence);
  }

  Behind persons(Reading all, MapQuestions questions, NumberRef number, PageAsk page) {
    Reading reading = counting(number, all);
    Opening opening = opening(number, reading, questions);
    return pages.page(reading, number.text(), counted(reading, opening), opening.rows(), page);
  }

  Page<EventRow> rows(
      Reading all,
      MapQuestions questions,
      NumberRef number,
      Optional<Integer> person,
      PageAsk page) {
    Reading reading = counting(number, all);
    Opening opening = opening(number, reading, questions);
    RoaringBitmap counted = counted(reading, opening);
    List<Integer> signatures = opening.rows().signatures().stream().boxed().toList();
    if (person.isPresent()) {
      counted =
          counted.contains(person.get())
              ? RoaringBitmap.bitmapOf(person.get())
              : new RoaringBitmap();
    }
    if (signatures.isEmpty() || counted.isEmpty()) {
      return new Page<>(List.of(), null);
    }
    return rows(reading, opening, counted, signatures, page);
  }

  /** Of those who are looked at, the ones whom a number counts at all. */
  private Reading counting(NumberRef number, Reading all) {
    return number instanceof NumberRef.VisitedBy some
        ? all.of(segments.ofAny(all, some.personas()))
        : all;
  }

  /** Walks groups of persons until the page is full; the cursor is a group and a place in it. */
  private Page<EventRow> rows(
      Reading reading,
      Opening opening,
      RoaringBitmap counted,
      List<Integer> signatures,
      PageAsk page) {
    Optional<List<String>> place = Cursor.parts(page.after(), 2);
    long before = place.map(parts -> person(parts.getFirst())).orElse(-1L);
    String after = place.map(parts -> parts.get(1)).orElse("");
    List<EventRow> rows = new ArrayList<>();
    while (true) {
      int[] group = PersonPages.some(counted, before, PERSONS_AT_A_TIME);
      if (group.length == 0) {
        return new Page<>(rows, null);
      }
      Page<EventRow> found =
          evidence.rows(
              reading.workspace(),
              new RowQuery(
                  Arrays.stream(group).boxed().toList(),
                  signatures,
                  page.limit() - rows.size(),
                  after));
      found.items().stream()
          .filter(opening.rows()::has)
          .filter(row -> reading.shown() == null || reading.shown().has(row.time()))
          .forEach(rows::add);
      String next = found.next();
      if (next == null) {
        before = group[group.length - 1];
        after = "";
      } else {
        after = next;
      }
      if (rows.size() >= page.limit()) {
        boolean more = next != null || PersonPages.some(counted, before, 1).length > 0;
        return new Page<>(rows, more ? Cursor.of(before, after) : null);
      }
    }
  }

  private static long person(String code) {
    try {
      return Integer.parseInt(code);
    } catch (NumberFormatException e) {
      throw ProblemException.of(
          ProblemType.INVALID_REQUEST, "after must be the \"next\" of the page before");
    }
  }

  /** Rows that do not count are not behind any number. */
  private Opening opening(NumberRef number, Reading reading, MapQuestions questions) {
    Opening opening = Opening.of(number, reading, questions, texts);
    Shown shown = reading.shown();
    return shown == null
        ? opening
        : opening.showing(shown.only(reading, opening.rows().signatures()));
  }

  private RoaringBitmap counted(Reading reading, Opening opening) {
    return opening
        .persons()
        .map(question -> memory.ask(reading, engine, opening.knownBy(), question))
        .orElseGet(RoaringBitmap::new);
  }
}
