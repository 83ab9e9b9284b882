package org.wayloom.improvements;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an opportunity.
 *
 * @param owner who looks after it, by name
 * @param spots where on maps
 * @param personas of the library, whom it would help
 * @param origin what it was made from; null for an empty page
 * @param reach how many customers it affects in a period; null while nobody knows
 * @param pain how bad it is for them; null without answers
 * @param ideas for solutions, one each
 */
public record OpportunityFacts(
    String title,
    String description,
    Status status,
    String owner,
    List<Spot> spots,
    List<String> personas,
    @Nullable Origin origin,
    @Nullable Reach reach,
    @Nullable Pain pain,
    List<String> ideas,
    Judgement judgement) {
  private static final int TITLE = 200;
  private static final int TEXT = 10_000;
  private static final int IDEA = 1_000;
  private static final int MOST = 50;

  public OpportunityFacts {
    title = Words.line("title", title, TITLE);
    if (title.isEmpty()) {
      throw new IllegalArgumentException("An opportunity needs a title");
    }
    description = Words.text("description", description, TEXT);
    status = Objects.requireNonNullElse(status, Status.OPEN);
    owner = Words.line("owner", owner, TITLE);
    spots = Words.list("spots", spots, MOST).stream().distinct().toList();
    personas = Words.ids("personas", personas, MOST);
    ideas =
        Words.list("ideas", ideas, MOST).stream()
            .map(idea -> Words.text("an idea", idea, IDEA))
            .filter(idea -> !idea.isEmpty())
            .toList();
    judgement = Objects.requireNonNullElse(judgement, Judgement.NONE);
  }

  /** Of something that was found elsewhere in the product; what it affects is yet to be asked. */
  public static OpportunityFacts from(
      String title, String description, String owner, List<Spot> spots, Origin origin) {
    return new OpportunityFacts(
        title,
        description,
        Status.OPEN,
        owner,
        spots,
        List.of(),
        origin,
        null,
        null,
        List.of(),
        Judgement.NONE);
  }

  /** The same at these places. */
  OpportunityFacts at(List<Spot> places) {
    return new OpportunityFacts(
        title, description, status, owner, places, personas, origin, reach, pain, ideas, judgement);
  }

  /** The same with another reach. */
  OpportunityFacts reaching(Reach other) {
    return new OpportunityFacts(
        title, description, status, owner, spots, personas, origin, other, pain, ideas, judgement);
  }

  /** The same with what people wrote put another way. */
  OpportunityFacts inOtherWords(UnaryOperator<String> words) {
    return new OpportunityFacts(
        words.apply(title),
        words.apply(description),
        status,
        words.apply(owner),
        spots,
        personas,
        origin,
        reach,
        pain,
        ideas.stream().map(words).toList(),
        judgement);
  }

  /** How far it has come. */
  public enum Status {
    OPEN,
    CHOSEN,
    DONE,
    DROPPED
  }

  /** Who says so. */
  public enum Basis {
    EVIDENCE,
    TEAM
  }

  /**
   * Where an opportunity comes from.
   *
   * @param id of the finding, the card or the case
   */
  public record Origin(Kind kind, String map, String id) {
    /** What it was made from. */
    public enum Kind {
      FINDING,
      CARD,
      /** One customer's case; no map. */
      CASE
    }

    public Origin {
      Objects.requireNonNull(kind, "kind");
      map = Words.line("map", map, 80);
      id = Words.line("id", id, 400);
    }
  }

  /** How long a reach is counted for. */
  public enum Period {
    WEEK(7, 13),
    MONTH(30, 3),
    QUARTER(91, 1);

    private final int days;
    private final int inAQuarter;

    Period(int days, int inAQuarter) {
      this.days = days;
      this.inAQuarter = inAQuarter;
    }

    int days() {
      return days;
    }

    /** How many of them a quarter has. */
    int inAQuarter() {
      return inAQuarter;
    }
  }

  /**
   * How many customers are affected in a period.
   *
   * @param period a quarter where nobody says; by evidence, the last one that it tells of
   * @param number opens them on the map; null where rows have no name or the team says so
   * @param map whose number it is
   * @param asOf when evidence said so
   */
  public record Reach(
      long persons,
      Period period,
      Basis basis,
      @Nullable String number,
      @Nullable String map,
      @Nullable Instant asOf) {
    public Reach {
      period = Objects.requireNonNullElse(period, Period.QUARTER);
      if (persons < 0 || persons > 10_000_000_000L) {
        throw new IllegalArgumentException("persons must be 0 to 10,000,000,000: " + persons);
      }
      Objects.requireNonNull(basis, "basis");
    }
  }

  /**
   * How far the mean score is from the best, where it is worst among the places.
   *
   * @param percent 0 for the best score of the scale, 100 for the worst
   * @param answers on which it rests; 0 where the team says so
   */
  public record Pain(
      double percent,
      long answers,
      Basis basis,
      @Nullable String number,
      @Nullable String map,
      @Nullable Instant asOf) {
    public Pain {
      Words.within("pain", percent, 0, 100);
      Objects.requireNonNull(basis, "basis");
    }
  }
}
