package org.wayloom.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.roaringbitmap.RoaringBitmap;
import org.wayloom.evidence.PropertyValues;
import org.wayloom.evidence.Signature;
import org.wayloom.evidence.StoredEvidence;
import org.wayloom.journeys.Engine;
import org.wayloom.maps.Library;

/** Looks for groups among all persons of a workspace. */
final class SegmentFinder {
  /** So many persons the groups are learnt from; everybody is sorted into them. */
  private static final int LEARNT_FROM = 5_000;

  private static final long SEED = 20_000_101L;

  private final Reading everybody;
  private final StoredEvidence evidence;
  private final Engine engine;

  SegmentFinder(Reading everybody, StoredEvidence evidence, Engine engine) {
    this.everybody = everybody;
    this.evidence = evidence;
    this.engine = engine;
  }

  /**
   * What was looked at, the groups, and the model of them; the model has no centres without any.
   */
  record Found(SegmentModel model, FeatureRows.Table table, Groups groups) {}

  Found find(Set<SegmentFeature> of) {
    List<SegmentModel.Column> wanted = candidates(of);
    int journeys = everybody.source().journeys();
    double share = journeys <= LEARNT_FROM ? 1 : (double) LEARNT_FROM / journeys;
    FeatureRows.Table raw =
        engine.run(
            everybody.source(),
            new FeatureRows(new PersonFeatures(wanted, everybody, evidence), share));
    FeatureScaling scaling = FeatureScaling.of(wanted, raw.rows());
    FeatureRows.Table table = new FeatureRows.Table(raw.persons(), scaling.kept(raw.rows()));
    SegmentModel scales = new SegmentModel(scaling.columns(), List.of());
    double[][] points = Arrays.stream(table.rows()).map(scales::scaled).toArray(double[][]::new);
    Groups groups = Groups.of(points, scaling.blocks(), SEED);
    List<List<Double>> centres =
        Arrays.stream(groups.centres())
            .map(centre -> Arrays.stream(centre).boxed().toList())
            .toList();
    return new Found(new SegmentModel(scaling.columns(), centres), table, groups);
  }

  /** The persons of each segment. */
  List<RoaringBitmap> sort(SegmentModel model) {
    return sort(model, everybody, evidence, engine);
  }

  static List<RoaringBitmap> sort(
      SegmentModel model, Reading everybody, StoredEvidence evidence, Engine engine) {
    return engine.run(
        everybody.source(),
        new SegmentSorting(model, new PersonFeatures(model.columns(), everybody, evidence)));
  }

  private List<SegmentModel.Column> candidates(Set<SegmentFeature> of) {
    List<SegmentModel.Column> wanted = new ArrayList<>();
    if (of.contains(SegmentFeature.RECENCY)) {
      wanted.add(number(SegmentFeature.RECENCY, ""));
    }
    if (of.contains(SegmentFeature.SPAN)) {
      wanted.add(number(SegmentFeature.SPAN, ""));
    }
    if (of.contains(SegmentFeature.TOUCHPOINTS)) {
      Set<String> seen =
          interactions().stream()
              .flatMap(s -> everybody.assignment().touchpoint(s.code()).stream())
              .collect(Collectors.toSet());
      everybody.library().touchpoints().stream()
          .map(Library.Touchpoint::id)
          .filter(seen::contains)
          .forEach(id -> wanted.add(number(SegmentFeature.TOUCHPOINTS, id)));
    }
    if (of.contains(SegmentFeature.CHANNELS)) {
      Set<String> channels = new TreeSet<>();
      for (Signature s : interactions()) {
        String channel = s.channel();
        if (channel != null) {
          channels.add(channel);
        }
      }
      channels.forEach(channel -> wanted.add(number(SegmentFeature.CHANNELS, channel)));
    }
    if (of.contains(SegmentFeature.TRAITS)) {
      traits().forEach((property, values) -> values.forEach(v -> wanted.add(trait(property, v))));
    }
    return wanted;
  }

  private List<Signature> interactions() {
    return everybody.signatures().stream()
        .filter(s -> s.events() > 0 && MapCoding.isInteraction(s.kind()))
        .toList();
  }

  private static SegmentModel.Column number(SegmentFeature kind, String key) {
    return new SegmentModel.Column(kind, key, null, 0, 1);
  }

  private static SegmentModel.Column trait(String property, String value) {
    return new SegmentModel.Column(SegmentFeature.TRAITS, property, value, 0, 1);
  }

  /**
   * The properties that say what somebody is: few values, known of half of the persons, and of
   * nearly each person one value only.
   */
  private Map<String, List<String>> traits() {
    Map<String, List<String>> traits = new LinkedHashMap<>();
    List<PropertyValues> likely =
        evidence.properties(everybody.workspace()).stream()
            .filter(property -> property.distinct() >= 2 && property.distinct() <= Limits.VALUES)
            .sorted(Comparator.comparingLong(PropertyValues::persons).reversed())
            .limit(Limits.PROPERTIES)
            .toList();
    for (PropertyValues property : likely) {
      List<String> values =
          property.values().stream().map(PropertyValues.Value::value).sorted().toList();
      if (isTrait(property.name(), values)) {
        traits.put(property.name(), values);
      }
    }
    return traits;
  }

  private boolean isTrait(String property, List<String> values) {
    RoaringBitmap any = new RoaringBitmap();
    long named = 0;
    for (String value : values) {
      int[] persons = evidence.personsWith(everybody.workspace(), property, List.of(value));
      named += persons.length;
      any.or(RoaringBitmap.bitmapOf(persons));
    }
    int known = any.getCardinality();
    return known >= Limits.KNOWN_OF * everybody.source().journeys()
        && named <= Limits.VALUES_A_PERSON * known;
  }

  /** What a property must be like to be a trait. */
  private static final class Limits {
    static final int PROPERTIES = 8;
    static final int VALUES = 8;
    static final double KNOWN_OF = 0.5;
    static final double VALUES_A_PERSON = 1.02;
  }
}
