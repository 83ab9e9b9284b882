package org.wayloom.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.wayloom.analysis.SegmentProposal.Example;
import org.wayloom.analysis.SegmentProposal.Feature;
import org.wayloom.analysis.SegmentProposal.Found;
import org.wayloom.analysis.SegmentProposal.Mark;
import org.wayloom.evidence.StoredEvidence;
import org.wayloom.maps.Library;

/**
 * Tells of the groups that were found how large they are, what sets them apart, and who is in them.
 */
final class SegmentTelling {
  private static final String METHOD = "k-means/1";
  private static final int EXAMPLES = 3;
  private static final int MARKS = 6;

  /** Smaller differences, in standard deviations, set nothing apart (Cohen 1988: a small one). */
  private static final double LEAST_DIFFERENCE = 0.2;

  private final Reading everybody;
  private final StoredEvidence evidence;
  private final SegmentFinder.Found found;
  private final Map<String, String> names;

  SegmentTelling(Reading everybody, StoredEvidence evidence, SegmentFinder.Found found) {
    this.everybody = everybody;
    this.evidence = evidence;
    this.found = found;
    names =
        everybody.library().touchpoints().stream()
            .collect(Collectors.toMap(Library.Touchpoint::id, Library.Touchpoint::name));
  }

  /**
   * @param id null without groups
   * @param persons of each segment
   * @param drifts of each segment
   */
  SegmentProposal tell(
      @Nullable String id,
      List<SegmentFeature> of,
      List<RoaringBitmap> persons,
      List<PersonaDrift> drifts) {
    Groups groups = found.groups();
    List<Found> segments = new ArrayList<>();
    for (int segment = 0; segment < persons.size(); segment++) {
      segments.add(segment(segment, persons.get(segment), drifts.get(segment)));
    }
    return new SegmentProposal(
        id,
        groups.verdict(),
        everybody.source().journeys(),
        found.table().persons().length,
        of,
        found.model().columns().stream().map(this::feature).toList(),
        METHOD,
        groups.tried(),
        groups.p(),
        Groups.REFERENCES,
        groups.stability(),
        Groups.RESAMPLES,
        segments);
  }

  private Found segment(int segment, RoaringBitmap persons, PersonaDrift drift) {
    Statistics.Estimate share =
        Statistics.share(persons.getLongCardinality(), everybody.source().journeys());
    Double low = share.low();
    Double high = share.high();
    return new Found(
        segment,
        persons.getLongCardinality(),
        share.value(),
        low == null ? 0 : low,
        high == null ? 1 : high,
        found.groups().jaccard()[segment],
        marks(segment),
        examples(segment),
        drift);
  }

  private Feature feature(SegmentModel.Column column) {
    String name =
        column.kind() == SegmentFeature.TOUCHPOINTS
            ? names.getOrDefault(column.key(), "")
            : column.key();
    return new Feature(column.kind(), column.key(), name, column.value());
  }

  private List<Mark> marks(int segment) {
    List<Mark> marks = new ArrayList<>();
    for (int column = 0; column < found.model().columns().size(); column++) {
      Mark mark = mark(segment, column);
      if (Math.abs(mark.difference()) >= LEAST_DIFFERENCE) {
        marks.add(mark);
      }
    }
    marks.sort(Comparator.comparingDouble(mark -> -Math.abs(mark.difference())));
    return marks.subList(0, Math.min(MARKS, marks.size()));
  }

  /** The difference is that of the scaled numbers, in their standard deviation over all persons. */
  private Mark mark(int segment, int column) {
    double[][] rows = found.table().rows();
    SegmentModel.Column scale = found.model().columns().get(column);
    double[] raw = new double[2];
    double[] scaled = new double[2];
    long[] n = new long[2];
    double squares = 0;
    for (int i = 0; i < rows.length; i++) {
      int side = found.groups().of()[i] == segment ? 0 : 1;
      double value = scale.scaled(rows[i][column]);
      raw[side] += rows[i][column];
      scaled[side] += value;
      n[side]++;
      squares += value * value;
    }
    double mean = (scaled[0] + scaled[1]) / rows.length;
    double deviation = Math.sqrt(Math.max(0, squares / rows.length - mean * mean));
    double difference = scaled[0] / Math.max(1, n[0]) - scaled[1] / Math.max(1, n[1]);
    return new Mark(
        feature(scale),
        raw[0] / Math.max(1, n[0]),
        raw[1] / Math.max(1, n[1]),
        deviation == 0 ? 0 : difference / deviation);
  }

  private List<Example> examples(int segment) {
    double[] centre = found.model().points()[segment];
    double[][] rows = found.table().rows();
    int[] nearest =
        IntStream.range(0, rows.length)
            .filter(i -> found.groups().of()[i] == segment)
            .boxed()
            .sorted(
                Comparator.comparingDouble(
                    (Integer i) -> KMeans.squared(found.model().scaled(rows[i]), centre)))
            .limit(EXAMPLES)
            .mapToInt(i -> found.table().persons()[i])
            .toArray();
    List<String> ids =
        nearest.length == 0 ? List.of() : evidence.persons(everybody.workspace(), nearest);
    return IntStream.range(0, nearest.length)
        .mapToObj(i -> new Example(nearest[i], ids.get(i)))
        .toList();
  }
}
