package org.wayloom.analysis;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wayloom.analysis.Places.Of;
import org.wayloom.analysis.Suspicion.Place;
import org.wayloom.journeys.Funnel;
import org.wayloom.journeys.Passages;
import org.wayloom.journeys.Reach;
import org.wayloom.journeys.StaysByEntry;

/** Looks for places where customers are lost, wait, or come back to, more than elsewhere. */
final class FlowSuspects {
  /** Share by which drop-off or returns must be higher. */
  static final double SHARE = 0.08;

  /** How many times as long a stage must take. */
  private static final double TIMES = 1.8;

  private final Places places;
  private final MapQuestions questions;
  private final MapAnswers answers;

  FlowSuspects(Places places, MapAnswers answers) {
    this.places = places;
    this.questions = places.questions();
    this.answers = answers;
  }

  /**
   * @param all the first stays in each stage
   * @param byChannel those at every channel of the map's touchpoints
   */
  void look(List<Passages.Stays> all, List<StaysByEntry.Stays> byChannel) {
    dropOffs(byChannel);
    times(all);
    returns();
  }

  private void dropOffs(List<StaysByEntry.Stays> byChannel) {
    List<Of<Funnel.Step>> steps = new ArrayList<>();
    boolean hasWindow = questions.windowDays() > 0;
    for (int stage = 0; stage < questions.map().stages().size(); stage++) {
      int step = questions.coding().funnelStep(stage);
      if (step >= 0 && step < answers.funnel().size() - 1) {
        Funnel.Step here = answers.funnel().get(step);
        if (decided(here, hasWindow) >= Suspects.FEWEST) {
          steps.add(new Of<>(stage, here));
        }
      }
    }
    for (int i = 0; i < steps.size(); i++) {
      Funnel.Step here = steps.get(i).value();
      Funnel.Step other =
          Suspects.typicalOther(steps, i, of -> lostShare(of.value(), hasWindow))
              .map(Of::value)
              .orElse(null);
      if (other == null) {
        continue;
      }
      long lost = decided(here, hasWindow) - here.converted();
      long otherLost = decided(other, hasWindow) - other.converted();
      Tested tested =
          GroupDifferences.shares(
              lost, decided(here, hasWindow), otherLost, decided(other, hasWindow));
      String stage = places.stage(steps.get(i).place());
      places.suspect(
          Finding.Code.DROP_OFF,
          Place.ofStage(stage),
          lost,
          tested,
          tested.effect(),
          tested.effect() >= SHARE,
          new NumberRef.StageNumber(
              stage,
              hasWindow ? NumberRef.StageNumber.What.LOST : NumberRef.StageNumber.What.PENDING),
          Map.of(
              "share", Places.text(100 * lostShare(here, hasWindow)),
              "typical", Places.text(100 * lostShare(other, hasWindow))),
          channelsThatAreWhy(
              steps.get(i).place(),
              lost,
              decided(here, hasWindow),
              lostShare(other, hasWindow),
              byChannel));
    }
  }

  /** The channels without whose customers hardly more are lost than in a typical other stage. */
  private Set<String> channelsThatAreWhy(
      int stage, long lost, long decided, double typical, List<StaysByEntry.Stays> byChannel) {
    Set<String> why = new HashSet<>();
    for (int channel = 0; channel < byChannel.size(); channel++) {
      int touchpoint = questions.coding().channels().get(channel).touchpoint();
      StaysByEntry.Stays stays = byChannel.get(channel);
      long rest = decided - stays.decided();
      if (questions.coding().touchpoints().get(touchpoint).stage() == stage
          && rest >= Suspects.FEWEST
          && (double) (lost - stays.stayed()) / rest - typical < SHARE) {
        why.add(Suspicion.id(Finding.Code.CHANNEL_DROP_OFF, places.channel(channel)));
      }
    }
    return why;
  }

  /** Of whom it is known whether they go on; without a window, all. */
  private static long decided(Funnel.Step step, boolean hasWindow) {
    return hasWindow ? step.converted() + step.lost() : step.reached();
  }

  private static double lostShare(Funnel.Step step, boolean hasWindow) {
    long decided = decided(step, hasWindow);
    return (double) (decided - step.converted()) / decided;
  }

  private void times(List<Passages.Stays> all) {
    List<Of<double[]>> stays = new ArrayList<>();
    for (int stage = 0; stage < all.size(); stage++) {
      double[] ended = all.get(stage).ended();
      if (ended.length >= Suspects.FEWEST) {
        stays.add(new Of<>(stage, ended));
      }
    }
    for (int i = 0; i < stays.size(); i++) {
      double[] here = stays.get(i).value();
      double[] other =
          Suspects.typicalOther(stays, i, of -> Suspects.median(of.value()))
              .map(Of::value)
              .orElse(null);
      if (other == null) {
        continue;
      }
      Tested tested = Ranks.mannWhitney(here, other);
      String stage = places.stage(stays.get(i).place());
      double times =
          Suspects.median(other) == 0 ? 0 : Suspects.median(here) / Suspects.median(other);
      places.suspect(
          Finding.Code.SLOW,
          Place.ofStage(stage),
          here.length,
          tested,
          times <= 1 ? 0 : 1 - 1 / times,
          tested.effect() > 0 && times >= TIMES,
          new NumberRef.StageNumber(stage, NumberRef.StageNumber.What.TIME_TO_NEXT),
          Map.of(
              "medianMillis", Long.toString((long) Suspects.median(here)),
              "typicalMillis", Long.toString((long) Suspects.median(other))));
    }
  }

  private void returns() {
    List<Of<Long>> visited = new ArrayList<>();
    List<Reach.Node> reach = answers.touchpoints().reach().nodes();
    var back = answers.touchpoints().returns().nodes();
    for (int t = 0; t < reach.size(); t++) {
      if (reach.get(t).persons() >= Suspects.FEWEST) {
        visited.add(new Of<>(t, back.get(t).persons()));
      }
    }
    for (int i = 0; i < visited.size(); i++) {
      int here = visited.get(i).place();
      Optional<Of<Long>> other =
          Suspects.typicalOther(
              visited, i, of -> (double) of.value() / reach.get(of.place()).persons());
      if (other.isPresent()) {
        Tested tested =
            GroupDifferences.shares(
                visited.get(i).value(),
                reach.get(here).persons(),
                other.get().value(),
                reach.get(other.get().place()).persons());
        places.suspect(
            Finding.Code.RETURNS,
            Place.ofTouchpoint(places.stageOf(here), places.id(here)),
            visited.get(i).value(),
            tested,
            tested.effect(),
            tested.effect() >= SHARE,
            new NumberRef.TouchpointNumber(
                places.id(here), NumberRef.TouchpointNumber.What.RETURNS),
            Map.of(
                "share", Places.text(100.0 * visited.get(i).value() / reach.get(here).persons())));
      }
    }
  }
}
