package org.wayloom.journeys;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Shares out what channels bring in together by what each adds, on average over all orders in which
 * they could join (Shapley 1953). Channels that add the same get the same, one that adds nothing
 * gets nothing, and the credits add up.
 *
 * <p>What a set of channels is worth: see {@link Worth}. Up to {@value #EXACT} channels that occur,
 * all sets are looked at; with more, {@value #ORDERS} orders drawn from a fixed seed (each with its
 * reverse), and the error is told.
 */
public final class Shapley {
  static final int EXACT = 15;
  static final int ORDERS = 4096;

  private static final double Z = 1.959964;

  private final List<Attribution.ChannelSet> sets;
  private final int channels;
  private final Worth worth;
  private final long persons;

  private Shapley(List<Attribution.ChannelSet> sets, int channels, Worth worth) {
    this.sets = sets;
    this.channels = channels;
    this.worth = worth;
    this.persons = sets.stream().mapToLong(Attribution.ChannelSet::persons).sum();
  }

  /** What channels are worth together. */
  public enum Worth {
    /**
     * The conversions of persons who touched nothing else. Each conversion is then shared out
     * equally among its channels (Zhao, Mahboobi, Bagheri: Shapley value methods for attribution
     * modeling, 2018), so nothing is sampled.
     */
    CONVERSIONS,
    /**
     * The share who convert of persons who touched nothing else, times all persons. A channel whose
     * presence goes with fewer conversions gets a negative credit.
     */
    RATE
  }

  /**
   * A channel's share.
   *
   * @param error half the width of the 95 % interval of a sampled credit; 0 when it is exact
   */
  public record Credit(double conversions, double error) {}

  /** The credit of each channel. */
  public static List<Credit> of(Attribution.Result counted, Worth worth) {
    return of(counted.sets(), counted.moves().size() - 1, worth);
  }

  static List<Credit> of(List<Attribution.ChannelSet> sets, int channels, Worth worth) {
    Shapley game = new Shapley(sets, channels, worth);
    if (worth == Worth.CONVERSIONS) {
      return game.equalParts();
    }
    int[] players =
        sets.stream()
            .flatMap(set -> set.channels().stream())
            .distinct()
            .sorted()
            .mapToInt(c -> c)
            .toArray();
    return players.length <= EXACT ? game.exact(players) : game.sampled(players, ORDERS);
  }

  private List<Credit> equalParts() {
    double[] credits = new double[channels];
    for (Attribution.ChannelSet set : sets) {
      for (int channel : set.channels()) {
        credits[channel] += (double) set.converted() / set.channels().size();
      }
    }
    return Arrays.stream(credits).mapToObj(credit -> new Credit(credit, 0)).toList();
  }

  /** The formula itself, over all sets of players. */
  static List<Credit> exact(
      List<Attribution.ChannelSet> sets, int channels, Worth worth, int... players) {
    return new Shapley(sets, channels, worth).exact(players);
  }

  private List<Credit> exact(int[] players) {
    double[] values = values(players);
    int n = players.length;
    double[] weights = new double[Math.max(1, n)];
    for (int size = 0; size < n; size++) {
      // size! (n - size - 1)! / n!
      weights[size] = size == 0 ? 1.0 / n : weights[size - 1] * size / (n - size);
    }
    double[] credits = new double[channels];
    for (int i = 0; i < n; i++) {
      int bit = 1 << i;
      for (int set = 0; set < values.length; set++) {
        if ((set & bit) == 0) {
          credits[players[i]] += weights[Integer.bitCount(set)] * (values[set | bit] - values[set]);
        }
      }
    }
    return Arrays.stream(credits).mapToObj(credit -> new Credit(credit, 0)).toList();
  }

  /** What each set of players is worth, by its bits. */
  private double[] values(int[] players) {
    long[] all = new long[1 << players.length];
    long[] converted = new long[1 << players.length];
    for (Attribution.ChannelSet set : sets) {
      int bits = 0;
      for (int channel : set.channels()) {
        bits |= 1 << Arrays.binarySearch(players, channel);
      }
      all[bits] += set.persons();
      converted[bits] += set.converted();
    }
    for (int bit = 1; bit < all.length; bit <<= 1) {
      for (int set = 0; set < all.length; set++) {
        if ((set & bit) != 0) {
          all[set] += all[set ^ bit];
          converted[set] += converted[set ^ bit];
        }
      }
    }
    double[] values = new double[all.length];
    for (int set = 0; set < values.length; set++) {
      values[set] = value(all[set], converted[set]);
    }
    return values;
  }

  private double value(long all, long converted) {
    return switch (worth) {
      case CONVERSIONS -> converted;
      case RATE -> all == 0 ? 0 : (double) converted / all * persons;
    };
  }

  static List<Credit> sampled(
      List<Attribution.ChannelSet> sets, int channels, Worth worth, int orders, int... players) {
    return new Shapley(sets, channels, worth).sampled(players, orders);
  }

  /** Averages over pairs of an order and its reverse, which vary less than two orders do. */
  private List<Credit> sampled(int[] players, int orders) {
    Random random = new Random(1953);
    double[] sums = new double[channels];
    double[] squares = new double[channels];
    int pairs = orders / 2;
    int[] order = players.clone();
    for (int pair = 0; pair < pairs; pair++) {
      for (int i = order.length - 1; i > 0; i--) {
        int other = random.nextInt(i + 1);
        int swapped = order[i];
        order[i] = order[other];
        order[other] = swapped;
      }
      double[] added = new double[channels];
      add(order, false, added);
      add(order, true, added);
      for (int channel : players) {
        double half = added[channel] / 2;
        sums[channel] += half;
        squares[channel] += half * half;
      }
    }
    List<Credit> credits = new ArrayList<>();
    for (int channel = 0; channel < channels; channel++) {
      double mean = sums[channel] / pairs;
      double variance = Math.max(0, squares[channel] / pairs - mean * mean) / (pairs - 1);
      credits.add(new Credit(mean, Z * Math.sqrt(variance)));
    }
    return credits;
  }

  /** Adds what each player adds when they join in this order. */
  private void add(int[] order, boolean reversed, double[] added) {
    int[] rank = new int[channels];
    for (int i = 0; i < order.length; i++) {
      rank[order[i]] = reversed ? order.length - 1 - i : i;
    }
    long[] all = new long[order.length];
    long[] converted = new long[order.length];
    for (Attribution.ChannelSet set : sets) {
      int complete = 0;
      for (int channel : set.channels()) {
        complete = Math.max(complete, rank[channel]);
      }
      all[complete] += set.persons();
      converted[complete] += set.converted();
    }
    long allSoFar = 0;
    long convertedSoFar = 0;
    double before = 0;
    for (int at = 0; at < order.length; at++) {
      allSoFar += all[at];
      convertedSoFar += converted[at];
      double now = value(allSoFar, convertedSoFar);
      added[order[reversed ? order.length - 1 - at : at]] += now - before;
      before = now;
    }
  }
}
