package org.wayloom.improvements;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.wayloom.analysis.Days;
import org.wayloom.analysis.Days.Between;
import org.wayloom.analysis.GroupDifferences.Mean;
import org.wayloom.improvements.Effect.Caution;
import org.wayloom.improvements.Effect.Found;
import org.wayloom.improvements.Effect.Span;
import org.wayloom.improvements.Effect.Verdict;
import org.wayloom.improvements.Expectation.Design;
import org.wayloom.improvements.Expectation.Reading;

/** Computes an effect from days: no clock, no store. */
final class EffectMaker {
  private static final int WEEK = 7;
  private static final int USUAL_AFTER = 56;
  private static final int LEAST_BEFORE = 28;
  private static final int ENOUGH_FOR_SERIES = 84;
  private static final int LONGEST_WAIT = 730;

  private final Expectation expected;
  private final LocalDate start;
  private final @Nullable LocalDate ends;
  private final EffectOptions options;
  private final Days treated;
  private final @Nullable Days others;

  /**
   * @param start the first day with the change
   * @param ends the day after the last; null while it goes on
   * @param others those compared with; null without
   */
  EffectMaker(
      Expectation expected,
      LocalDate start,
      @Nullable LocalDate ends,
      EffectOptions options,
      Days treated,
      @Nullable Days others) {
    this.expected = expected;
    this.start = start;
    this.ends = ends;
    this.options = options;
    this.treated = treated;
    this.others = others;
  }

  /** The days from which is known who answers on several: those with the change. */
  static Between answeredBetween(LocalDate start, @Nullable LocalDate ends, EffectOptions options) {
    return new Between(start, end(start, ends, options, LONGEST_WAIT));
  }

  private static LocalDate end(
      LocalDate start, @Nullable LocalDate ends, EffectOptions options, int longest) {
    Integer wanted = options.afterDays();
    LocalDate end = start.plusDays(wanted == null ? longest : wanted);
    return ends != null && end.isAfter(ends) ? ends : end;
  }

  Effect make(boolean byLot) {
    LocalDate completeTo = treated.completeTo();
    if (completeTo == null || treated.days().isEmpty()) {
      return nothing(byLot);
    }
    Design design = design(byLot);
    return design == Design.EXPERIMENT && others != null
        ? experiment(completeTo, others)
        : series(design, completeTo);
  }

  private Effect nothing(boolean byLot) {
    return effect(
        design(byLot), null, null, null, Verdict.NOT_YET, null, null, cautions(), List.of());
  }

  private Design design(boolean byLot) {
    Design wanted = expected.design();
    if (wanted != null) {
      return wanted;
    }
    if (others != null) {
      return byLot ? Design.EXPERIMENT : Design.COMPARISON;
    }
    return before() >= ENOUGH_FOR_SERIES ? Design.TIME_SERIES : Design.BEFORE_AFTER;
  }

  /** Days before the change of which evidence tells, the pause left out. */
  private int before() {
    return treated.days().isEmpty()
        ? 0
        : (int) Math.max(0, ChronoUnit.DAYS.between(treated.days().getFirst().day(), pause()));
  }

  /** Who came earlier had all their time without the change; an answer is of its day alone. */
  private LocalDate pause() {
    return treated.measure().isOfAnswers() ? start : start.minusDays(expected.withinDays());
  }

  private LocalDate end(LocalDate completeTo, int longest) {
    LocalDate end = end(start, ends, options, longest);
    end = end.isAfter(completeTo) ? completeTo : end;
    return end.isBefore(start) ? start : end;
  }

  private Effect series(Design design, LocalDate completeTo) {
    LocalDate end = end(completeTo, USUAL_AFTER);
    int after = (int) ChronoUnit.DAYS.between(start, end);
    int proposed =
        switch (design) {
          case TIME_SERIES -> before();
          case COMPARISON -> Math.max(USUAL_AFTER, 2 * after);
          case BEFORE_AFTER, EXPERIMENT -> Math.max(LEAST_BEFORE, after - after % WEEK);
        };
    Integer wanted = options.beforeDays();
    int before = Math.min(before(), wanted == null ? proposed : wanted);
    Layout layout = new Layout(design, pause().minusDays(before), pause(), start, end);
    DailyMeans own = DailyMeans.of(treated.days(), layout.from(), layout.to());
    DailyMeans theirs =
        others == null || design != Design.COMPARISON
            ? null
            : DailyMeans.of(others.days(), layout.from(), layout.to());
    SeriesEffect effect = new SeriesEffect(layout, own, theirs, comingBack(design, completeTo));
    Optional<Found> found = effect.found();
    Verdict verdict = verdict(found);
    Integer more =
        verdict == Verdict.NOT_YET
            ? more(effect.daysNeeded(expected.size()), ChronoUnit.DAYS.between(start, completeTo))
            : null;
    List<Caution> cautions = cautions();
    if (effect.trendsApart()) {
      cautions.add(Caution.TRENDS_APART);
    }
    if (design == Design.TIME_SERIES && !layout.hasSeason()) {
      cautions.add(Caution.NO_SEASON);
    }
    return effect(
        design,
        span(layout.from(), layout.pause(), own, theirs, 0, layout.pauseAt()),
        span(start, end, own, theirs, layout.startAt(), layout.length()),
        found.orElse(null),
        verdict,
        more,
        null,
        cautions,
        effect.points());
  }

