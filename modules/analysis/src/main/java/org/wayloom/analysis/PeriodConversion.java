package org.wayloom.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.wayloom.analysis.Comparison.Measure;
import org.wayloom.analysis.Comparison.Side;
import org.wayloom.analysis.KeyNumbers.Key;
import org.wayloom.analysis.KeyNumbers.Point;
import org.wayloom.journeys.Funnel;

/**
 * The share of journeys that come to the last stage, by the period in which they began. Periods end
 * as long before the newest evidence as a journey may take, so that everybody had the whole time.
 */
final class PeriodConversion {
  private final MapQuestions questions;
  private final Cohorts cohorts;

  PeriodConversion(MapQuestions questions, Cohorts cohorts) {
    this.questions = questions;
    this.cohorts = cohorts;
  }

  /** The steps of the funnel of journeys that began in a period, whose window is over. */
  @FunctionalInterface
  interface Cohorts {
    List<Funnel.Step> funnel(Side began);
  }

  /** Adds the number; nothing where evidence tells of fewer than two stages. */
  void add(List<LocalDate> bounds, KeyNumberList numbers) {
    int last = questions.coding().funnelLength() - 1;
    if (last < 1) {
      return;
    }
    List<Part> parts = new ArrayList<>();
    for (int period = 0; period + 1 < bounds.size(); period++) {
      parts.add(part(bounds.get(period), bounds.get(period + 1), last));
    }
    KeyNumberList.Draft draft =
        new KeyNumberList.Draft(
            Key.CONVERSION,
            "stage-funnel/1",
            new NumberRef.StageNumber(stage(last), NumberRef.StageNumber.What.REACHED),
            true,
            null,
            parts.stream().map(Part::point).toList());
    if (questions.windowDays() == 0) {
      // Without a window those who began last have had the least time: no comparison is fair.
      numbers.add(draft);
      return;
    }
    Part now = parts.getLast();
    Part before = parts.get(parts.size() - 2);
    numbers.add(
        draft,
        Measure.CONVERSION,
        () -> GroupDifferences.shares(now.came, now.began, before.came, before.began));
  }

  /** Who began in a period, and who of them came to the end. */
  private record Part(LocalDate from, LocalDate to, long came, long began) {
    Point point() {
      return Estimates.share(from, to, came, began);
    }
  }

  private Part part(LocalDate from, LocalDate to, int last) {
    List<Funnel.Step> steps = cohorts.funnel(new Side(from, to, null, null));
    return steps.isEmpty()
        ? new Part(from, to, 0, 0)
        : new Part(from, to, steps.get(last).reached(), steps.getFirst().reached());
  }

  private String stage(int step) {
    for (int stage = 0; stage < questions.map().stages().size(); stage++) {
      if (questions.coding().funnelStep(stage) == step) {
        return questions.map().stages().get(stage).id();
      }
    }
    throw new IllegalStateException("the funnel has no step " + step);
  }
}
