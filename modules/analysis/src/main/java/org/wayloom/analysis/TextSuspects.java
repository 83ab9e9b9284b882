package org.wayloom.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.wayloom.analysis.NumberRef.TouchpointNumber;
import org.wayloom.analysis.Places.Of;
import org.wayloom.analysis.Suspicion.Place;

/**
 * Looks for touchpoints about which those who write sound negative more often than about others.
 * What a machine makes of words is wrong for about one text in five, everywhere alike: a difference
 * that is seen is smaller than the one that is there.
 */
final class TextSuspects {
  /** Share by which negative writers must be more. */
  private static final double SHARE = 0.1;

  private final Places places;

  TextSuspects(Places places) {
    this.places = places;
  }

  /**
   * @param all of every touchpoint
   */
  void look(List<Moods> all) {
    List<Of<Moods>> told = new ArrayList<>();
    for (int t = 0; t < all.size(); t++) {
      if (all.get(t).wrote().getCardinality() >= Suspects.FEWEST) {
        told.add(new Of<>(t, all.get(t)));
      }
    }
    for (int i = 0; i < told.size(); i++) {
      Of<Moods> here = told.get(i);
      Suspects.typicalOther(told, i, of -> share(of.value()))
          .ifPresent(other -> suspect(here.place(), here.value(), other.value()));
    }
  }

  private void suspect(int touchpoint, Moods here, Moods other) {
    Tested tested =
        GroupDifferences.shares(
            here.complained().getLongCardinality(),
            here.wrote().getLongCardinality(),
            other.complained().getLongCardinality(),
            other.wrote().getLongCardinality());
    String id = places.id(touchpoint);
    places.suspect(
        Finding.Code.NEGATIVE_TEXTS,
        Place.ofTouchpoint(places.stageOf(touchpoint), id),
        here.complained().getLongCardinality(),
        tested,
        tested.effect(),
        tested.effect() >= SHARE,
        new TouchpointNumber(id, TouchpointNumber.What.NEGATIVE_TEXTS),
        Map.of(
            "share", Places.text(100 * share(here)), "typical", Places.text(100 * share(other))));
  }

  private static double share(Moods moods) {
    return (double) moods.complained().getCardinality() / moods.wrote().getCardinality();
  }
}
