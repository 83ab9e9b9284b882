package org.wayloom.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.wayloom.analysis.SegmentProposal.Tried;
import org.wayloom.analysis.SegmentProposal.Verdict;

/**
 * Groups told from data, or the answer that there are none. Pure, and the order of the persons does
 * not matter: they are put into an order of their own first.
 *
 * <p><b>How many.</b> k-means with 2 to {@value #MOST} groups. The number is taken whose mean
 * silhouette is the farthest above that of a single crowd ({@link OneCrowd}) divided into as many,
 * if no group has less than {@value #LEAST_SHARE} of the persons: a gap statistic (Tibshirani,
 * Walther and Hastie 2001, JRSS B 63:411-423), of silhouettes and with a crowd that is like the
 * data.
 *
 * <p><b>Whether any.</b> k-means divides whatever it is given. Groups are told only where the
 * largest gap beats the largest gap of 95 % of {@value #REFERENCES} single crowds, as in a
 * permutation test. It follows that a single column, however divided, makes no groups: a group is
 * where several things go together.
 *
 * <p><b>Whether again.</b> The persons are drawn {@value #RESAMPLES} times with replacement and
 * grouped anew. The mean adjusted Rand index with the groups themselves and the mean Jaccard
 * coefficient of each group (Hennig 2007: below 0.6 not to be trusted) must be {@value
 * #LEAST_STABILITY} or more; else the number with the next widest gap is tried.
 *
 * @param verdict whether there are groups
 * @param tried what was tried
 * @param of the group of each row in the order given, the largest group first; empty without groups
 * @param centres of the groups; empty without groups
 * @param stability mean adjusted Rand index over the resamples; 0 where it was not tried
 * @param jaccard how well each group is found again; empty without groups
 */
