package org.wayloom.analysis;

import java.util.List;
import org.wayloom.analysis.Analysis.MeasureOptions;
import org.wayloom.journeys.BlockSource;
import org.wayloom.journeys.Coding;
import org.wayloom.journeys.StageFunnel;
import org.wayloom.journeys.StaysByEntry;
import org.wayloom.journeys.WithinWindow;
import org.wayloom.maps.JourneyMap;
import org.wayloom.maps.JourneyMap.StageOrder;

/**
 * What is asked about one map with one set of options: its funnel, and what questions are known by.
 *
 * @param asOfMillis the time of the newest event
 */
record MapQuestions(
    JourneyMap map, MapCoding coding, int windowDays, StageOrder order, long asOfMillis) {
  private static final long DAY = 86_400_000L;

  static MapQuestions of(Reading reading, JourneyMap map, MeasureOptions options) {
    Integer windowDays = options.windowDays();
    StageOrder order = options.order();
    return new MapQuestions(
        map,
        new MapCoding(map, reading.library(), reading.signatures(), reading.assignment()),
        windowDays == null ? map.windowDays() : windowDays,
        order == null ? map.order() : order,
        reading.source().newestMillis());
  }

  /** What an answer about a coding is kept under. */
  static Object key(String question, Coding coding) {
    return List.of(question, coding);
  }

  /** What is drawn and how it is asked: all that does not come from the evidence or the library. */
  Object drawn() {
    return List.of(map.id(), map.version(), windowDays, order);
  }

  Object funnelKey() {
    return List.of("funnel", coding.funnelSteps(), order, windowDays);
  }

  boolean hasFunnel() {
    return coding.funnelLength() > 0;
  }

  /** The funnel through the stages that rules feed. */
  StageFunnel funnel() {
    StageFunnel.Order engineOrder =
        switch (order) {
          case SEQUENTIAL -> StageFunnel.Order.SEQUENTIAL;
          case STRICT -> StageFunnel.Order.STRICT;
          case ANY -> StageFunnel.Order.ANY;
        };
    return StageFunnel.through(coding.funnelSteps(), engineOrder, windowDays * DAY, asOfMillis);
  }

  /** How first stays at touchpoints went, by the channel that they began with. */
  StaysByEntry staysByChannel() {
    return new StaysByEntry(
        coding.stepsByTouchpoint(), coding.stepsByChannel(), windowDays * DAY, asOfMillis);
  }

  Object staysByChannelKey() {
    return List.of(
        "stays by channel",
        coding.stepsByTouchpoint(),
        coding.stepsByChannel(),
        windowDays,
        asOfMillis);
  }

  /** Of each journey only what happens within the window from where it began. */
  BlockSource withinWindow(BlockSource source) {
    return WithinWindow.of(source, coding.stepsByStage(), windowDays * DAY);
  }
}
