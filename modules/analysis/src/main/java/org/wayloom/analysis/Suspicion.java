package org.wayloom.analysis;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A place that was looked at, before it is known whether anything is there.
 *
 * @param tested null for what the drawing shows by itself
 * @param share the effect as a share from 0 to 1, for ranking
 * @param matters whether the effect is of a size that anybody would act on; what does not matter
 *     still counts in the correction
 * @param ifNot ids of others without whose customers this would not be of such a size
 */
record Suspicion(
    Finding.Code code,
    Place place,
    long persons,
    @Nullable Tested tested,
    double share,
    boolean matters,
    @Nullable String number,
    Map<String, String> params,
    Set<String> ifNot) {
  Suspicion {
    ifNot = Set.copyOf(ifNot);
  }

  Suspicion(
      Finding.Code code,
      Place place,
      long persons,
      @Nullable Tested tested,
      double share,
      boolean matters,
      @Nullable String number,
      Map<String, String> params) {
    this(code, place, persons, tested, share, matters, number, params, Set.of());
  }

  /** Where on the map. */
  record Place(
      @Nullable String stage,
      @Nullable String touchpoint,
      @Nullable String channel,
      @Nullable String events) {
    static Place ofStage(String stage) {
      return new Place(stage, null, null, null);
    }

    static Place ofTouchpoint(@Nullable String stage, String touchpoint) {
      return new Place(stage, touchpoint, null, null);
    }

    private String text() {
      if (events != null) {
        return "events:" + events;
      }
      String at = touchpoint == null ? "stage:" + stage : "touchpoint:" + touchpoint;
      return channel == null ? at : at + ":channel:" + channel;
    }
  }

  String id() {
    return id(code, place);
  }

  static String id(Finding.Code code, Place place) {
    return code.name().toLowerCase(Locale.ROOT).replace('_', '-') + ":" + place.text();
  }

  /**
   * @param all how many persons have a journey
   */
  Finding found(@Nullable Double adjusted, long all) {
    return new Finding(
        id(),
        code.kind(),
        code,
        place.stage(),
        place.touchpoint(),
        place.channel(),
        persons,
        tested,
        adjusted,
        persons * share,
        Finding.Severity.of(persons * share, all),
        null,
        number,
        params);
  }
}
