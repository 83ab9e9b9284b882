package org.wayloom.improvements;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wayloom.analysis.Deviations;
import org.wayloom.analysis.FalseDiscovery;
import org.wayloom.analysis.Measures;
import org.wayloom.analysis.Tested;
import org.wayloom.improvements.Drift.Moved;

/**
 * Which numbers of a map are not as they were.
 *
 * <p>A number has moved when the interval of its difference leaves out nothing, corrected for as
 * many as were looked at (Benjamini and Hochberg 1995), and when it moved by two hundredths of its
 * scale at least: of very many customers, everything differs surely and hardly.
 *
 * @param compared how many numbers both have
 * @param moved the surest first
 */
record Drifting(int compared, List<Moved> moved) {
  /** Of fewer persons, a number is too uncertain to be a base. */
  static final long FEWEST = 30;

  private static final double LEAST = 0.02;
  private static final double LEVEL = 0.05;

  /**
   * What a map says, of the customers of whom the numbers are. All of them are within so many days
   * of their beginning, or the same share of it: who began earlier must not have had more time.
   */
  static List<Figure> figures(Measures measures, Deviations deviations) {
    List<Figure> figures = new ArrayList<>();
    if (deviations.persons() >= FEWEST) {
      figures.add(Figure.share(Figure.CONFORMANCE, deviations.fitting(), deviations.persons()));
    }
    for (var stage : measures.stages()) {
      long reached = stage.converted() + stage.lost() + stage.pending();
      if (reached >= FEWEST) {
        figures.add(
            Figure.share("stage:%s:converted".formatted(stage.id()), stage.converted(), reached));
      }
    }
    for (var touchpoint : measures.touchpoints()) {
      var score = touchpoint.score();
      if (score != null && score.persons() >= FEWEST) {
        figures.add(Figure.mean("touchpoint:%s:score".formatted(touchpoint.touchpoint()), score));
      }
    }
    return figures;
  }

  static Drifting between(List<Figure> before, List<Figure> since) {
    Map<String, Figure> then =
        before.stream().collect(Collectors.toMap(Figure::number, Function.identity()));
    List<Pair> pairs =
        since.stream()
            .flatMap(now -> Stream.ofNullable(then.get(now.number())).map(b -> new Pair(b, now)))
            .filter(Pair::isComparable)
            .toList();
    return new Drifting(
        pairs.size(),
        moved(pairs).stream()
            .flatMap(Optional::stream)
            .sorted(Comparator.comparingDouble(Moved::p))
            .toList());
  }

  /** How each of some numbers moved, in their order; empty for those that did not. */
  static List<Optional<Moved>> moved(List<Pair> pairs) {
    List<Tested> tested = pairs.stream().map(pair -> pair.now.less(pair.before)).toList();
    double[] p = FalseDiscovery.adjusted(tested.stream().mapToDouble(Tested::p).toArray());
    List<Optional<Moved>> moved = new ArrayList<>();
    for (int i = 0; i < p.length; i++) {
      moved.add(pairs.get(i).moved(tested.get(i), p[i]));
    }
    return moved;
  }

  /** A number then and now. */
  record Pair(Figure before, Figure now) {
    boolean isComparable() {
      return before.kind() == now.kind() && before.span() == now.span();
    }

    private Optional<Moved> moved(Tested test, double p) {
      Double low = test.low();
      Double high = test.high();
      if (low == null || high == null || p > LEVEL || (low <= 0 && high >= 0)) {
        return Optional.empty();
      }
      return Math.abs(test.effect()) < LEAST * now.span()
          ? Optional.empty()
          : Optional.of(new Moved(before, now, test.effect(), low, high, p));
    }
  }
}