record Groups(
    Verdict verdict,
    List<Tried> tried,
    int[] of,
    double[][] centres,
    double p,
    double stability,
    double[] jaccard) {

  static final int MOST = 6;
  static final int FEWEST = 100;
  static final int REFERENCES = 39;
  static final int RESAMPLES = 40;
  static final double LEAST_SHARE = 0.03;
  static final double LEAST_STABILITY = 0.6;
  static final double LEVEL = 0.05;

  /** Silhouettes need all distances, so they are asked of so many persons at most. */
  private static final int SAMPLE = 400;

  private static final int STARTS = 3;

  /**
   * @param rows a person each; columns on one scale
   * @param blocks which columns are shuffled together: a number by column
   */
  static Groups of(double[][] rows, int[] blocks, long seed) {
    if (rows.length < FEWEST || blocks.length == 0) {
      return new Groups(
          Verdict.TOO_FEW, List.of(), new int[0], new double[0][], 1, 0, new double[0]);
    }
    Integer[] order = IntStream.range(0, rows.length).boxed().toArray(Integer[]::new);
    Arrays.sort(order, Comparator.comparing(i -> rows[i], Arrays::compare));
    double[][] sorted = Arrays.stream(order).map(i -> rows[i]).toArray(double[][]::new);
    double[][] sample = some(sorted, SAMPLE, new SplittableRandom(seed));

    double[] own = silhouettes(sample, seed);
    double[][] crowds = crowds(sample, blocks, seed);
    double[] ofOneCrowd = means(crowds);
    Trial trial = new Trial(sorted, seed);
    double p = 1;
    for (int k : byGap(own, ofOneCrowd, even(sample, seed))) {
      double asGood = asGood(own[k] - ofOneCrowd[k], crowds, ofOneCrowd);
      p = Math.min(p, asGood);
      if (asGood > LEVEL) {
        break; // those that follow are divided no better
      }
      if (trial.holds(k)) {
        List<Tried> tried = tried(own, ofOneCrowd, even(sample, seed), trial);
        return inTheOrderGiven(trial, order, tried, asGood);
      }
    }
    return none(tried(own, ofOneCrowd, even(sample, seed), trial), p, trial.stability);
  }

  private static boolean[] even(double[][] sample, long seed) {
    boolean[] even = new boolean[MOST + 1];
    for (int k = 2; k <= MOST; k++) {
      int[] sizes = KMeans.of(sample, k, STARTS, seed + k).sizes();
      even[k] = Arrays.stream(sizes).min().orElse(0) >= LEAST_SHARE * sample.length;
    }
    return even;
  }

  private static List<Tried> tried(double[] own, double[] ofOneCrowd, boolean[] even, Trial trial) {
    List<Tried> tried = new ArrayList<>();
    for (int k = 2; k <= MOST; k++) {
      tried.add(new Tried(k, own[k], ofOneCrowd[k], even[k], trial.weakest[k]));
    }
    return tried;
  }

  private static Groups none(List<Tried> tried, double p, double stability) {
    return new Groups(
        Verdict.NO_CLEAR_GROUPS, tried, new int[0], new double[0][], p, stability, new double[0]);
  }

  /** The numbers of groups none of which is too small, the widest gap first. */
  private static int[] byGap(double[] silhouettes, double[] ofOneCrowd, boolean[] even) {
    return IntStream.rangeClosed(2, MOST)
        .filter(k -> even[k])
        .boxed()
        .sorted(Comparator.comparingDouble((Integer k) -> ofOneCrowd[k] - silhouettes[k]))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** By number of groups. */
  private static double[] silhouettes(double[][] sample, long seed) {
    float[][] distances = Partitions.distances(sample);
    double[] silhouettes = new double[MOST + 1];
    for (int k = 2; k <= MOST; k++) {
      int[] of = KMeans.of(sample, k, STARTS, seed + k).of();
      silhouettes[k] = Partitions.silhouette(distances, of, k);
    }
    return silhouettes;
  }

  /** The silhouettes of single crowds, each by number of groups. */
  private static double[][] crowds(double[][] sample, int[] blocks, long seed) {
    OneCrowd crowd = new OneCrowd(sample, blocks, seed);
    double[][] crowds = new double[REFERENCES][];
    for (int i = 0; i < REFERENCES; i++) {
      crowds[i] = silhouettes(crowd.next(), seed + i);
    }
    return crowds;
  }

  private static double[] means(double[][] crowds) {
    double[] means = new double[MOST + 1];
    for (double[] crowd : crowds) {
      for (int k = 2; k <= MOST; k++) {
        means[k] += crowd[k] / crowds.length;
      }
    }
    return means;
  }

  /** How often a single crowd has a gap as wide, counting the data themselves. */
  private static double asGood(double gap, double[][] crowds, double[] means) {
    int asGood = 1;
    for (double[] crowd : crowds) {
      double widest = -1;
      for (int k = 2; k <= MOST; k++) {
        widest = Math.max(widest, crowd[k] - means[k]);
      }
      asGood += widest >= gap ? 1 : 0;
    }
    return asGood / (crowds.length + 1.0);
  }

  /** Groups all persons, and groups persons drawn anew to see whether the same comes out. */
  private static final class Trial {
    private final double[][] rows;
    private final long seed;
    private final @Nullable Double[] weakest = new @Nullable Double[MOST + 1];
    private KMeans.Partition found;
    private double[] jaccard = new double[0];
    private double stability;

    Trial(double[][] rows, long seed) {
      this.rows = rows;
      this.seed = seed;
      this.found = new KMeans.Partition(new double[0][], new int[0], 0);
    }

    /** Whether so many groups, each of them, are found again. */
    boolean holds(int k) {
      found = KMeans.of(rows, k, STARTS, seed);
      jaccard = new double[k];
      stability = 0;
      SplittableRandom random = new SplittableRandom(seed);
      int[] kept =
          IntStream.range(0, rows.length)
              .filter(i -> rows.length <= 4 * SAMPLE || random.nextInt(rows.length) < 4 * SAMPLE)
              .toArray();
      double[][] points = Arrays.stream(kept).mapToObj(i -> rows[i]).toArray(double[][]::new);
      int[] of = Arrays.stream(kept).map(i -> found.of()[i]).toArray();
      for (int resample = 0; resample < RESAMPLES; resample++) {
        again(points, of, random, resample);
      }
      double least = Arrays.stream(jaccard).min().orElse(0);
      weakest[k] = least;
      return stability >= LEAST_STABILITY && least >= LEAST_STABILITY;
    }

    private void again(double[][] points, int[] of, SplittableRandom random, int resample) {
      double[][] drawn = new double[points.length][];
      for (int i = 0; i < drawn.length; i++) {
        drawn[i] = points[random.nextInt(points.length)];
      }
      double[][] centres = KMeans.of(drawn, jaccard.length, STARTS, seed + resample).centres();
      int[] again = Arrays.stream(points).mapToInt(row -> KMeans.nearest(centres, row)).toArray();
      stability += Partitions.adjustedRand(of, again) / RESAMPLES;
      double[] best = Partitions.foundAgain(of, again, jaccard.length);
      for (int group = 0; group < jaccard.length; group++) {
        jaccard[group] += best[group] / RESAMPLES;
      }
    }
  }

  private static Groups inTheOrderGiven(Trial trial, Integer[] order, List<Tried> tried, double p) {
    KMeans.Partition found = trial.found;
    double[] jaccard = trial.jaccard;
    int[] sizes = found.sizes();
    int[] bySize =
        IntStream.range(0, sizes.length)
            .boxed()
            .sorted(Comparator.comparingInt(group -> -sizes[group]))
            .mapToInt(Integer::intValue)
            .toArray();
    int[] place = new int[bySize.length];
    for (int rank = 0; rank < bySize.length; rank++) {
      place[bySize[rank]] = rank;
    }
    int[] of = new int[order.length];
    for (int i = 0; i < of.length; i++) {
      of[order[i]] = place[found.of()[i]];
    }
    return new Groups(
        Verdict.CLEAR,
        tried,
        of,
        IntStream.of(bySize).mapToObj(group -> found.centres()[group]).toArray(double[][]::new),
        p,
        trial.stability,
        IntStream.of(bySize).mapToDouble(group -> jaccard[group]).toArray());
  }

  /** So many of the rows at most, in their order. */
  private static double[][] some(double[][] rows, int most, SplittableRandom random) {
    if (rows.length <= most) {
      return rows;
    }
    double[][] some = new double[most][];
    int taken = 0;
    for (int i = 0; taken < most; i++) {
      if (random.nextInt(rows.length - i) < most - taken) {
        some[taken++] = rows[i];
      }
    }
    return some;
  }
}
