package org.wayloom.improvements;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.wayloom.analysis.Measures;
import org.wayloom.improvements.Drift.Moved;
import org.wayloom.improvements.Drift.Period;
import org.wayloom.improvements.Drifting.Pair;
import org.wayloom.maps.ClaimedNumber;
import org.wayloom.maps.MovedNumber;

/**
 * Which of the numbers that the claims of a map rest on have moved. Pure, but for asking.
 *
 * <p>Each number is compared with itself: of the customers who began in the four weeks that the
 * evidence up to its day told all about, and of those that the newest evidence tells all about. All
 * are followed equally long. There is no verdict while a customer could be in both, nor where
 * either side is smaller than {@link Drifting#FEWEST}. What counts as moved is {@link Drifting}'s,
 * corrected for all numbers of the map that could be compared.
 *
 * @param held the day up to which somebody said that the whole map holds
 * @param upTo the day up to which there is evidence that may be looked at
 * @param follow days that every customer is followed
 * @param measures the numbers of the map among the customers of a period
 */
record ClaimedMoves(
    LocalDate held, LocalDate upTo, int follow, Function<Period, Measures> measures) {

  /** A claimed number then and now. */
  private record Compared(ClaimedNumber claimed, LocalDate since, Pair pair) {}

  /** Those that moved, the surest first. */
  List<MovedNumber> of(List<ClaimedNumber> numbers) {
    Period now = Period.upTo(upTo, follow);
    Map<Period, Measures> known = new HashMap<>();
    List<Compared> compared = new ArrayList<>();
    for (ClaimedNumber claimed : numbers) {
      LocalDate since = claimed.day().isAfter(held) ? claimed.day() : held;
      Period then = Period.upTo(since, follow);
      if (!then.to().isAfter(now.from())) {
        Function<Period, Optional<Figure>> figure =
            period -> ClaimedFigure.of(claimed.number(), known.computeIfAbsent(period, measures));
        figure
            .apply(then)
            .flatMap(before -> figure.apply(now).map(after -> new Pair(before, after)))
            .filter(Pair::isComparable)
            .ifPresent(pair -> compared.add(new Compared(claimed, since, pair)));
      }
    }
    return moved(compared);
  }

  private List<MovedNumber> moved(List<Compared> compared) {
    record Sure(MovedNumber number, double p) {}
    List<Optional<Moved>> moved = Drifting.moved(compared.stream().map(Compared::pair).toList());
    List<Sure> sure = new ArrayList<>();
    for (int i = 0; i < compared.size(); i++) {
      Compared one = compared.get(i);
      moved.get(i).ifPresent(how -> sure.add(new Sure(told(one, how), how.p())));
    }
    return sure.stream().sorted(Comparator.comparingDouble(Sure::p)).map(Sure::number).toList();
  }

  private MovedNumber told(Compared one, Moved how) {
    return new MovedNumber(
        one.claimed(),
        one.since(),
        upTo,
        switch (how.since().kind()) {
          case SHARE -> MovedNumber.Kind.SHARE;
          case MEAN -> MovedNumber.Kind.MEAN;
        },
        how.before().value(),
        how.before().n(),
        how.since().value(),
        how.since().n(),
        how.low(),
        how.high());
  }
}
