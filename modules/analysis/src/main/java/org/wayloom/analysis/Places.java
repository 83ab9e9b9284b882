package org.wayloom.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.wayloom.analysis.Suspicion.Place;

/** The places of a map by their numbers, and what has been looked at so far. */
final class Places {
  private final MapQuestions questions;
  private final List<Suspicion> suspicions = new ArrayList<>();

  Places(MapQuestions questions) {
    this.questions = questions;
  }

  /** A place with what is compared of it. */
  record Of<T>(int place, T value) {}

  MapQuestions questions() {
    return questions;
  }

  List<Suspicion> suspicions() {
    return suspicions;
  }

  int touchpoints() {
    return questions.coding().touchpoints().size();
  }

  String stage(int stage) {
    return questions.map().stages().get(stage).id();
  }

  String stageOf(int touchpoint) {
    return stage(questions.coding().touchpoints().get(touchpoint).stage());
  }

  Place channel(int channel) {
    MapCoding.ChannelOf of = questions.coding().channels().get(channel);
    return new Place(stageOf(of.touchpoint()), id(of.touchpoint()), of.channel(), null);
  }

  String id(int touchpoint) {
    return questions.coding().touchpoints().get(touchpoint).touchpoint().id();
  }

  void suspect(
      Finding.Code code,
      Place place,
      long persons,
      Tested tested,
      double share,
      boolean matters,
      NumberRef number,
      Map<String, String> params) {
    suspect(code, place, persons, tested, share, matters, number, params, Set.of());
  }

  void suspect(
      Finding.Code code,
      Place place,
      long persons,
      Tested tested,
      double share,
      boolean matters,
      NumberRef number,
      Map<String, String> params,
      Set<String> ifNot) {
    suspicions.add(
        new Suspicion(
            code,
            place,
            persons,
            tested,
            Math.clamp(share, 0, 1),
            matters,
            number.text(),
            params,
            ifNot));
  }

  /** Something that the drawing shows by itself. */
  void drawn(
      Finding.Code code, Place place, long persons, NumberRef number, Map<String, String> params) {
    suspicions.add(
        new Suspicion(code, place, persons, null, Suspects.TOLERATED, true, number.text(), params));
  }

  static String text(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
