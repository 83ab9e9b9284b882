package org.wayloom.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.MatrixUtils;

/**
 * Makes data like some given data but for groups: what a single crowd would look like. Each column
 * has exactly the values that it has, and columns go together as they do (the same correlations, up
 * to chance), yet by one smooth dependence, that of a normal distribution (Gaussian copula, by the
 * reordering of Iman and Conover 1982, Communications in Statistics B 11:311-334). So neither a
 * skewed column nor two columns that rise together pass for groups. Columns that belong together,
 * the values of one property, are shuffled as one.
 *
 * <p>Reordering weakens correlations where columns have few values; the ones to start from are
 * therefore raised until what comes out is right.
 */
final class OneCrowd {
  private static final int ADJUSTMENTS = 4;
  private static final double STRONGEST = 0.98;

  private final double[][] rows;
  private final int[] numbers;
  private final List<int[]> together = new ArrayList<>();
  private final double[][] ascending;
  private double[][] root = new double[0][];
  private final SplittableRandom random;

  /**
   * @param blocks which columns belong together: a number by column
   */
  OneCrowd(double[][] rows, int[] blocks, long seed) {
    this.rows = rows;
    this.random = new SplittableRandom(seed);
    Map<Integer, List<Integer>> members = new TreeMap<>();
    for (int c = 0; c < blocks.length; c++) {
      members.computeIfAbsent(blocks[c], block -> new ArrayList<>()).add(c);
    }
    List<Integer> alone = new ArrayList<>();
    for (List<Integer> block : members.values()) {
      if (block.size() == 1) {
        alone.add(block.getFirst());
      } else {
        together.add(block.stream().mapToInt(Integer::intValue).toArray());
      }
    }
    numbers = alone.stream().mapToInt(Integer::intValue).toArray();
    ascending = new double[numbers.length][];
    for (int n = 0; n < numbers.length; n++) {
      ascending[n] = column(rows, numbers[n]);
      Arrays.sort(ascending[n]);
    }
    if (numbers.length > 0) {
      adjust();
    }
  }

  private void adjust() {
    double[][] wanted = correlations(rows);
    double[][] latent = wanted;
    for (int i = 0; i < ADJUSTMENTS; i++) {
      root = root(Correlations.nearest(latent));
      double[][] got = correlations(next());
      double[][] raised = new double[numbers.length][numbers.length];
      for (int a = 0; a < numbers.length; a++) {
        for (int b = 0; b < numbers.length; b++) {
          double r = latent[a][b] + wanted[a][b] - got[a][b];
          raised[a][b] = a == b ? 1 : Math.max(-STRONGEST, Math.min(STRONGEST, r));
        }
      }
      latent = raised;
    }
    root = root(Correlations.nearest(latent));
  }

  private double[][] correlations(double[][] of) {
    double[][] columns = new double[numbers.length][];
    for (int n = 0; n < numbers.length; n++) {
      columns[n] = column(of, numbers[n]);
    }
    return new Correlations(new ScoreTable(columns)).once();
  }

  private static double[] column(double[][] rows, int column) {
    return Arrays.stream(rows).mapToDouble(row -> row[column]).toArray();
  }

  private static double[][] root(double[][] r) {
    EigenDecompositionSymmetric eigen =
        new EigenDecompositionSymmetric(MatrixUtils.createRealMatrix(r));
    double[][] root = eigen.getV().getData();
    for (double[] row : root) {
      for (int e = 0; e < row.length; e++) {
        row[e] *= Math.sqrt(Math.max(0, eigen.getEigenvalue(e)));
      }
    }
    return root;
  }

  /** As many rows as were given, anew on each call. */
  double[][] next() {
    double[][] made = new double[rows.length][rows.length == 0 ? 0 : rows[0].length];
    double[][] latent = new double[numbers.length][rows.length];
    for (int i = 0; i < rows.length; i++) {
      double[] z = new double[numbers.length];
      Arrays.setAll(z, e -> random.nextGaussian());
      for (int n = 0; n < numbers.length; n++) {
        for (int e = 0; e < z.length; e++) {
          latent[n][i] += root[n][e] * z[e];
        }
      }
    }
    for (int n = 0; n < numbers.length; n++) {
      double[] by = latent[n];
      int[] order =
          IntStream.range(0, rows.length)
              .boxed()
              .sorted(Comparator.comparingDouble(i -> by[i]))
              .mapToInt(Integer::intValue)
              .toArray();
      for (int rank = 0; rank < order.length; rank++) {
        made[order[rank]][numbers[n]] = ascending[n][rank];
      }
    }
    for (int[] block : together) {
      int[] from = shuffled();
      for (int i = 0; i < from.length; i++) {
        for (int column : block) {
          made[i][column] = rows[from[i]][column];
        }
      }
    }
    return made;
  }

  private int[] shuffled() {
    int[] from = IntStream.range(0, rows.length).toArray();
    for (int i = from.length - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      int kept = from[i];
      from[i] = from[other];
      from[other] = kept;
    }
    return from;
  }
}
