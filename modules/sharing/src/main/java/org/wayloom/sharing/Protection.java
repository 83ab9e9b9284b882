package org.wayloom.sharing;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wayloom.analysis.Measures;
import org.wayloom.analysis.Measures.StageMeasures;
import org.wayloom.analysis.Measures.TouchpointMeasures;
import org.wayloom.analysis.Score;
import org.wayloom.sharing.SharedNumbers.Counted;
import org.wayloom.sharing.SharedNumbers.Rated;

/**
 * Makes of a map's numbers those that others may see. Pure.
 *
 * <ul>
 *   <li><b>Counts</b> are of persons only, one for each stage and touchpoint, in {@link Steps} of
 *       k. Shares are shares of these.
 *   <li><b>Scores</b> are of k persons or more. A stage's score is shown only when those of all its
 *       touchpoints are: else the missing one would be what the others leave of it. The same holds
 *       for the share of satisfied, which has two sides, of k persons or more each.
 *   <li><b>Times</b> are a person's own time, by nearest rank: shown where k persons or more stand
 *       on either side of it, and to two digits.
 * </ul>
 *
 * Nothing else of {@link Measures} comes through: what is not named here is not shown.
 */
final class Protection {
  private static final MathContext TWO_DIGITS = new MathContext(2);

  private final int k;
  private final Steps steps;

  Protection(int fewest) {
    this.k = fewest;
    this.steps = new Steps(fewest);
  }

  SharedNumbers of(Measures measures, Instant computed) {
    Map<String, List<TouchpointMeasures>> placed = new HashMap<>();
    measures
        .touchpoints()
        .forEach(each -> placed.computeIfAbsent(each.stage(), id -> new ArrayList<>()).add(each));
    return new SharedNumbers(
        computed,
        measures.asOf(),
        k,
        measures.windowDays(),
        measures.order(),
        stages(measures.stages(), placed),
        touchpoints(measures.touchpoints()));
  }

  private Map<String, Counted> stages(
      List<StageMeasures> stages, Map<String, List<TouchpointMeasures>> placed) {
    List<List<TouchpointMeasures>> parts =
        stages.stream().map(stage -> placed.getOrDefault(stage.id(), List.of())).toList();
    List<Long> shown =
        steps.chain(
            stages.stream().map(StageMeasures::reached).toList(),
            parts.stream()
                .map(each -> each.stream().map(TouchpointMeasures::reached).toList())
                .toList());
    Map<String, Counted> counted = new HashMap<>();
    for (int i = 0; i < stages.size(); i++) {
      StageMeasures stage = stages.get(i);
      long here = shown.get(i);
      Integer goOn = i + 1 == stages.size() ? null : percent(shown.get(i + 1), here);
      List<Score> scores =
          parts.get(i).stream()
              .map(TouchpointMeasures::score)
              .filter(java.util.Objects::nonNull)
              .toList();
      counted.put(
          stage.id(), counted(here, goOn, stage.timeToNext(), rated(stage.score(), scores)));
    }
    return counted;
  }

  private Map<String, Counted> touchpoints(List<TouchpointMeasures> touchpoints) {
    Map<String, Counted> counted = new HashMap<>();
    for (TouchpointMeasures each : touchpoints) {
      counted.put(
          each.touchpoint(),
          counted(
              steps.down(each.reached()), null, each.timeToNext(), rated(each.score(), List.of())));
    }
    return counted;
  }

  private Counted counted(
      long persons,
      @Nullable Integer goOn,
      Measures.@Nullable TimeToNext time,
      @Nullable Rated score) {
    return new Counted(
        persons,
        goOn,
        time == null || persons == 0 || time.persons() < 2L * k
            ? null
            : Long.valueOf(twoDigits(time.medianMillis())),
        time == null || persons == 0 || time.persons() < 10L * k
            ? null
            : Long.valueOf(twoDigits(time.p90Millis())),
        score);
  }

  /** Null where one of the two is not told. */
  private static @Nullable Integer percent(long part, long whole) {
    return part == 0 || whole == 0 ? null : Integer.valueOf((int) Math.round(100.0 * part / whole));
  }

  /**
   * @param parts the scores that this one is put together of; none for one that has no parts
   */
  private @Nullable Rated rated(@Nullable Score score, List<Score> parts) {
    if (score == null || isSmall(score) || parts.stream().anyMatch(this::isSmall)) {
      return null;
    }
    boolean twoSided = hasTwoSides(score) && parts.stream().allMatch(this::hasTwoSides);
    return new Rated(
        steps.down(score.persons(), parts.stream().map(Score::persons).toList()),
        tenths(score.mean()),
        tenths(score.low()),
        tenths(score.high()),
        score.scale().min(),
        score.scale().max(),
        twoSided ? whole(score.csat()) : null,
        whole(score.nps()));
  }

  private boolean isSmall(Score score) {
    return score.persons() < k;
  }

  private boolean hasTwoSides(Score score) {
    if (score.csat() == null) {
      return false;
    }
    return score.csat().persons() >= k && score.csat().others() >= k;
  }

  private static @Nullable Integer whole(Score.@Nullable Band band) {
    return band == null ? null : Integer.valueOf((int) Math.round(band.value()));
  }

  private static double tenths(double value) {
    return Math.round(value * 10) / 10.0;
  }

  private static @Nullable Double tenths(@Nullable Double value) {
    return value == null ? null : Double.valueOf(tenths(value.doubleValue()));
  }

  static long twoDigits(long value) {
    return BigDecimal.valueOf(value).round(TWO_DIGITS).longValueExact();
  }
}
