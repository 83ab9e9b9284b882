package org.wayloom.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Names a number so that it can be opened: {@code stage:ID:reached}, {@code touchpoint:ID:score},
 * {@code channel-score:ID:CHANNEL}, {@code edge:FROM:TO}, {@code total:persons}, {@code
 * total:csat}, {@code map:persons}, {@code unmatched}, {@code unmatched:GROUP}, {@code
 * visited-by:STAGE:PERSONA}.
 *
 * <p>Ids of records hold colons only in theory (browsers make them without), so the text is split
 * at the first and the last colon.
 */
public sealed interface NumberRef {

  /** Reads the text, or fails with a sentence that shows what a reference looks like. */
  static NumberRef parse(String text) {
    if (text.equals("total:persons")) {
      return new TotalPersons();
    }
    if (text.equals("unmatched")) {
      return new Unmatched();
    }
    Optional<UnmatchedGroup> group = UnmatchedGroup.named(text);
    if (group.isPresent()) {
      return group.get();
    }
    Optional<Overall> overall = Overall.named(text);
    if (overall.isPresent()) {
      return overall.get();
    }
    Optional<ChannelNumber> ofChannel = ChannelNumber.named(text);
    if (ofChannel.isPresent()) {
      return ofChannel.get();
    }
    Optional<VisitedBy> visitedBy = VisitedBy.named(text);
    if (visitedBy.isPresent()) {
      return visitedBy.get();
    }
    int first = text.indexOf(':');
    int last = text.lastIndexOf(':');
    if (first > 0 && last > first + 1 && last < text.length() - 1) {
      String id = text.substring(first + 1, last);
      String tail = text.substring(last + 1);
      switch (text.substring(0, first)) {
        case "stage" -> {
          Optional<StageNumber.What> what = named(StageNumber.What.values(), tail);
          if (what.isPresent()) {
            return new StageNumber(id, what.get());
          }
        }
        case "touchpoint" -> {
          Optional<TouchpointNumber.What> what = named(TouchpointNumber.What.values(), tail);
          if (what.isPresent()) {
            return new TouchpointNumber(id, what.get());
          }
        }
        case "edge" -> {
          return new Edge(id, tail);
        }
        default -> {
          // falls to the failure below
        }
      }
    }
    throw new IllegalArgumentException(
        "A number is named like stage:ID:reached, touchpoint:ID:score, edge:FROM:TO, total:persons"
            + " or unmatched, not: "
            + text);
  }

  /** The text that {@link #parse} reads. */
  String text();

  private static <E extends Enum<E>> Optional<E> named(E[] values, String name) {
    return Arrays.stream(values).filter(v -> camel(v).equals(name)).findFirst();
  }

  private static String camel(Enum<?> value) {
    StringBuilder text = new StringBuilder();
    boolean up = false;
    for (char c : value.name().toLowerCase(Locale.ROOT).toCharArray()) {
      if (c == '_') {
        up = true;
      } else {
        text.append(up ? Character.toUpperCase(c) : c);
        up = false;
      }
    }
    return text.toString();
  }

  /** A number in a stage's header. */
  record StageNumber(String stage, What what) implements NumberRef {
    /** Which one. */
    public enum What {
      VISITED,
      REACHED,
      CONVERTED,
      LOST,
      PENDING,
      RETURNS,
      TIME_TO_NEXT,
      SCORE,
      TICKET_SCORE,
      MENTION_SCORE,
      /** Net promoter score of the answers to such questions alone. */
      NPS,
      /** Share of the two best points of the answers to satisfaction questions alone. */
      CSAT
    }

    @Override
    public String text() {
      return "stage:" + stage + ":" + camel(what);
    }
  }

  /** A number on a touchpoint's card. */
  record TouchpointNumber(String touchpoint, What what) implements NumberRef {
    /** Which one. */
    public enum What {
      REACHED,
      WENT_ON,
      DROPPED,
      RETURNS,
      TIME_TO_NEXT,
      SCORE,
      TICKET_SCORE,
      MENTION_SCORE,
      /** Net promoter score of the answers to such questions alone. */
      NPS,
      /** Share of the two best points of the answers to satisfaction questions alone. */
      CSAT,
      /** Who wrote a ticket. */
      TICKETS,
      /** Who said something that sounds negative. */
      NEGATIVE_TEXTS,
      MISSING,
      AD_HOC,
      FAILED,
      OUT_OF_ORDER
    }

