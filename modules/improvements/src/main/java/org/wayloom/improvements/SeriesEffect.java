package org.wayloom.improvements;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.wayloom.improvements.Effect.Found;
import org.wayloom.improvements.Effect.Phase;
import org.wayloom.improvements.Expectation.Design;

/**
 * The effect of a change on a daily series: {@link MemoryModel} with the columns of a {@link
 * Layout}. With customers to compare with, the series is the difference of both, in which what both
 * have in common (trend, season, news) has gone.
 */
final class SeriesEffect {
  /** Fewer days with the change say nothing. */
  static final int FEWEST_AFTER = 7;

  private static final int FEWEST_TO_PLAN = 21;
  private static final int LONGEST_WAIT = 730;

  /** 1.96 for the interval and 0.84 so that an effect of that size is found four times in five. */
  private static final double FOUND_WELL = 2.802;

  private final Layout layout;
  private final DailyMeans treated;
  private final @Nullable DailyMeans others;
  private final double[] values;
  private final double[] noise;
  private final Optional<MemoryModel> model;

  /**
   * @param others those compared with; null without
   * @param comingBack how many times as much counting adds as it would if nobody came on two days
   */
  SeriesEffect(Layout layout, DailyMeans treated, @Nullable DailyMeans others, double comingBack) {
    this.layout = layout;
    this.treated = treated;
    this.others = others;
    this.values = new double[layout.length()];
    this.noise = treated.noise();
    double[] noiseOfOthers = others == null ? new double[noise.length] : others.noise();
    for (int t = 0; t < values.length; t++) {
      double other = others == null ? 0 : others.value()[t];
      values[t] = layout.isPause(t) ? Double.NaN : treated.value()[t] - other;
      noise[t] = (noise[t] + noiseOfOthers[t]) * comingBack;
    }
    this.model =
        observed(layout.startAt(), layout.length()) < FEWEST_AFTER
            ? Optional.empty()
            : MemoryModel.fit(layout.columns(), values, noise, kind());
  }

  private int observed(int from, int to) {
    return (int) Arrays.stream(values, from, to).filter(v -> !Double.isNaN(v)).count();
  }

  Optional<Found> found() {
    return model.map(
        fitted -> {
          double[] interval = fitted.interval(Layout.EFFECT);
          return new Found(
              fitted.value(Layout.EFFECT), interval[0], interval[1], fitted.p(Layout.EFFECT));
        });
  }

  /**
   * How many days with the change it takes, all together, to tell an effect of this size from none;
   * empty when two years would not do or too little is known to say.
   */
  OptionalInt daysNeeded(double size) {
    Optional<MemoryModel> known = model.isPresent() ? model : ofBefore();
    if (known.isEmpty()) {
      return OptionalInt.empty();
    }
    int low = FEWEST_AFTER - 1;
    int step = 7;
    for (int days = FEWEST_AFTER; days <= LONGEST_WAIT; days += step) {
      if (isEnough(known.get(), days, size)) {
        while (days - 1 > low && isEnough(known.get(), days - 1, size)) {
          days--;
        }
        return OptionalInt.of(days);
      }
      low = days;
      step = days < 56 ? 7 : days < 200 ? 28 : 90;
    }
    return OptionalInt.empty();
  }

  private boolean isEnough(MemoryModel known, int days, double size) {
    Layout later = layout.until(layout.start().plusDays(days));
    double[] then = new double[later.length()];
    double usual = usualNoise();
    for (int t = 0; t < then.length; t++) {
      then[t] = t < noise.length && noise[t] > 0 ? noise[t] : usual;
    }
    return known
        .errorIn(later.columns(), then, Layout.EFFECT)
        .filter(error -> FOUND_WELL * error <= size)
        .isPresent();
  }

  private double usualNoise() {
    return Arrays.stream(noise).filter(each -> each > 0).average().orElse(1);
  }

  /** What is known of the days before alone. */
  private Optional<MemoryModel> ofBefore() {
    int end = layout.pauseAt();
    if (end < FEWEST_TO_PLAN || observed(0, end) < FEWEST_TO_PLAN) {
      return Optional.empty();
    }
    double[][] columns = {new double[end], new double[end]};
    Arrays.fill(columns[0], 1);
    Arrays.setAll(columns[1], t -> (t - end / 2.0) / end);
    return MemoryModel.fit(columns, Arrays.copyOf(values, end), Arrays.copyOf(noise, end), kind());
  }

  private MemoryModel.Kind kind() {
    return others == null ? MemoryModel.Kind.SINGLE : MemoryModel.Kind.DIFFERENCE;
  }

  /** Whether both groups went apart before the change already. */
  boolean trendsApart() {
    return layout.design() == Design.COMPARISON
        && ofBefore().map(before -> before.p(1) < 0.05).orElse(false);
  }

  List<Effect.Point> points() {
    double[][] columns = layout.columns();
    double[] beta = new double[columns.length];
    model.ifPresent(fitted -> Arrays.setAll(beta, fitted::value));
    List<Effect.Point> points = new ArrayList<>();
    for (int t = 0; t < values.length; t++) {
      points.add(point(t, columns, beta));
    }
    return points;
  }

  private Effect.Point point(int t, double[][] columns, double[] beta) {
    double other = others == null ? 0 : others.value()[t];
    double fitted = other;
    double effect = 0;
    for (int j = 0; j < columns.length; j++) {
      fitted += columns[j][t] * beta[j];
      if (j >= Layout.EFFECT && j < Layout.EFFECT + layout.effectColumns()) {
        effect += columns[j][t] * beta[j];
      }
    }
    boolean isKnown = model.isPresent() && !Double.isNaN(fitted);
    return new Effect.Point(
        day(t),
        phase(layout, t),
        treated.n()[t],
        number(treated.value()[t]),
        others == null ? null : Long.valueOf(others.n()[t]),
        others == null ? null : number(others.value()[t]),
        isKnown ? Double.valueOf(fitted) : null,
        isKnown ? Double.valueOf(fitted - effect) : null);
  }

  private LocalDate day(int t) {
    return layout.from().plusDays(t);
  }

  static Phase phase(Layout layout, int t) {
    return layout.isPause(t) ? Phase.PAUSE : t < layout.startAt() ? Phase.BEFORE : Phase.AFTER;
  }

  static @Nullable Double number(double value) {
    return Double.isNaN(value) ? null : value;
  }
}
