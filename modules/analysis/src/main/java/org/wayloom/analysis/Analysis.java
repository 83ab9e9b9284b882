package org.wayloom.analysis;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wayloom.evidence.EventRow;
import org.wayloom.evidence.Evidence;
import org.wayloom.evidence.Question.QuestionType;
import org.wayloom.http.Page;
import org.wayloom.kernel.Actor;
import org.wayloom.kernel.DocumentId;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.maps.JourneyMap.StageOrder;
import org.wayloom.maps.Library;
import org.wayloom.maps.MapSummary;

/**
 * The door to what the evidence says: rules applied, the numbers of a map and the persons behind
 * them, the flow, a map proposed from data.
 *
 * <p>Numbers are read from the newest finished journey index. While the very first one is being
 * built there are none yet: a NOT_READY problem.
 */
public interface Analysis {
  /** Groups of customers told from data. */
  CustomerSegments segments();

  IndexStatus index(WorkspaceId workspace);

  /** Kinds of events with the touchpoints that rules assign them to, most events first. */
  SignatureList signatures(WorkspaceId workspace, SignatureQuery query);

  /** The fields that rules can test, each with its most frequent values. */
  List<SignatureFields> signatureFields(WorkspaceId workspace);

  /** What a rule with these conditions would match. */
  RulePreview preview(WorkspaceId workspace, List<Library.Condition> conditions);

  /** What each rule takes now. */
  RuleCounts ruleCounts(WorkspaceId workspace);

  /**
   * Which touchpoints of the register evidence tells about since a moment, and which it does not.
   */
  Coverage coverage(WorkspaceId workspace, Instant since);

  /**
   * How many customers a persona stands for. A problem where it does not say which they are.
   *
   * @param persona a persona of the workspace's library
   */
  PersonaPeople people(WorkspaceId workspace, String persona);

  /** The numbers of a map. */
  Measures measures(WorkspaceId workspace, DocumentId map, MeasureOptions options);

  /**
   * How a score of {@link #measures} went from period to period.
   *
   * @param number a score; anything else is an INVALID_REQUEST
   */
  Trend trend(WorkspaceId workspace, DocumentId map, NumberRef number, TrendOptions options);

  /** A number of the map day by day, of some customers or all. */
  Days days(WorkspaceId workspace, DocumentId map, Days.Asked asked);

  /**
   * The numbers by which one says how it goes, period by period.
   *
   * @param map whose touchpoints and stages count; null for all of the workspace
   * @param days how long a period is, 1 to 366
   */
  KeyNumbers keyNumbers(WorkspaceId workspace, @Nullable DocumentId map, int days);

  /**
   * How many customers are not seen again, by what they answered.
   *
   * @param withinDays 1 to 730
   */
  Churn churn(WorkspaceId workspace, QuestionType type, int withinDays);

  /** How far journeys follow the drawn one, and where they leave it. */
  Deviations deviations(WorkspaceId workspace, DocumentId map, MeasureOptions options);

  /** Of everybody, with the map's own settings. */
  default Deviations deviations(WorkspaceId workspace, DocumentId map) {
    return deviations(workspace, map, MeasureOptions.OF_MAP);
  }

  /** What the numbers of a map would be computed from now. */
  Basis basis(WorkspaceId workspace, DocumentId map);

  /**
   * Which touchpoints move an overall score, against how well they do.
   *
   * @param overall the question that stands for the whole; null takes the likeliest
   * @param options whose answers count
   */
  Drivers drivers(
      WorkspaceId workspace, DocumentId map, @Nullable String overall, MeasureOptions options);

  /**
   * Who came to a stage and has not gone on, for longer than 95 of 100 visits take to.
   *
   * @param stage null = any stage but the last, which nothing follows
   * @param since whose stay became that long then or later
   */
  List<StillPerson> still(
      WorkspaceId workspace, DocumentId map, @Nullable String stage, Instant since);

  /** What stands out on the map, the weightiest first; the same evidence gives the same list. */
  List<Finding> findings(WorkspaceId workspace, DocumentId map, MeasureOptions options);

  /** Of everybody, with the map's own settings. */
  default List<Finding> findings(WorkspaceId workspace, DocumentId map) {
    return findings(workspace, map, MeasureOptions.OF_MAP);
  }

  /**
   * Two groups of journeys beside each other, or the same journeys by two maps or two versions of
   * one. Sides that share some of their journeys are an INVALID_REQUEST. Options narrow both sides.
   */
  Comparison compare(
      WorkspaceId workspace,
      DocumentId map,
      Comparison.Side a,
      Comparison.Side b,
      MeasureOptions options);

