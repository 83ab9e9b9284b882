package org.wayloom.maps;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
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
 *   <li>fresh ones of two or more methods speak for it: <b>triangulated</b>;
 *   <li>else <b>one source</b>: a single support, or several of one method, which share its blind
 *       spot.
 * </ol>
 *
 * <p>So what is old counts neither as a source nor towards the mix of methods; taking it away would
 * change nothing but the counts, unless nothing else is left.
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

  /** The claim that a record makes, with these supports, on a day. Their order does not matter. */
  Claim grade(String record, List<Support> supports, LocalDate asOf) {
    List<Support> inFavour = supports.stream().filter(support -> !support.against()).toList();
    List<Support> fresh = inFavour.stream().filter(support -> isFresh(support, asOf)).toList();
    int against = supports.size() - inFavour.size();
    Optional<LocalDate> newest =
        inFavour.stream().flatMap(support -> support.date().stream()).max(LocalDate::compareTo);
    Why why = why(inFavour, fresh, against, newest.isPresent());
    return new Claim(
        record, gradeOf(why), methods(inFavour), inFavour.size(), against, newest, why);
  }

  private static Why why(
      List<Support> inFavour, List<Support> fresh, int against, boolean anyDated) {
    if (against > 0) {
      return inFavour.isEmpty() ? Why.ONLY_AGAINST : Why.FOR_AND_AGAINST;
    }
    if (inFavour.isEmpty()) {
      return Why.NO_EVIDENCE;
    }
    if (fresh.isEmpty()) {
      return anyDated ? Why.OLD : Why.UNDATED;
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
      case OLD, UNDATED -> Grade.STALE;
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
