package org.wayloom.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.roaringbitmap.RoaringBitmap;
import org.wayloom.evidence.Signature;
import org.wayloom.evidence.StoredEvidence;
import org.wayloom.journeys.Coding;
import org.wayloom.journeys.Journey;
import org.wayloom.kernel.WorkspaceId;

/**
 * Reads off a journey what a model looks at. What people say is no behaviour, so touchpoints and
 * channels count interactions only.
 */
final class PersonFeatures {
  private static final double DAY = 86_400_000;

  private final int size;
  private final int[] touchpointColumn;
  private final int[] channelColumn;
  private final List<Trait> traits = new ArrayList<>();
  private final long now;
  private int recencyColumn = Coding.NONE;
  private int spanColumn = Coding.NONE;

  private record Trait(int column, RoaringBitmap persons) {}

  PersonFeatures(List<SegmentModel.Column> columns, Reading reading, StoredEvidence evidence) {
    size = columns.size();
    now = reading.source().newestMillis();
    Map<String, Integer> touchpoints = new HashMap<>();
    Map<String, Integer> channels = new HashMap<>();
    for (int c = 0; c < size; c++) {
      SegmentModel.Column column = columns.get(c);
      switch (column.kind()) {
        case TOUCHPOINTS -> touchpoints.put(column.key(), c);
        case CHANNELS -> channels.put(column.key(), c);
        case RECENCY -> recencyColumn = c;
        case SPAN -> spanColumn = c;
        case TRAITS -> traits.add(new Trait(c, persons(evidence, reading.workspace(), column)));
      }
    }
    touchpointColumn = new int[reading.signatures().size()];
    channelColumn = new int[reading.signatures().size()];
    Arrays.fill(touchpointColumn, Coding.NONE);
    Arrays.fill(channelColumn, Coding.NONE);
    for (Signature s : reading.signatures()) {
      if (MapCoding.isInteraction(s.kind())) {
        touchpointColumn[s.code()] =
            reading
                .assignment()
                .touchpoint(s.code())
                .map(id -> touchpoints.getOrDefault(id, Coding.NONE))
                .orElse(Coding.NONE);
        String channel = s.channel();
        channelColumn[s.code()] =
            channel == null ? Coding.NONE : channels.getOrDefault(channel, Coding.NONE);
      }
    }
  }

  private static RoaringBitmap persons(
      StoredEvidence evidence, WorkspaceId workspace, SegmentModel.Column column) {
    String value = column.value();
    return RoaringBitmap.bitmapOf(
        evidence.personsWith(workspace, column.key(), List.of(value == null ? "" : value)));
  }

  int size() {
    return size;
  }

  /** Fills in what is looked at of one person: counts, days, and 1 or 0 for traits. */
  void read(Journey journey, double[] into) {
    Arrays.fill(into, 0);
    for (int i = journey.from; i < journey.to; i++) {
      int code = journey.signatures[i];
      if (code < touchpointColumn.length) {
        count(into, touchpointColumn[code]);
        count(into, channelColumn[code]);
      }
    }
    if (journey.length() > 0) {
      long last = journey.times[journey.to - 1];
      put(into, recencyColumn, (now - last) / DAY);
      put(into, spanColumn, (last - journey.times[journey.from]) / DAY);
    }
    for (Trait trait : traits) {
      into[trait.column] = trait.persons.contains(journey.person) ? 1 : 0;
    }
  }

  private static void count(double[] into, int column) {
    if (column != Coding.NONE) {
      into[column]++;
    }
  }

  private static void put(double[] into, int column, double value) {
    if (column != Coding.NONE) {
      into[column] = value;
    }
  }
}
