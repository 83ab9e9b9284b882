package org.wayloom.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.roaringbitmap.RoaringBitmap;
import org.wayloom.journeys.Fold;
import org.wayloom.journeys.Journey;

/** Sorts everybody into the segments of a model. */
final class SegmentSorting implements Fold<SegmentSorting.Sorted, List<RoaringBitmap>> {
  private static final Set<Column> COLUMNS = Set.of(Column.SIGNATURE, Column.TIME);

  private final SegmentModel model;
  private final PersonFeatures features;
  private final double[][] centres;

  SegmentSorting(SegmentModel model, PersonFeatures features) {
    this.model = model;
    this.features = features;
    this.centres = model.points();
  }

  /** The persons of each segment so far. */
  static final class Sorted {
    private final double[] row;
    private final List<RoaringBitmap> segments = new ArrayList<>();

    private Sorted(int width, int segments) {
      row = new double[width];
      for (int i = 0; i < segments; i++) {
        this.segments.add(new RoaringBitmap());
      }
    }
  }

  @Override
  public Set<Column> columns() {
    return COLUMNS;
  }

  @Override
  public Sorted start() {
    return new Sorted(features.size(), centres.length);
  }

  @Override
  public void add(Sorted sorted, Journey journey) {
    if (journey.length() > 0) {
      features.read(journey, sorted.row);
      int segment = KMeans.nearest(centres, model.scaled(sorted.row));
      sorted.segments.get(segment).add(journey.person);
    }
  }

  @Override
  public Sorted merge(Sorted left, Sorted right) {
    for (int i = 0; i < left.segments.size(); i++) {
      left.segments.get(i).or(right.segments.get(i));
    }
    return left;
  }

  @Override
  public List<RoaringBitmap> finish(Sorted sorted) {
    sorted.segments.forEach(RoaringBitmap::runOptimize);
    return List.copyOf(sorted.segments);
  }
}
