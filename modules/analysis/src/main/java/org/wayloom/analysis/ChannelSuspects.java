package org.wayloom.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.wayloom.analysis.NumberRef.ChannelNumber;
import org.wayloom.analysis.Places.Of;
import org.wayloom.analysis.Suspicion.Place;
import org.wayloom.journeys.StaysByEntry.Stays;

/**
 * Looks for touchpoints from which customers go on later, or not at all, when they came through one
 * channel rather than another. A person belongs to the channel through which they came first, and
 * counts once their window is over.
 */
final class ChannelSuspects {
  /** Share by which those who do not go on must be more. */
  private static final double SHARE = 0.08;

  /** How many times as long it must take. */
  private static final double TIMES = 1.8;

  private final Places places;
  private final MapQuestions questions;

  ChannelSuspects(Places places) {
    this.places = places;
    this.questions = places.questions();
  }

  /**
   * @param all of every channel of the map's touchpoints
   */
  void look(List<Stays> all) {
    for (int t = 0; t < places.touchpoints(); t++) {
      List<Of<Stays>> here = new ArrayList<>();
      for (int c = 0; c < all.size(); c++) {
        if (questions.coding().channels().get(c).touchpoint() == t) {
          here.add(new Of<>(c, all.get(c)));
        }
      }
      for (Of<Stays> one : here) {
        if (!channel(one).isEmpty()) {
          List<Stays> others =
              here.stream().filter(of -> of.place() != one.place()).map(Of::value).toList();
          dropOff(t, one, others);
          time(t, one, others);
        }
      }
    }
  }

  private String channel(Of<Stays> one) {
    return questions.coding().channels().get(one.place()).channel();
  }

  private void dropOff(int touchpoint, Of<Stays> one, List<Stays> others) {
    Stays here = one.value();
    long stayed = others.stream().mapToLong(Stays::stayed).sum();
    long decided = others.stream().mapToLong(Stays::decided).sum();
    if (here.decided() < Suspects.FEWEST || decided < Suspects.FEWEST) {
      return;
    }
    Tested tested = GroupDifferences.shares(here.stayed(), here.decided(), stayed, decided);
    suspect(
        Finding.Code.CHANNEL_DROP_OFF,
        touchpoint,
        channel(one),
        here.stayed(),
        tested,
        tested.effect(),
        tested.effect() >= SHARE,
        ChannelNumber.What.DROPPED,
        Map.of(
            "share", Places.text(100.0 * here.stayed() / here.decided()),
            "typical", Places.text(100.0 * stayed / decided)));
  }

  private void time(int touchpoint, Of<Stays> one, List<Stays> others) {
    double[] here = one.value().times();
    double[] rest = others.stream().flatMapToDouble(of -> Arrays.stream(of.times())).toArray();
    if (here.length < Suspects.FEWEST || rest.length < Suspects.FEWEST) {
      return;
    }
    Tested tested = Ranks.mannWhitney(here, rest);
    double median = Suspects.median(here);
    double typical = Suspects.median(rest);
    double times = typical == 0 ? 0 : median / typical;
    suspect(
        Finding.Code.CHANNEL_SLOW,
        touchpoint,
        channel(one),
        here.length,
        tested,
        times <= 1 ? 0 : 1 - 1 / times,
        tested.effect() > 0 && times >= TIMES,
        ChannelNumber.What.TIME_TO_NEXT,
        Map.of(
            "medianMillis", Long.toString((long) median),
            "typicalMillis", Long.toString((long) typical)));
  }

  private void suspect(
      Finding.Code code,
      int touchpoint,
      String channel,
      long persons,
      Tested tested,
      double share,
      boolean matters,
      ChannelNumber.What number,
      Map<String, String> params) {
    String id = places.id(touchpoint);
    places.suspect(
        code,
        new Place(places.stageOf(touchpoint), id, channel, null),
        persons,
        tested,
        share,
        matters,
        new ChannelNumber(id, channel, number),
        params);
  }
}
