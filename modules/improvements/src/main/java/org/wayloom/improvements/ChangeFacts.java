package org.wayloom.improvements;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a change.
 *
 * @param opportunities which it is about
 * @param spots where on maps
 * @param owner who does it, by name
 * @param starts the first day on which customers meet it, in UTC; null while nobody knows
 * @param ends the day after the last, where it was taken back
 * @param toBe the variant of a map that shows it done
 * @param expected what shall come of it; locked once it has started
 */
public record ChangeFacts(
    String title,
    String description,
    Status status,
    List<String> opportunities,
    List<Spot> spots,
    String owner,
    @Nullable LocalDate starts,
    @Nullable LocalDate ends,
    Audience audience,
    @Nullable String toBe,
    @Nullable Expectation expected) {
  public ChangeFacts {
    title = Words.line("title", title, 200);
    if (title.isEmpty()) {
      throw new IllegalArgumentException("A change needs a title");
    }
    description = Words.text("description", description, 10_000);
    status = Objects.requireNonNullElse(status, Status.PLANNED);
    opportunities = Words.ids("opportunities", opportunities, 50);
    spots = Words.list("spots", spots, 50).stream().distinct().toList();
    owner = Words.line("owner", owner, 200);
    audience = Objects.requireNonNullElse(audience, Audience.EVERYONE);
    toBe = toBe == null || toBe.isEmpty() ? null : Words.ids("toBe", List.of(toBe), 1).getFirst();
    if (starts != null && ends != null && !starts.isBefore(ends)) {
      throw new IllegalArgumentException("starts must be before ends: " + starts + ", " + ends);
    }
    if (status != Status.PLANNED && (starts == null || expected == null)) {
      throw new IllegalArgumentException(
          "Before a change starts, write down its first day and what you expect of it: afterwards"
              + " everybody always knew");
    }
  }

  /** The same in another column of the board. */
  ChangeFacts in(Status other) {
    return new ChangeFacts(
        title,
        description,
        other,
        opportunities,
        spots,
        owner,
        starts,
        ends,
        audience,
        toBe,
        expected);
  }

  /** The same with this expectation. */
  ChangeFacts expecting(@Nullable Expectation other) {
    return new ChangeFacts(
        title,
        description,
        status,
        opportunities,
        spots,
        owner,
        starts,
        ends,
        audience,
        toBe,
        other);
  }

  /** The same with what people wrote put another way. */
  ChangeFacts inOtherWords(UnaryOperator<String> words) {
    return new ChangeFacts(
        words.apply(title),
        words.apply(description),
        status,
        opportunities,
        spots,
        words.apply(owner),
        starts,
        ends,
        audience,
        toBe,
        expected);
  }

  boolean hasStarted() {
    return status != Status.PLANNED;
  }

  /** A column of the board. */
  public enum Status {
    PLANNED,
    RUNNING,
    MEASURED,
    STOPPED
  }

  /**
   * Whom a change is for.
   *
   * @param group those who get it; null for everybody
   * @param share of customers who get it by lot, 0 to 1; null where no lot decides
   */
  public record Audience(Kind kind, @Nullable Group group, @Nullable Double share) {
    static final Audience EVERYONE = new Audience(Kind.EVERYONE, null, null);

    /** How it is decided who gets it. */
    public enum Kind {
      EVERYONE,
      SEGMENT,
      SHARE
    }

    public Audience {
      Objects.requireNonNull(kind, "kind");
      Words.within("share", share, 0, 1);
      if (kind != Kind.EVERYONE && group == null) {
        throw new IllegalArgumentException(
            "Say by what one knows who gets the change: a persona, a channel, or a property with"
                + " its values");
      }
      if (kind == Kind.EVERYONE && group != null) {
        throw new IllegalArgumentException("A change for everyone has no group");
      }
    }
  }
}
