package org.wayloom.maps;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.wayloom.maps.Claim.Why;

/**
 * Grades claims by what speaks for and against them. Pure.
 *
 * <p>A support is <em>fresh</em> when it has a date no more than {@code freshDays} before the day
 * that is asked about; one dated in the future is fresh, one without a date never is. The first
 * rule that holds decides:
 *
 * <ol>
 *   <li>nothing is linked: <b>hypothesis</b>;
 *   <li>anything speaks against it, of whatever age, and whatever speaks for it:
 *       <b>contradicted</b>. Doubt does not expire: people settle it by taking the support away or
 *       by changing the card;
 *   <li>nothing that speaks for it is fresh: <b>stale</b>;
 *   <li>a measured number that is fresh and speaks for it has moved since its day: <b>stale</b>,
 *       whatever else speaks for it. The rest was found out about customers who did otherwise;
 *       somebody has to look, and may say that it still holds;
 *   <li>fresh ones of two or more methods speak for it: <b>triangulated</b>;
 *   <li>else <b>one source</b>: a single support, or several of one method, which share its blind
 *       spot.
 * </ol>
 *
 * <p>So what is old counts neither as a source nor towards the mix of methods; taking it away would
 * change nothing but the counts, unless nothing else is left. Of several supports by one number the
 * youngest counts: who measured again knows how it is now.
 */
final class Grading {
  /** Half a year: about as long as a season's habits, prices and pages stay as they were. */
  static final Grading STANDARD = new Grading(180);

  private final int freshDays;

  Grading(int freshDays) {
    if (freshDays < 0) {
      throw new IllegalArgumentException("freshDays must not be negative: " + freshDays);
    }
    this.freshDays = freshDays;
  }

  /**
   * The claim that a record makes, with these supports, on a day. Their order does not matter.
   *
   * @param moved the numbers of its map that have moved, the surest first
   */
  Claim grade(String record, List<Support> supports, List<MovedNumber> moved, LocalDate asOf) {
    List<Support> inFavour = supports.stream().filter(support -> !support.against()).toList();
    List<Support> fresh = inFavour.stream().filter(support -> isFresh(support, asOf)).toList();
    int against = supports.size() - inFavour.size();
    Optional<LocalDate> newest =
        inFavour.stream().flatMap(support -> support.date().stream()).max(LocalDate::compareTo);
    List<ClaimedNumber> numbers = numbers(fresh);
    Optional<MovedNumber> shaken =
        moved.stream().filter(each -> numbers.contains(each.claimed())).findFirst();
    Why why = why(inFavour, fresh, against, newest.isPresent(), shaken.isPresent());
    return new Claim(
        record,
        gradeOf(why),
        methods(inFavour),
        inFavour.size(),
        against,
        newest,
        why,
        why == Why.MOVED ? shaken : Optional.empty());
  }

  /** The numbers by which a claim could turn stale that would be fresh without them. */
  List<ClaimedNumber> numbers(List<Support> supports, LocalDate asOf) {
    return supports.stream().anyMatch(Support::against)
        ? List.of()
        : numbers(supports.stream().filter(support -> isFresh(support, asOf)).toList());
  }

  private static List<ClaimedNumber> numbers(List<Support> fresh) {
    Map<String, LocalDate> youngest = new TreeMap<>();
    for (Support support : fresh) {
      support
          .number()
          .ifPresent(
              claimed ->
                  youngest.merge(claimed.number(), claimed.day(), (a, b) -> a.isAfter(b) ? a : b));
    }
    return youngest.entrySet().stream()
        .map(each -> new ClaimedNumber(each.getKey(), each.getValue()))
        .toList();
  }

  private static Why why(
      List<Support> inFavour, List<Support> fresh, int against, boolean anyDated, boolean shaken) {
    if (against > 0) {
      return inFavour.isEmpty() ? Why.ONLY_AGAINST : Why.FOR_AND_AGAINST;
    }
    if (inFavour.isEmpty()) {
      return Why.NO_EVIDENCE;
    }
    if (fresh.isEmpty()) {
      return anyDated ? Why.OLD : Why.UNDATED;
    }
    if (shaken) {
      return Why.MOVED;
    }
    if (methods(fresh).size() > 1) {
      return Why.SEVERAL_METHODS;
    }
    return fresh.size() == 1 ? Why.ONE_SUPPORT : Why.ONE_METHOD;
  }

  private static Grade gradeOf(Why why) {
    return switch (why) {
      case NO_EVIDENCE -> Grade.HYPOTHESIS;
      case FOR_AND_AGAINST, ONLY_AGAINST -> Grade.CONTRADICTED;
      case OLD, UNDATED, MOVED -> Grade.STALE;
      case ONE_SUPPORT, ONE_METHOD -> Grade.ONE_SOURCE;
      case SEVERAL_METHODS -> Grade.TRIANGULATED;
    };
  }

  private boolean isFresh(Support support, LocalDate asOf) {
    return support
        .date()
        .filter(date -> !date.isBefore(asOf.minus(Period.ofDays(freshDays))))
        .isPresent();
  }

  private static List<String> methods(List<Support> supports) {
    return supports.stream().map(Support::method).distinct().sorted().toList();
  }
}
