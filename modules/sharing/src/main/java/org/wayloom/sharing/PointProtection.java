package org.wayloom.sharing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayloom.analysis.KeyNumbers;
import org.wayloom.analysis.KeyNumbers.KeyNumber;
import org.wayloom.analysis.KeyNumbers.Point;
import org.wayloom.analysis.KeyNumbers.Sides;
import org.wayloom.analysis.Tested;

/**
 * Makes of key numbers those that others may see. Pure.
 *
 * <p>The same as on a shared map: counts in {@link Steps} of k, scores of k persons or more with
 * one digit, shares in whole percent and only where both sides have k. A period that may not be
 * told of looks like one in which nobody was there.
 */
final class PointProtection {
  private static final double TENTHS = 10;
  private static final double HUNDREDTHS = 100;

  private final int k;
  private final Steps steps;

  PointProtection(int fewest) {
    this.k = fewest;
    this.steps = new Steps(fewest);
  }

  KeyNumber number(KeyNumber number) {
    List<Point> points = number.points().stream().map(point -> point(number.key(), point)).toList();
    Point now = points.getLast();
    Point before = points.get(points.size() - 2);
    return now.value() == null || before.value() == null
        ? number.told(points, null, null)
        : number.told(points, tested(number.key(), number.effect(), now, before), number.verdict());
  }

  private Point point(KeyNumbers.Key key, Point point) {
    return switch (key) {
      case SATISFIED, CONVERSION -> share(point);
      case SATISFACTION, EFFORT -> rounded(point, TENTHS);
      case RECOMMENDATION -> rounded(point, 1);
      case PERSONS, EVENTS -> counted(point);
    };
  }

  /** A share of persons, or of their answers. */
  Point share(Point point) {
    Sides sides = point.sides();
    return sides == null || sides.persons() < k || sides.others() < k
        ? hidden(point)
        : rounded(point, HUNDREDTHS);
  }

  private Point rounded(Point point, double unit) {
    Double value = point.value();
    return value == null || point.persons() < k
        ? hidden(point)
        : new Point(
            point.from(),
            point.to(),
            round(value, unit),
            steps.down(point.n()),
            steps.down(point.persons()),
            round(point.low(), unit),
            round(point.high(), unit),
            null);
  }

  private Point counted(Point point) {
    long n = steps.down(point.n());
    return point.persons() < k
        ? hidden(point)
        : new Point(
            point.from(), point.to(), (double) n, n, steps.down(point.persons()), null, null, null);
  }

  private static Point hidden(Point point) {
    return Point.without(point.from(), point.to());
  }

  private @Nullable Tested tested(
      KeyNumbers.Key key, @Nullable Tested tested, Point now, Point before) {
    if (tested == null) {
      return null;
    }
    double unit =
        switch (key) {
          case SATISFIED, CONVERSION -> HUNDREDTHS;
          default -> TENTHS;
        };
    return new Tested(
        tested.method(),
        List.of(now.n(), before.n()),
        keepingSign(tested.effect(), unit),
        null,
        null,
        round(tested.p(), HUNDREDTHS));
  }

  /** What was found to differ must not become nothing, or the other way round. */
  private static double keepingSign(double effect, double unit) {
    double rounded = round(effect, unit);
    return rounded == 0 ? Math.copySign(1 / unit, effect) : rounded;
  }

  static double round(double value, double unit) {
    return Math.round(value * unit) / unit;
  }

  static @Nullable Double round(@Nullable Double value, double unit) {
    return value == null ? null : Double.valueOf(round(value.doubleValue(), unit));
  }
}
