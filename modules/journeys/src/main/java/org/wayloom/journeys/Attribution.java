package org.wayloom.journeys;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/**
 * Which channels (or touchpoints) share in conversions. It says who was there, not who caused it.
 *
 * <p>Each person's <em>touches</em> are the visits of channels before the person's first conversion
 * (a run of events in one channel is one touch, its time that of the last event), no older than the
 * lookback; of who did not convert, all visits. A conversion without a touch is credited to nobody.
 *
 * <p>Rules split each conversion by the order and time of its touches. What also looks at who did
 * not convert is computed of the counts: {@link RemovalEffect}, {@link Shapley}.
 *
 * <p>Credits are counted in parts of a conversion (2⁻³²); what rounding leaves goes to the last
 * touch. So the credits of a rule add up to the conversions exactly, however persons are split.
 */
public final class Attribution implements Fold<Attribution.Tally, Attribution.Result> {
  /**
   * More channels than this are not told apart by anyone, and chains of them take long to solve.
   */
  public static final int MOST_CHANNELS = 128;

  private static final Set<Column> COLUMNS = Set.of(Column.SIGNATURE, Column.TIME);
  private static final int BITS = 32;
  private static final long WHOLE = 1L << BITS;

  private final Coding channels;
  private final BitSet direct;
  private final BitSet conversions;
  private final long lookbackMillis;

  /** What the logarithm of a weight changes by in a millisecond. */
  private final double decay;

  /**
   * @param channels the channel of each signature
   * @param direct channels that say nothing of where somebody came from
   * @param conversions the signature codes of conversions
   * @param lookbackMillis older touches do not count; 0 = all do
   * @param halfLifeMillis after so long a touch has half the weight, for {@link Rule#TIME_DECAY}
   */
  public Attribution(
      Coding channels,
      BitSet direct,
      BitSet conversions,
      long lookbackMillis,
      long halfLifeMillis) {
    if (channels.count() > MOST_CHANNELS) {
      throw new IllegalArgumentException(
          "at most " + MOST_CHANNELS + " channels: " + channels.count());
    }
    if (lookbackMillis < 0 || halfLifeMillis < 1) {
      throw new IllegalArgumentException(
          "lookback must not be negative and half-life be at least 1: "
              + lookbackMillis
              + ", "
              + halfLifeMillis);
    }
    this.channels = channels;
    this.direct = (BitSet) direct.clone();
    this.conversions = (BitSet) conversions.clone();
    this.lookbackMillis = lookbackMillis == 0 ? FunnelWalk.NO_WINDOW : lookbackMillis;
    this.decay = Math.log(2) / halfLifeMillis;
  }

  /** How a conversion is split among its touches. */
  public enum Rule {
    FIRST,
    LAST,
    /** The last touch that is not direct; the last where all are. */
    LAST_NON_DIRECT,
    /** Equal parts. */
    LINEAR,
    /** 40 % the first, 40 % the last, the rest in equal parts; halves where there are two. */
    POSITION,
    /** By {@code 2^(-age / half-life)}. */
    TIME_DECAY
  }

  /**
   * What was found.
   *
   * @param conversions persons who converted
   * @param credited of them, those with a touch
   * @param notConverted persons with a touch who did not
   * @param credits per rule, per channel: conversions, in parts
   * @param moves what leads where; see {@link RemovalEffect}
   * @param sets which channels met together, and how often
   */
  public record Result(
      long conversions,
      long credited,
      long notConverted,
      List<List<Double>> credits,
      List<List<Long>> moves,
      List<ChannelSet> sets) {
    public Result {
      credits = List.copyOf(credits);
      moves = List.copyOf(moves);
      sets = List.copyOf(sets);
    }

    /** Conversions that a rule credits to each channel. */
    public List<Double> credits(Rule rule) {
      return credits.get(rule.ordinal());
    }
  }

  /**
   * The persons who touched exactly these channels.
   *
   * @param channels ascending
   * @param converted of the persons
   */
  public record ChannelSet(List<Integer> channels, long persons, long converted) {
    public ChannelSet {
      channels = List.copyOf(channels);
    }
  }

  /** Sums so far, and the touches of the journey at hand. */
  public static final class Tally {
    private final long[][] credits;
    private final long[][] moves;
    private final SequenceCounts converted = new SequenceCounts();
    private final SequenceCounts notConverted = new SequenceCounts();
    private long conversions;

    private final Touches touches;
    private double[] weights = new double[32];

    /** The channels touched, a bit for each, and then ascending. */
    private final long[] met = new long[MOST_CHANNELS / Long.SIZE];

    private final int[] set = new int[MOST_CHANNELS];

    private Tally(int channels, Touches touches) {
      credits = new long[Rule.values().length][channels];
      moves = new long[channels + 1][channels + 3];
      this.touches = touches;
    }

    /** Empties the set of channels met; returns how many they were. */
    private int takeSet() {
      int size = 0;
      for (int word = 0; word < met.length; word++) {
        for (long left = met[word]; left != 0; left &= left - 1) {
          set[size++] = word * Long.SIZE + Long.numberOfTrailingZeros(left);
        }
        met[word] = 0;
      }
      return size;
    }
  }

  @Override
  public Set<Column> columns() {
    return COLUMNS;
  }

  @Override
  public Tally start() {
    return new Tally(channels.count(), touches());
  }