  /** What follows what: the {@code edges} most frequent edges. */
  Flow flow(
      WorkspaceId workspace, DocumentId map, Flow.Nodes nodes, int edges, MeasureOptions options);

  /** Of everybody, with the map's own settings. */
  default Flow flow(WorkspaceId workspace, DocumentId map, Flow.Nodes nodes, int edges) {
    return flow(workspace, map, nodes, edges, MeasureOptions.OF_MAP);
  }

  /** The persons whom a number of {@link #measures} or {@link #flow} counts. */
  Behind behind(
      WorkspaceId workspace,
      DocumentId map,
      NumberRef number,
      MeasureOptions options,
      PageAsk page);

  /** The rows behind a number, of one person or of all, by person, time, sequence. */
  Page<EventRow> rows(
      WorkspaceId workspace,
      DocumentId map,
      NumberRef number,
      MeasureOptions options,
      Optional<Integer> person,
      PageAsk page);

  /**
   * Proposes touchpoints, rules and stages. The same evidence gives the same proposal.
   *
   * @param title of the map; a plain one in the language when null
   */
  Proposal propose(WorkspaceId workspace, @Nullable String title, String language);

  /** Makes the proposed map, as the user has corrected it. */
  MapSummary accept(WorkspaceId workspace, Proposal proposal, Actor by);

  /**
   * What a page of signatures shows.
   *
   * @param text that type, channel, page or a property must contain; case does not matter
   */
  record SignatureQuery(SignatureList.Filter filter, String text, PageAsk page) {}

  /**
   * Where a list goes on.
   *
   * @param after the {@code next} of the page before; empty for the first
   */
  record PageAsk(int limit, String after) {
    public PageAsk {
      if (limit < 1 || limit > 1000) {
        throw new IllegalArgumentException("limit must be 1 to 1000: " + limit);
      }
    }
  }

  /**
   * How a trend is cut.
   *
   * @param periods at most so many, counted back from the one of the newest event
   * @param channel only answers that came by it; null = all
   * @param whose only answers of these
   */
  record TrendOptions(Trend.By by, int periods, @Nullable String channel, MeasureOptions whose) {
    /** Of everybody. */
    public TrendOptions(Trend.By by, int periods, @Nullable String channel) {
      this(by, periods, channel, MeasureOptions.OF_MAP);
    }

    public TrendOptions {
      if (periods < 1 || periods > 120) {
        throw new IllegalArgumentException("periods must be 1 to 120: " + periods);
      }
    }
  }

  /**
   * What numbers are computed from. Equal for equal numbers.
   *
   * @param evidence of the newest finished index
   */
  record Basis(long mapVersion, long libraryVersion, Evidence.Revision evidence) {}

  /**
   * The journeys of one side of a comparison.
   *
   * @param windowOver only those whose window is over
   */
  record Among(Comparison.Side side, boolean windowOver) {}

  /**
   * Answers with other settings than the map's own; null = the map's.
   *
   * @param persona a persona of the library: only the customers whom it stands for count; null =
   *     everybody
   * @param among only journeys of that side of a comparison; null = all
   * @param shown only these events; null = all
   * @param behaviour only persons who did so; null = all
   */
  record MeasureOptions(
      @Nullable Integer windowDays,
      @Nullable StageOrder order,
      @Nullable String persona,
      @Nullable Among among,
      @Nullable Shown shown,
      @Nullable Behaviour behaviour) {
    /** Of everybody. */
    public MeasureOptions(@Nullable Integer windowDays, @Nullable StageOrder order) {
      this(windowDays, order, null, null, null, null);
    }

    /** Of the customers of one persona. */
    public MeasureOptions(
        @Nullable Integer windowDays, @Nullable StageOrder order, @Nullable String persona) {
      this(windowDays, order, persona, null, null, null);
    }

    /** The same, of one side of a comparison. */
    public MeasureOptions of(Among side) {
      return new MeasureOptions(windowDays, order, persona, side, shown, behaviour);
    }

    /** The same, of some events only. */
    public MeasureOptions of(Shown events) {
      return new MeasureOptions(windowDays, order, persona, among, events, behaviour);
    }

    /** The same, of persons who did so only. */
    public MeasureOptions of(Behaviour did) {
      return new MeasureOptions(windowDays, order, persona, among, shown, did);
    }

    /** The map's own settings. */
    public static final MeasureOptions OF_MAP = new MeasureOptions(null, null);

    public MeasureOptions {
      if (windowDays != null && (windowDays < 0 || windowDays > 36_500)) {
        throw new IllegalArgumentException("windowDays must be 0 to 36500: " + windowDays);
      }
    }
  }
}