  /** Of the days with the change, which are all that is asked by person. */
  private double comingBack(Design design, LocalDate completeTo) {
    LocalDate to = end(completeTo, LONGEST_WAIT);
    double own = Arm.of(treated, start, to).comingBack();
    return others == null || design != Design.COMPARISON
        ? own
        : Math.max(own, Arm.of(others, start, to).comingBack());
  }

  /** Days until there are enough; at least one where there should be enough and are not. */
  private static @Nullable Integer more(OptionalInt needed, long have) {
    return needed.isEmpty() ? null : (int) Math.max(1, needed.getAsInt() - have);
  }

  private static Span span(
      LocalDate from,
      LocalDate to,
      DailyMeans own,
      @Nullable DailyMeans theirs,
      int first,
      int last) {
    return new Span(
        from, to, own.mean(first, last), theirs == null ? null : theirs.mean(first, last));
  }

  private Effect experiment(LocalDate completeTo, Days compared) {
    LocalDate end = end(completeTo, LONGEST_WAIT);
    Layout layout = new Layout(Design.EXPERIMENT, start, start, start, end);
    Arm own = Arm.of(treated, start, end);
    Arm theirs = Arm.of(compared, start, end);
    Mean a = own.mean();
    Mean b = theirs.mean();
    boolean isAlways = expected.reading() == Reading.ALWAYS;
    double size = expected.size();
    long fewest = Math.min(a.n(), b.n());
    boolean isEnough = fewest >= TwoGroups.FEWEST;
    Long planned =
        isEnough
            ? isAlways ? TwoGroups.plannedAlways(a, b, size) : TwoGroups.planned(a, b, size)
            : null;
    Found found = null;
    if (isEnough && planned != null && (isAlways || fewest >= planned)) {
      found =
          isAlways
              ? TwoGroups.always(a, b, size)
              : WithinDays.read(own, theirs, treated.measure().step())
                  .orElseGet(() -> TwoGroups.once(a, b));
    }
    Verdict verdict = verdict(Optional.ofNullable(found));
    Integer more = verdict == Verdict.NOT_YET ? atThisRate(fewest, planned, layout.length()) : null;
    return effect(
        Design.EXPERIMENT,
        null,
        new Span(start, end, own.told(), theirs.told()),
        found,
        verdict,
        more,
        planned,
        cautions(),
        ExperimentPoints.of(layout, own.days(), theirs.days()));
  }

  private static @Nullable Integer atThisRate(long have, @Nullable Long planned, int days) {
    long wanted = planned == null ? TwoGroups.FEWEST : planned;
    if (have == 0 || days == 0) {
      return null;
    }
    double more = Math.ceil(Math.max(1, wanted - have) / ((double) have / days));
    return more > LONGEST_WAIT ? null : Integer.valueOf((int) Math.max(1, more));
  }

  private Verdict verdict(Optional<Found> found) {
    if (found.isEmpty()) {
      return Verdict.NOT_YET;
    }
    Found known = found.get();
    if (known.excludes(0)) {
      return Math.signum(known.effect()) == Math.signum(expected.signed())
          ? Verdict.BETTER
          : Verdict.WORSE;
    }
    return known.excludes(expected.signed()) ? Verdict.NO_EFFECT : Verdict.NOT_YET;
  }

  private List<Caution> cautions() {
    List<Caution> cautions = new ArrayList<>();
    var written = expected.writtenAt();
    if (written != null && !LocalDate.ofInstant(written, ZoneOffset.UTC).isBefore(start)) {
      cautions.add(Caution.WRITTEN_LATE);
    }
    return cautions;
  }

  private Effect effect(
      Design design,
      @Nullable Span before,
      @Nullable Span after,
      @Nullable Found found,
      Verdict verdict,
      @Nullable Integer daysMore,
      @Nullable Long planned,
      List<Caution> cautions,
      List<Effect.Point> points) {
    return new Effect(
        design,
        method(design),
        expected.map(),
        expected.number(),
        treated.measure(),
        treated.scale(),
        start,
        treated.completeTo(),
        before,
        after,
        found,
        expected.signed(),
        verdict,
        daysMore,
        planned,
        cautions,
        points);
  }

  private String method(Design design) {
    return switch (design) {
      case BEFORE_AFTER -> "before-after.gls/3";
      case TIME_SERIES -> "time-series.gls/3";
      case COMPARISON -> "difference-in-differences.gls/3";
      case EXPERIMENT ->
          expected.reading() == Reading.ALWAYS ? "two-groups.msprt/2" : "two-groups.within-days/2";
    };
  }
}
