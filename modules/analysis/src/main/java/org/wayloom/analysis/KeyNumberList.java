package org.wayloom.analysis;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayloom.analysis.ComparedList.Place;
import org.wayloom.analysis.Comparison.Compared;
import org.wayloom.analysis.Comparison.Measure;
import org.wayloom.analysis.Comparison.Value;
import org.wayloom.analysis.KeyNumbers.Key;
import org.wayloom.analysis.KeyNumbers.KeyNumber;
import org.wayloom.analysis.KeyNumbers.Point;

/** The numbers found so far, and the verdicts on all of them together. */
final class KeyNumberList {
  private final List<Drafted> drafted = new ArrayList<>();
  private final ComparedList tests = new ComparedList(false);

  /** A number before the verdicts of all are known. */
  private record Drafted(KeyNumber number, boolean isCompared) {}

  /** What is known of a number before it is compared. */
  record Draft(
      Key key,
      String method,
      NumberRef opens,
      boolean byBeginning,
      Score.@Nullable Scale scale,
      List<Point> points) {
    KeyNumber number() {
      return new KeyNumber(
          key, method, opens.text(), byBeginning, scale, shown(points), null, null, null);
    }

    /** From the first period with persons enough to say something; the last two at least. */
    private static List<Point> shown(List<Point> points) {
      int first = 0;
      while (first < points.size() - 2 && points.get(first).persons() < ComparedList.FEWEST) {
        first++;
      }
      return points.subList(first, points.size());
    }
  }

  /** A number that is no sample of anything, or whose periods cannot be compared. */
  void add(Draft draft) {
    drafted.add(new Drafted(draft.number(), false));
  }

  /** A number whose last period is tested against the one before, where both have enough. */
  void add(Draft draft, Measure measure, ComparedList.Test test) {
    KeyNumber number = draft.number();
    Point now = number.now();
    Point before = number.points().get(number.points().size() - 2);
    tests.add(
        Place.JOURNEY,
        measure,
        new Value(before.value(), before.n(), before.persons(), null),
        new Value(now.value(), now.n(), now.persons(), null),
        test);
    drafted.add(new Drafted(number, true));
  }

  int tested() {
    return tests.tested();
  }

  List<KeyNumber> judged() {
    List<Compared> judged = tests.judged();
    List<KeyNumber> numbers = new ArrayList<>();
    int next = 0;
    for (Drafted one : drafted) {
      numbers.add(one.isCompared ? with(one.number, judged.get(next++)) : one.number);
    }
    return numbers;
  }

  private static KeyNumber with(KeyNumber number, Compared compared) {
    return new KeyNumber(
        number.key(),
        number.method(),
        number.number(),
        number.byBeginning(),
        number.scale(),
        number.points(),
        compared.effect(),
        compared.adjusted(),
        compared.verdict());
  }
}