    @Override
    public String text() {
      return "touchpoint:" + touchpoint + ":" + camel(what);
    }
  }

  /**
   * A number of a touchpoint through one channel: {@code channel-score:ID:CHANNEL}.
   *
   * @param channel what the evidence calls it, which may hold colons; empty for events that name
   *     none
   */
  record ChannelNumber(String touchpoint, String channel, What what) implements NumberRef {
    /** Which one. */
    public enum What {
      /** Of the answers that came through it. */
      SCORE,
      /** Who came to the touchpoint through it first and has not gone on. */
      DROPPED,
      /** Who came to the touchpoint through it first and has gone on. */
      TIME_TO_NEXT;

      private String start() {
        return "channel-" + name().toLowerCase(Locale.ROOT).replace('_', '-') + ":";
      }
    }

    static Optional<ChannelNumber> named(String text) {
      return Arrays.stream(What.values())
          .filter(what -> text.indexOf(':', what.start().length()) > what.start().length())
          .filter(what -> text.startsWith(what.start()))
          .findFirst()
          .map(what -> of(text.substring(what.start().length()), what));
    }

    private static ChannelNumber of(String place, What what) {
      int end = place.indexOf(':');
      return new ChannelNumber(place.substring(0, end), place.substring(end + 1), what);
    }

    @Override
    public String text() {
      return what.start() + touchpoint + ":" + channel;
    }
  }

  /**
   * Customers of personas who came to a stage: {@code visited-by:STAGE:PERSONA,PERSONA}.
   *
   * @param personas their ids; whoever is a customer of any of them counts once
   */
  record VisitedBy(String stage, List<String> personas) implements NumberRef {
    private static final String START = "visited-by:";

    public VisitedBy {
      personas = List.copyOf(personas);
    }

    static Optional<VisitedBy> named(String text) {
      int end = text.indexOf(':', START.length());
      if (!text.startsWith(START) || end <= START.length() || end == text.length() - 1) {
        return Optional.empty();
      }
      return Optional.of(
          new VisitedBy(
              text.substring(START.length(), end), List.of(text.substring(end + 1).split(","))));
    }

    @Override
    public String text() {
      return START + stage + ":" + String.join(",", personas);
    }
  }

  /** The persons of a flow edge. */
  record Edge(String from, String to) implements NumberRef {
    @Override
    public String text() {
      return "edge:" + from + ":" + to;
    }
  }

  /** Everybody. */
  record TotalPersons() implements NumberRef {
    @Override
    public String text() {
      return "total:persons";
    }
  }

  /**
   * Answers to all questions of a type, or persons of whom there is any evidence: {@code
   * total:csat}, {@code map:persons}.
   *
   * @param onMap whether only what is at a touchpoint of the map counts
   */
  record Overall(What what, boolean onMap) implements NumberRef {
    /** What is counted. */
    public enum What {
      PERSONS,
      CSAT,
      CES,
      NPS
    }

    public Overall {
      if (what == What.PERSONS && !onMap) {
        throw new IllegalArgumentException("all persons are total:persons");
      }
    }

    static Optional<Overall> named(String text) {
      boolean onMap = text.startsWith("map:");
      if (!onMap && !text.startsWith("total:")) {
        return Optional.empty();
      }
      return NumberRef.named(What.values(), text.substring(text.indexOf(':') + 1))
          .map(what -> new Overall(what, onMap));
    }

    @Override
    public String text() {
      return (onMap ? "map:" : "total:") + camel(what);
    }
  }

  /** Persons with an event that no rule takes. */
  record Unmatched() implements NumberRef {
    @Override
    public String text() {
      return "unmatched";
    }
  }

  /**
   * Persons with an event of a group of alike events that no rule takes: {@code unmatched:GROUP}.
   *
   * @param group what the evidence calls it, which may hold colons
   */
  record UnmatchedGroup(String group) implements NumberRef {
    private static final String START = "unmatched:";

    static Optional<UnmatchedGroup> named(String text) {
      return text.startsWith(START) && text.length() > START.length()
          ? Optional.of(new UnmatchedGroup(text.substring(START.length())))
          : Optional.empty();
    }

    @Override
    public String text() {
      return START + group;
    }
  }
}
