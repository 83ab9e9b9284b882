package org.wayloom.journeys;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Exact quantiles of the values of many groups in bounded memory. A sample of the persons tells
 * about where each lies; one pass over all then counts what is below and keeps what is near (the
 * idea of Floyd and Rivest's SELECT, 1975). Where the guess was wrong, or too many values are near,
 * all are counted in log-linear histograms, which tells the bucket that a quantile lies in and its
 * rank there; another pass keeps the values of that bucket and selects among them. A bucket that
 * holds very many is counted in finer cuts first.
 *
 * <p>A quantile is the nearest rank: of n values in order the {@code ceil(share * n)}-th, counted
 * from 1. It is always a value that occurs.
 */
final class Quantiles<R> implements Question<R> {
  private final Samples samples;
  private final int groups;
  private final double[] shares;
  private final Function<Table, R> answer;

  Quantiles(Samples samples, int groups, double[] shares, Function<Table, R> answer) {
    this.samples = samples;
    this.groups = groups;
    this.shares = shares.clone();
    this.answer = answer;
  }

  /** The quantiles found. */
  static final class Table {
    private final long[] totals;
    private final Interval[] found;
    private final int shares;
    private final int[] first;

    private Table(long[] totals, Interval[] found, int shares, int[] first) {
      this.totals = totals;
      this.found = found;
      this.shares = shares;
      this.first = first;
    }

    /** How many values the group has. */
    long total(int group) {
      return totals[group];
    }

    /** The quantile of the n-th share; the group must have values. */
    long value(int group, int share) {
      if (totals[group] == 0 || share >= shares) {
        throw new IllegalArgumentException("group " + group + " has no quantile " + share);
      }
      return found[first[group] + share].low();
    }
  }

  @Override
  public Fold<?, Next<R>> firstPass() {
    return guessing(samples, groups, shares, Checking::new);
  }

  /** Guesses brackets from a sample; what follows is the pass that fills them. */
  static <R> Fold<?, Next<R>> guessing(
      Samples samples, int groups, double[] shares, Function<Brackets, Fold<?, Next<R>>> pass) {
    return new Counting<R>(
        samples,
        groups,
        Fold.Scope.SAMPLE,
        sample -> new Next.Again<>(pass.apply(Brackets.around(sample, shares))));
  }

  /** What follows when the brackets have been filled: the answer when every guess was right. */
  Next<R> found(Brackets brackets) {
    brackets.batch().flush();
    long[] totals = new long[groups];
    int[] first = new int[groups];
    Interval[] found = new Interval[groups * shares.length];
    for (int group = 0; group < groups; group++) {
      totals[group] = brackets.total(group);
      first[group] = group * shares.length;
      for (int share = 0; share < shares.length && totals[group] > 0; share++) {
        Long value = brackets.value(group, nearestRank(shares[share], totals[group]));
        if (value == null) {
          return new Next.Again<>(new Counting<R>(samples, groups, Fold.Scope.ALL, this::located));
        }
        found[first[group] + share] = Interval.exactly(group, value);
      }
    }
    return new Next.Done<>(answer.apply(new Table(totals, found, shares.length, first)));
  }

  /** What follows when all values have been counted. */
  private Next<R> located(Histograms histograms) {
    long[] totals = new long[groups];
    int[] first = new int[groups];
    List<Interval> intervals = new ArrayList<>();
    for (int group = 0; group < groups; group++) {
      totals[group] = histograms.total(group);
      first[group] = intervals.size();
      if (totals[group] > 0) {
        for (double share : shares) {
          intervals.add(histograms.locate(group, nearestRank(share, totals[group])));
        }
      }
    }
    return next(totals, first, intervals.toArray(Interval[]::new));
  }

  private static long nearestRank(double share, long total) {
    return Math.max(0, (long) Math.ceil(share * total) - 1);
  }

  private Next<R> next(long[] totals, int[] first, Interval[] intervals) {
    for (Interval interval : intervals) {
      if (!interval.isKnown()) {
        return new Next.Again<>(new Refining(totals, first, intervals));
      }
    }
    return new Next.Done<>(answer.apply(new Table(totals, intervals, shares.length, first)));
  }

  /** Fills the guessed brackets with all values. */
  private final class Checking implements Fold<Brackets, Next<R>> {
    private final Brackets guessed;

    private Checking(Brackets guessed) {
      this.guessed = guessed;
    }

    @Override
    public Set<Column> columns() {
      return samples.columns();
    }

    @Override
    public Brackets start() {
      return guessed.empty();
    }

    @Override
    public void add(Brackets brackets, Journey journey) {
      brackets.batch().reserve(journey.length());
      samples.emit(journey, brackets.batch());
    }

    @Override
    public Brackets merge(Brackets left, Brackets right) {
      left.addAll(right);
      return left;
    }

    @Override
    public Next<R> finish(Brackets brackets) {
      return found(brackets);
    }
  }

  /** Counts values in histograms: those of a sample for a guess, or all. */
  private record Counting<R>(
      Samples samples, int groups, Scope scope, Function<Histograms, Next<R>> then)
      implements Fold<Histograms, Next<R>> {
    @Override
    public Set<Column> columns() {
      return samples.columns();
    }

    @Override
    public Histograms start() {
      return new Histograms(groups);
    }

    @Override
    public void add(Histograms histograms, Journey journey) {
      histograms.batch().reserve(journey.length());
      samples.emit(journey, histograms.batch());
    }

    @Override
    public Histograms merge(Histograms left, Histograms right) {
      left.addAll(right);
      return left;
    }

    @Override
    public Next<R> finish(Histograms histograms) {
      histograms.batch().flush();
      return then.apply(histograms);
    }
  }

  private final class Refining implements Fold<Narrowing, Next<R>> {
    private final long[] totals;
    private final int[] first;
    private final Interval[] intervals;

    private Refining(long[] totals, int[] first, Interval[] intervals) {
      this.totals = totals;
      this.first = first;
      this.intervals = intervals;
    }

    @Override
    public Set<Column> columns() {
      return samples.columns();
    }

    @Override
    public Narrowing start() {
      return new Narrowing(intervals, groups);
    }

    @Override
    public void add(Narrowing narrowing, Journey journey) {
      narrowing.batch().reserve(journey.length());
      samples.emit(journey, narrowing.batch());
    }

    @Override
    public Narrowing merge(Narrowing left, Narrowing right) {
      left.addAll(right);
      return left;
    }

    @Override
    public Next<R> finish(Narrowing narrowing) {
      narrowing.batch().flush();
      return next(totals, first, narrowing.narrowed());
    }
  }
}
