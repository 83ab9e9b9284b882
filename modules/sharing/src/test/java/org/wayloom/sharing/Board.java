package org.wayloom.sharing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayloom.analysis.Churn;
import org.wayloom.analysis.Comparison.Verdict;
import org.wayloom.analysis.Days;
import org.wayloom.analysis.KeyNumbers;
import org.wayloom.analysis.KeyNumbers.Key;
import org.wayloom.analysis.KeyNumbers.KeyNumber;
import org.wayloom.analysis.KeyNumbers.Point;
import org.wayloom.analysis.Score;
import org.wayloom.analysis.Tested;
import org.wayloom.dashboards.CaseNumbers;
import org.wayloom.dashboards.ChangeLine;
import org.wayloom.dashboards.Dashboard;
import org.wayloom.dashboards.Dashboards;
import org.wayloom.dashboards.Freshness;
import org.wayloom.dashboards.MoneyLine;
import org.wayloom.dashboards.Success;
import org.wayloom.evidence.Question.QuestionType;
import org.wayloom.improvements.ChangeFacts;
import org.wayloom.improvements.Effect;
import org.wayloom.improvements.Expectation;
import org.wayloom.kernel.DocumentId;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.ProblemType;
import org.wayloom.kernel.WorkspaceId;

/**
 * A dashboard that is full of what must not go out: whatever is called CANARY is of somebody, or
 * small, or opens something.
 */
final class Board implements Dashboards {
  static final LocalDate DAY = LocalDate.parse("2026-05-01");
  static final String WORDS = "CANARY words, write to zofia@example.org";

  final List<Success.Quote> said = new ArrayList<>();
  int counted;

  /** How many answered in the last period. */
  long answers = 40;

  boolean ready = true;

  Board() {
    said.add(new Success.Quote(WORDS, 2.0, new Score.Scale(0, 10, "nps"), DAY.withDayOfMonth(17)));
  }

  @Override
  public Dashboard of(WorkspaceId workspace, @Nullable DocumentId map, int days, int churnDays) {
    if (!ready) {
      throw ProblemException.of(ProblemType.NOT_READY, "Still being built.");
    }
    counted++;
    return new Dashboard(
        map == null ? null : map.value(),
        "CANARY-KEPT-TITLE",
        "canary-opens",
        numbers(days),
        new Freshness(
            Instant.parse("2026-04-30T03:14:15Z"),
            Instant.parse("2026-03-31T03:14:15Z"),
            4,
            3,
            List.of(new Freshness.Silent("canary-touchpoint", "CANARY-SILENT", Instant.EPOCH))),
        List.of(new Dashboard.MapLine("canary-map", "Our map", Instant.EPOCH, 4, 0.5)),
        List.of(change(map)),
        new CaseNumbers(
            23,
            4,
            new CaseNumbers.Closed(14, 7_654_321L, share(6, 12)),
            new CaseNumbers.Closed(9, 7_654_321L, share(1, 9))),
        List.of(
            new Churn(
                "kaplan-meier/1",
                QuestionType.NPS,
                Instant.parse("2025-05-01T03:14:15Z"),
                churnDays,
                List.of(
                    band(Churn.Mood.HAPPY, 104, 61, 0.4137),
                    band(Churn.Mood.NEITHER, 20, 17, 0.15),
                    band(Churn.Mood.UNHAPPY, 4, 1, 0.75)),
                null)),
        List.of());
  }

  @SuppressWarnings(
      "NullAway") // the scale may be null: of nested types in other modules it does not know
  private KeyNumbers numbers(int days) {
    return new KeyNumbers(
        Instant.parse("2026-04-30T03:14:15Z"),
        days,
        30,
        2,
        List.of(
            new KeyNumber(
                Key.SATISFIED,
                "csat.top2/2",
                "canary:csat",
                false,
                new Score.Scale(1, 5, "csat"),
                List.of(
                    satisfied(days, 0.5, 60, 30),
                    satisfied(0, 0.75, answers, Math.min(answers, 20))),
                new Tested("two-proportions", List.of(answers, 60L), 0.2513, null, null, 0.0123),
                0.0246,
                Verdict.DIFFERS),
            new KeyNumber(
                Key.PERSONS,
                "persons/1",
                "canary:persons",
                false,
                null,
                List.of(point(days, 88.0, 88, 88), point(0, 123.0, 123, 123)),
                null,
                null,
                null)),
        List.of(
            new KeyNumbers.Contacts("phone", 83, 61, 70),
            new KeyNumbers.Contacts("CANARY-CHANNEL", 9, 4, 2)));
  }

  static Point point(int daysAgo, double value, long n, long persons) {
    LocalDate to = DAY.minusDays(daysAgo);
    return new Point(to.minusDays(30), to, value, n, persons, value / 2, value, null);
  }

  /** A share of answers, each of whose persons says the same every time. */
  static Point satisfied(int daysAgo, double value, long n, long persons) {
    Point point = point(daysAgo, value, n, persons);
    long part = Math.round(value * persons);
    return new Point(
        point.from(),
        point.to(),
        value,
        n,
        persons,
        point.low(),
        point.high(),
        new KeyNumbers.Sides(part, persons - part));
  }

  static Point share(long part, long whole) {
    double share = (double) part / whole;
    return new Point(
        DAY.minusDays(30),
        DAY,
        share,
        whole,
        whole,
        share / 2,
        1.0,
        new KeyNumbers.Sides(part, whole - part));
  }

  private static Churn.Band band(Churn.Mood mood, long persons, long seen, double lost) {
    return new Churn.Band(
        mood,
        persons,
        seen,
        lost,
        lost / 2,
        1.0,
        List.of(new Churn.Step(3.14159, 0.987654, null, null)));
  }

  private static ChangeLine change(@Nullable DocumentId map) {
    return new ChangeLine(
        "canary-change",
        "Shorter form, ask ewa@example.org",
        ChangeFacts.Status.RUNNING,
        DAY.minusDays(40),
        List.of("canary-opportunity"),
        new ChangeLine.Did(
            map == null ? "canary-map" : map.value(),
            "stage:canary:converted",
            "Form",
            Days.Measure.GOES_ON,
            null,
            Expectation.Design.BEFORE_AFTER,
            "before-after.gls/1",
            Effect.Verdict.BETTER,
            0.05,
            new Effect.Found(0.10349, 0.02, 0.18, 0.0123),
            null,
            901,
            1004,
            0.4991),
        "CANARY why not");
  }

  @Override
  public List<MoneyLine> money(WorkspaceId workspace, Dashboard shown) {
    return shown.numbers().contacts().stream()
        .map(
            one ->
                new MoneyLine(
                    MoneyLine.Of.CONTACTS,
                    one.channel(),
                    "",
                    List.of(
                        new MoneyLine.Factor(MoneyLine.Name.CONTACTS, one.events(), null, null)),
                    new MoneyLine.Amount(BigDecimal.valueOf(one.events() * 5), null, null),
                    "EUR",
                    null))
        .toList();
  }

  @Override
  public List<Success> successes(WorkspaceId workspace) {
    return List.of(
        new Success(change(null), "We shortened it", List.of("CANARY-REASON"), List.copyOf(said)));
  }
}
