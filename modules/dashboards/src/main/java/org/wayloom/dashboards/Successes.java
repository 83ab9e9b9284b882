package org.wayloom.dashboards;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.wayloom.analysis.Score;
import org.wayloom.dashboards.Success.Quote;
import org.wayloom.evidence.EventRow;
import org.wayloom.evidence.Question;
import org.wayloom.improvements.Change;
import org.wayloom.improvements.Changes;
import org.wayloom.improvements.Effect;
import org.wayloom.improvements.Opportunities;
import org.wayloom.improvements.Opportunity;
import org.wayloom.improvements.Spot;
import org.wayloom.kernel.WorkspaceId;

/** Tells the stories of changes whose effect is proven; of others there is nothing to celebrate. */
final class Successes {
  private static final int QUOTES = 3;

  private final ChangeLines lines;
  private final Changes changes;
  private final Opportunities opportunities;
  private final Complaints complaints;

  Successes(ChangeLines lines, Changes changes, Opportunities opportunities, Sight sight) {
    this.lines = lines;
    this.changes = changes;
    this.opportunities = opportunities;
    this.complaints = new Complaints(sight);
  }

  /** The newest first. */
  List<Success> list(WorkspaceId workspace) {
    Map<String, Opportunity> known = new HashMap<>();
    opportunities.list(workspace).forEach(one -> known.put(one.id(), one));
    return lines.started(workspace, change -> true).stream()
        .filter(Successes::isProven)
        .map(line -> story(workspace, line, changes.get(workspace, line.id()), known))
        .toList();
  }

  private static boolean isProven(ChangeLine line) {
    ChangeLine.Did did = line.did();
    return did != null && did.verdict() == Effect.Verdict.BETTER;
  }

  private Success story(
      WorkspaceId workspace, ChangeLine line, Change change, Map<String, Opportunity> known) {
    List<Opportunity> about =
        line.opportunities().stream().map(known::get).filter(Objects::nonNull).toList();
    Set<Spot> spots = new LinkedHashSet<>(change.facts().spots());
    about.forEach(one -> spots.addAll(one.facts().spots()));
    return new Success(
        line,
        change.facts().description(),
        about.stream().map(one -> one.facts().title()).toList(),
        quotes(workspace, List.copyOf(spots), change.facts().starts()));
  }

  private List<Quote> quotes(
      WorkspaceId workspace,
      List<Spot> spots,
      @org.jspecify.annotations.Nullable LocalDate before) {
    List<Quote> quotes = new ArrayList<>();
    Set<String> texts = new LinkedHashSet<>();
    for (Complaints.Complaint one : complaints.at(workspace, spots, before)) {
      EventRow row = one.row();
      String text = row.text();
      if (text != null && !text.isBlank() && quotes.size() < QUOTES && texts.add(text.strip())) {
        Question question = one.question();
        quotes.add(
            new Quote(
                text.strip(),
                row.value(),
                new Score.Scale(
                    question.min(),
                    question.max(),
                    question.type().name().toLowerCase(Locale.ROOT)),
                LocalDate.ofInstant(row.time(), ZoneOffset.UTC)));
      }
    }
    return quotes;
  }
}
