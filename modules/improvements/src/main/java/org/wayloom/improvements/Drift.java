package org.wayloom.improvements;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a map still tells what customers do: the numbers of those who began in the last weeks
 * beside the numbers of those who began when somebody last looked.
 *
 * @param checkedAt when somebody last looked
 * @param checkedBy who; empty where Wayloom saw the map for the first time
 * @param before who began then
 * @param since who began lately; null while the two would overlap
 * @param daysMore how many days of evidence are missing; null when none are
 * @param compared how many numbers were compared
 * @param moved those that are not as they were, the surest first
 */
public record Drift(
    String map,
    State state,
    Instant checkedAt,
    String checkedBy,
    Period before,
    @Nullable Period since,
    @Nullable Integer daysMore,
    int compared,
    List<Moved> moved) {
  public Drift {
    moved = List.copyOf(moved);
  }

  /** What there is to say. */
  public enum State {
    /** There is not enough new evidence to say anything. */
    NOT_YET,
    HOLDS,
    DRIFTED
  }

  /**
   * Customers who began in these days, each seen until some days after the last of them.
   *
   * @param to the day after the last
   * @param follow days after {@code to} that are still looked at
   */
  public record Period(LocalDate from, LocalDate to, int follow) {
    /** Four weeks: as many Mondays as Sundays. */
    static final int DAYS = 28;

    public Period {
      if (!from.isBefore(to) || follow < 1) {
        throw new IllegalArgumentException(
            "A period has days, and some to follow: %s, %s, %d".formatted(from, to, follow));
      }
    }

    /** The last customers whom evidence up to a day tells all about. */
    static Period upTo(LocalDate day, int follow) {
      LocalDate to = day.minusDays(follow);
      return new Period(to.minusDays(DAYS), to, follow);
    }

    /** The day after the last one that is looked at. */
    LocalDate end() {
      return to.plusDays(follow);
    }
  }

  /**
   * A number that is not as it was.
   *
   * @param by how much: now less then
   * @param low where that lies in 95 of 100 samples
   * @param p corrected for as many numbers as were compared
   */
  public record Moved(Figure before, Figure since, double by, double low, double high, double p) {}
}
