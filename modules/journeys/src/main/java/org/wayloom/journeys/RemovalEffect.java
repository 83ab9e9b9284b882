package org.wayloom.journeys;

import java.util.ArrayList;
import java.util.List;

/**
 * What a channel is worth in a Markov chain of first order: how much rarer conversions would be if
 * everybody who comes to it were lost there.
 *
 * <p>States are the start, the channels, conversion and loss; chances are the shares of the moves
 * counted. With {@code p} the chance to come from the start to conversion and {@code p(i)} the same
 * with all ways out of channel i leading to loss, the removal effect of i is {@code 1 - p(i) / p}.
 * Conversions are credited in proportion to the effects. A channel does not lead to itself, as
 * touches of one channel that follow each other are one.
 *
 * <p>Source: Anderl, Becker, von Wangenheim, Schumann: Mapping the customer journey, International
 * Journal of Research in Marketing 33 (2016).
 */
public final class RemovalEffect {
  private RemovalEffect() {}

  /**
   * A channel's worth.
   *
   * @param effect share of conversions that would be lost without it
   * @param credit conversions
   */
  public record Worth(double effect, double credit) {}

  /** The worth of each channel. */
  public static List<Worth> of(Attribution.Result counted) {
    int channels = counted.moves().size() - 1;
    double[][] chances = new double[channels + 1][channels + 2];
    for (int from = 0; from <= channels; from++) {
      List<Long> moves = counted.moves().get(from);
      long all = moves.stream().mapToLong(Long::longValue).sum();
      for (int to = 0; to < channels && all > 0; to++) {
        chances[from][to] = (double) moves.get(to) / all;
      }
      chances[from][channels + 1] = all == 0 ? 0 : (double) moves.get(channels + 1) / all;
    }
    double whole = conversion(chances, -1);
    double[] effects = new double[channels];
    double sum = 0;
    for (int channel = 0; channel < channels && whole > 0; channel++) {
      effects[channel] = 1 - conversion(chances, channel) / whole;
      sum += effects[channel];
    }
    List<Worth> worths = new ArrayList<>();
    for (double effect : effects) {
      worths.add(new Worth(effect, sum == 0 ? 0 : effect / sum * counted.credited()));
    }
    return worths;
  }

  /**
   * The chance to come from the start (the last state) to conversion: the solution of {@code p =
   * conversion + moves · p}, by elimination with the largest pivot.
   */
  private static double conversion(double[][] chances, int removed) {
    int size = chances.length;
    double[][] rows = new double[size][size + 1];
    for (int from = 0; from < size; from++) {
      for (int to = 0; to < size - 1 && from != removed; to++) {
        rows[from][to] = -chances[from][to];
      }
      rows[from][from] += 1;
      rows[from][size] = from == removed ? 0 : chances[from][size];
    }
    for (int at = 0; at < size; at++) {
      int pivot = at;
      for (int row = at + 1; row < size; row++) {
        pivot = Math.abs(rows[row][at]) > Math.abs(rows[pivot][at]) ? row : pivot;
      }
      double[] swapped = rows[at];
      rows[at] = rows[pivot];
      rows[pivot] = swapped;
      for (int row = at + 1; row < size; row++) {
        double factor = rows[row][at] / rows[at][at];
        for (int column = at; column <= size && factor != 0; column++) {
          rows[row][column] -= factor * rows[at][column];
        }
      }
    }
    // The start is the last unknown, so nothing need be put back in.
    return rows[size - 1][size] / rows[size - 1][size - 1];
  }
}
