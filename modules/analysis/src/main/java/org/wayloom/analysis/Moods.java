package org.wayloom.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.roaringbitmap.RoaringBitmap;
import org.wayloom.journeys.Coding;

/**
 * Who wrote about a touchpoint, and who of them something that sounds negative. A person counts
 * once, however much they write; texts whose mood is unknown say nothing.
 *
 * @param wrote persons with a text of a known mood
 * @param complained of these, the ones with a negative text
 * @param complaints the negative texts
 */
record Moods(RoaringBitmap wrote, RoaringBitmap complained, Set<Moment> complaints) {

  /** An event by what it is known by in the index as in the evidence. */
  record Moment(int person, int signature, long millis) {}

  /** Those of every touchpoint of a map, by its position; of the persons and events that count. */
  static List<Moods> of(Reading reading, MapCoding coding, Texts texts) {
    List<Moods> moods = new ArrayList<>();
    for (int t = 0; t < coding.touchpoints().size(); t++) {
      moods.add(new Moods(new RoaringBitmap(), new RoaringBitmap(), new HashSet<>()));
    }
    BitSet counting = counting(reading);
    for (Texts.Said said : texts.of(reading.workspace()).all()) {
      // Evidence may be ahead of the index: what that does not have is not counted yet.
      if (counting.get(said.signature()) && reading.has(said.person(), said.time())) {
        int touchpoint = coding.touchpoint(said.signature());
        if (touchpoint != Coding.NONE) {
          moods.get(touchpoint).add(said);
        }
      }
    }
    return moods;
  }

  private static BitSet counting(Reading reading) {
    BitSet all = new BitSet();
    all.set(0, reading.signatures().size());
    Shown shown = reading.shown();
    return shown == null ? all : shown.only(reading, all);
  }

  private void add(Texts.Said said) {
    int person = said.person();
    switch (said.voice().mood().label()) {
      case POSITIVE, NEUTRAL -> wrote.add(person);
      case NEGATIVE -> {
        wrote.add(person);
        complained.add(person);
        complaints.add(new Moment(person, said.signature(), said.time().toEpochMilli()));
      }
      case UNKNOWN -> {
        // a text of which nothing is known is no sign of anything
      }
    }
  }
}
