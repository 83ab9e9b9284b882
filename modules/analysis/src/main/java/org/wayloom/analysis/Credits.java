package org.wayloom.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayloom.analysis.Analysis.PageAsk;
import org.wayloom.journeys.Attribution;
import org.wayloom.journeys.Coding;
import org.wayloom.journeys.PersonsWhere;
import org.wayloom.journeys.RemovalEffect;
import org.wayloom.journeys.Shapley;

/**
 * Which channels or touchpoints share in conversions, by several methods beside each other; see
 * {@link Attribution}.
 *
 * @param caution what must be said with it: {@code not-causal}, as being there is not causing
 * @param conversions persons who converted
 * @param credited of them, those who touched anything before
 * @param notConverted persons who touched something and did not convert
 * @param rows one for each channel or touchpoint
 */
public record Credits(
    String caution, long conversions, long credited, long notConverted, List<Row> rows) {
  private static final long DAY = 86_400_000L;

  /** The method of each rule, in the order of {@link Attribution.Rule}. */
  private static final List<String> RULES =
      List.of("first/1", "last/1", "last-non-direct/1", "linear/1", "position/1", "time-decay/1");

  public Credits {
    rows = List.copyOf(rows);
  }

  /**
   * A channel or touchpoint and its credits, method by method.
   *
   * @param persons who converted and had touched it before
   */
  public record Row(String id, String label, long persons, List<Credit> credits) {
    public Row {
      credits = List.copyOf(credits);
    }
  }

  /**
   * What a method gives.
   *
   * @param share of the conversions that are credited
   * @param error half the width of the 95 % interval where the method draws samples; else 0
   */
  public record Credit(String method, double conversions, double share, double error) {}

  /** Which of the persons are meant. */
  enum Part {
    CONVERTED,
    CREDITED,
    NOT_CONVERTED,
    /** Converted, and had touched one channel or touchpoint before. */
    TOUCHED
  }

  /**
   * The persons behind a number of {@link #of}.
   *
   * @param node the channel or touchpoint; only asked for with {@link Part#TOUCHED}
   */
  static Behind persons(
      JourneyDesk.Asked asked,
      CreditsAsked wanted,
      Part part,
      @Nullable String node,
      PageAsk page) {
    MapNodes nodes = nodes(asked, wanted);
    BitSet conversion = conversion(asked, wanted.converts());
    Attribution attribution = attribution(nodes, conversion, wanted);
    PersonsWhere persons =
        switch (part) {
          case CONVERTED -> attribution.persons(Attribution.Who.CONVERTED);
          case CREDITED -> attribution.persons(Attribution.Who.CREDITED);
          case NOT_CONVERTED -> attribution.persons(Attribution.Who.NOT_CONVERTED);
          case TOUCHED -> attribution.persons(nodes.node("node", node == null ? "" : node));
        };
    BitSet rows = MapNodes.anywhere(nodes.coding());
    rows.or(conversion);
    return asked.behind("credits", persons, rows, page);
  }

  private static MapNodes nodes(JourneyDesk.Asked asked, CreditsAsked wanted) {
    MapNodes nodes = asked.nodes(wanted.nodes());
    if (nodes.names().size() > Attribution.MOST_CHANNELS) {
      throw Parameters.refused(
          "by",
          "At most %d can be credited side by side, and there are %d. Choose channels or stages"
              .formatted(Attribution.MOST_CHANNELS, nodes.names().size()));
    }
    return nodes;
  }

  private static Attribution attribution(MapNodes nodes, BitSet conversion, CreditsAsked wanted) {
    BitSet direct = new BitSet();
    for (int node = 0; node < nodes.names().size(); node++) {
      direct.set(node, wanted.isDirect(nodes.names().get(node).id()));
    }
    return new Attribution(
        nodes.coding(), direct, conversion, wanted.lookback() * DAY, wanted.halfLife() * DAY);
  }

  static Credits of(JourneyDesk.Asked asked, CreditsAsked wanted) {
    MapNodes nodes = nodes(asked, wanted);
    Attribution.Result counted =
        asked.run(attribution(nodes, conversion(asked, wanted.converts()), wanted));
    List<RemovalEffect.Worth> removal = RemovalEffect.of(counted);
    List<Shapley.Credit> conversions = Shapley.of(counted, Shapley.Worth.CONVERSIONS);
    List<Shapley.Credit> rate = Shapley.of(counted, Shapley.Worth.RATE);
    double all = Math.max(1, counted.credited());
    List<Row> rows = new ArrayList<>();
    for (int node = 0; node < nodes.names().size(); node++) {
      List<Credit> credits = new ArrayList<>();
      for (Attribution.Rule rule : Attribution.Rule.values()) {
        double credit = counted.credits(rule).get(node);
        credits.add(new Credit(RULES.get(rule.ordinal()), credit, credit / all, 0));
      }
      double removed = removal.get(node).credit();
      credits.add(new Credit("removal.markov/1", removed, removed / all, 0));
      credits.add(credit("shapley.conversions/1", conversions.get(node), all));
      credits.add(credit("shapley.rate/1", rate.get(node), all));
      rows.add(
          new Row(
              nodes.names().get(node).id(),
              nodes.names().get(node).label(),
              touched(node, counted),
              credits));
    }
    return new Credits(
        "not-causal", counted.conversions(), counted.credited(), counted.notConverted(), rows);
  }

  private static long touched(int node, Attribution.Result counted) {
    return counted.sets().stream()
        .filter(set -> set.channels().contains(node))
        .mapToLong(Attribution.ChannelSet::converted)
        .sum();
  }

  private static Credit credit(String method, Shapley.Credit credit, double all) {
    return new Credit(method, credit.conversions(), credit.conversions() / all, credit.error());
  }

  private static BitSet conversion(JourneyDesk.Asked asked, String id) {
    MapNodes stages = asked.nodes(MapNodes.By.STAGES);
    boolean isStage = stages.names().stream().anyMatch(stage -> stage.id().equals(id));
    MapNodes nodes = isStage ? stages : asked.nodes(MapNodes.By.TOUCHPOINTS);
    Coding only = nodes.only("conversion", id);
    return MapNodes.at(only, 0);
  }
}