  private Touches touches() {
    return new Touches(channels, conversions, lookbackMillis);
  }

  @Override
  public void add(Tally tally, Journey journey) {
    boolean converted = tally.touches.of(journey);
    tally.conversions += converted ? 1 : 0;
    if (tally.touches.size() > 0) {
      if (converted) {
        credit(tally);
      }
      count(tally, converted);
    }
  }

  private void count(Tally tally, boolean converted) {
    Touches touches = tally.touches;
    int state = channels.count();
    for (int i = 0; i < touches.size(); i++) {
      int channel = touches.channel(i);
      tally.moves[state][channel]++;
      tally.met[channel / Long.SIZE] |= 1L << channel;
      state = channel;
    }
    tally.moves[state][channels.count() + (converted ? 1 : 2)]++;
    (converted ? tally.converted : tally.notConverted).add(tally.set, 0, tally.takeSet(), 1);
  }

  private void credit(Tally tally) {
    Touches touches = tally.touches;
    int last = touches.size() - 1;
    tally.credits[Rule.FIRST.ordinal()][touches.channel(0)] += WHOLE;
    tally.credits[Rule.LAST.ordinal()][touches.channel(last)] += WHOLE;
    int named = last;
    while (named > 0 && direct.get(touches.channel(named))) {
      named--;
    }
    named = direct.get(touches.channel(named)) ? last : named;
    tally.credits[Rule.LAST_NON_DIRECT.ordinal()][touches.channel(named)] += WHOLE;

    if (tally.weights.length <= last) {
      tally.weights = new double[2 * touches.size()];
    }
    double[] weights = tally.weights;
    // Ages count from the last touch, so that even very old ones have a weight at all.
    double sum = 0;
    for (int i = 0; i <= last; i++) {
      weights[i] = Math.exp((touches.time(i) - touches.time(last)) * decay);
      sum += weights[i];
    }
    double scale = WHOLE / sum;
    long part = Math.round((double) WHOLE / (last + 1));
    long end = Math.round((last < 2 ? 0.5 : 0.4) * WHOLE);
    long middle = last < 2 ? 0 : Math.round(0.2 / (last - 1) * WHOLE);
    long[] linear = tally.credits[Rule.LINEAR.ordinal()];
    long[] position = tally.credits[Rule.POSITION.ordinal()];
    long[] decaying = tally.credits[Rule.TIME_DECAY.ordinal()];
    long leftOfLinear = WHOLE;
    long leftOfPosition = WHOLE;
    long leftOfDecaying = WHOLE;
    for (int i = 0; i < last; i++) {
      int channel = touches.channel(i);
      long equal = Math.min(leftOfLinear, part);
      linear[channel] += equal;
      leftOfLinear -= equal;
      long placed = Math.min(leftOfPosition, i == 0 ? end : middle);
      position[channel] += placed;
      leftOfPosition -= placed;
      long decayed = Math.min(leftOfDecaying, Math.round(weights[i] * scale));
      decaying[channel] += decayed;
      leftOfDecaying -= decayed;
    }
    int channel = touches.channel(last);
    linear[channel] += leftOfLinear;
    position[channel] += leftOfPosition;
    decaying[channel] += leftOfDecaying;
  }

  @Override
  public Tally merge(Tally left, Tally right) {
    plus(left.credits, right.credits);
    plus(left.moves, right.moves);
    left.converted.addAll(right.converted);
    left.notConverted.addAll(right.notConverted);
    left.conversions += right.conversions;
    return left;
  }

  private static void plus(long[][] left, long[][] right) {
    for (int row = 0; row < left.length; row++) {
      for (int i = 0; i < left[row].length; i++) {
        left[row][i] += right[row][i];
      }
    }
  }

  @Override
  public Result finish(Tally tally) {
    List<List<Double>> credits = new ArrayList<>();
    for (long[] ofRule : tally.credits) {
      credits.add(Arrays.stream(ofRule).mapToObj(part -> (double) part / WHOLE).toList());
    }
    List<List<Long>> moves = new ArrayList<>();
    for (long[] from : tally.moves) {
      moves.add(Arrays.stream(from).boxed().toList());
    }
    return new Result(
        tally.conversions,
        tally.converted.total(),
        tally.notConverted.total(),
        credits,
        moves,
        ChannelSets.of(tally.converted, tally.notConverted));
  }

  /** Which persons. */
  public enum Who {
    CONVERTED,
    /** Converted, and touched something before. */
    CREDITED,
    /** Touched something, and did not convert. */
    NOT_CONVERTED
  }

  /** The persons behind a number. */
  public PersonsWhere persons(Who who) {
    return persons(
        (touches, converted) ->
            switch (who) {
              case CONVERTED -> converted;
              case CREDITED -> converted && touches.size() > 0;
              case NOT_CONVERTED -> !converted && touches.size() > 0;
            });
  }

  /** The persons who converted and had touched a channel before. */
  public PersonsWhere persons(int channel) {
    return persons((touches, converted) -> converted && touches.has(channel));
  }

  /** Whether a person with these touches is meant. */
  @FunctionalInterface
  private interface TouchTest {
    boolean passes(Touches touches, boolean converted);
  }

  private PersonsWhere persons(TouchTest test) {
    return new PersonsWhere(
        COLUMNS,
        () -> {
          Touches touches = touches();
          return journey -> test.passes(touches, touches.of(journey));
        });
  }
}
