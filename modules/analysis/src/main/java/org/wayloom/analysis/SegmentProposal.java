package org.wayloom.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Segments told from data, or that there are none.
 *
 * @param id under which the segments can be kept; null without any
 * @param persons with evidence
 * @param learnt of them, those whom the segments were learnt from
 * @param of what was to be looked at
 * @param features what was looked at: what few have or all have alike is left out
 * @param method how they were told, with its version
 * @param tried the numbers of groups that were tried
 * @param p how often a single crowd is divided as well by chance
 * @param crowds how many single crowds were made to tell
 * @param stability mean adjusted Rand index when drawn anew; 0 where it was not tried
 * @param segments the largest first; empty where there are none
 */
public record SegmentProposal(
    @Nullable String id,
    Verdict verdict,
    long persons,
    long learnt,
    List<SegmentFeature> of,
    List<Feature> features,
    String method,
    List<Tried> tried,
    double p,
    int crowds,
    double stability,
    int resamples,
    List<Found> segments) {
  public SegmentProposal {
    of = List.copyOf(of);
    features = List.copyOf(features);
    tried = List.copyOf(tried);
    segments = List.copyOf(segments);
  }

  /** Whether there are groups. */
  public enum Verdict {
    CLEAR,
    NO_CLEAR_GROUPS,
    TOO_FEW
  }

  /**
   * A number of groups.
   *
   * @param crowd the mean silhouette of a single crowd divided into as many
   * @param even whether no group is too small
   * @param weakest how well the least steady group is found again; null where it was not tried
   */
  public record Tried(
      int k, double silhouette, double crowd, boolean even, @Nullable Double weakest) {}

  /**
   * Something that persons were told apart by.
   *
   * @param key the touchpoint's id, the channel or the property; empty for recency and span
   * @param name what to call it; empty for recency and span
   * @param value of the property; null for the others
   */
  public record Feature(SegmentFeature kind, String key, String name, @Nullable String value) {}

  /**
   * A segment.
   *
   * @param share of all persons, with its 95 % interval (Wilson), 0 to 1
   * @param jaccard how well it is found again when drawn anew: below 0.6 not to be trusted
   * @param marks what sets it apart, the most first
   * @param examples the persons nearest to its middle
   * @param drift of its share, month by month
   */
  public record Found(
      int index,
      long persons,
      double share,
      double low,
      double high,
      double jaccard,
      List<Mark> marks,
      List<Example> examples,
      PersonaDrift drift) {
    public Found {
      marks = List.copyOf(marks);
      examples = List.copyOf(examples);
    }
  }

  /**
   * Something that sets a segment apart.
   *
   * @param inside the mean in the segment: times, days, or the share of persons for a trait
   * @param outside the mean of the others
   * @param difference in standard deviations
   */
  public record Mark(Feature feature, double inside, double outside, double difference) {}

  /** A person. */
  public record Example(int code, String id) {}
}
