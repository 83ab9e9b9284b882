package org.wayloom.journeys;

import java.util.Arrays;
import java.util.Set;

/**
 * Whether persons come back after they said something: what churn is told of.
 *
 * <p>A person is watched from the first answer since a moment, until the first event of any kind
 * after a pause, or, where there is none, until the as-of instant without knowing. The first answer
 * and not the last one: whoever comes back may answer again, so the last answer of those who came
 * back would be the one after which they did not, and everybody would look lost.
 */
public final class SeenAgain implements Fold<SeenAgain.Tally, SeenAgain.Result> {
  private static final Set<Column> COLUMNS =
      Set.of(Column.SOME_SIGNATURES, Column.SOME_TIMES, Column.SOME_VALUES);

  private final Coding answers;
  private final long sinceMillis;
  private final long pauseMillis;
  private final long asOfMillis;

  /**
   * @param answers the question of each signature that is an answer
   * @param pauseMillis what happens within it belongs to the same visit
   */
  public SeenAgain(Coding answers, long sinceMillis, long pauseMillis, long asOfMillis) {
    this.answers = answers;
    this.sinceMillis = sinceMillis;
    this.pauseMillis = pauseMillis;
    this.asOfMillis = asOfMillis;
  }

  /**
   * The persons who answered, in the order of their codes.
   *
   * @param questions the node of each one's first answer
   * @param values that answer
   * @param millis for how long each was watched
   * @param seen whether each came back then
   */
  public record Result(int[] questions, float[] values, long[] millis, boolean[] seen) {
    public Result {
      questions = questions.clone();
      values = values.clone();
      millis = millis.clone();
      seen = seen.clone();
    }

    public int persons() {
      return millis.length;
    }

    public int question(int person) {
      return questions[person];
    }

    public double value(int person) {
      return values[person];
    }

    public long watchedMillis(int person) {
      return millis[person];
    }

    public boolean isSeen(int person) {
      return seen[person];
    }
  }

  /** The persons so far. */
  public static final class Tally {
    private int[] questions = new int[256];
    private float[] values = new float[256];
    private long[] millis = new long[256];
    private boolean[] seen = new boolean[256];
    private int size;
    private final Block single = new Block();

    private void add(int question, float value, long watched, boolean cameBack) {
      room(size + 1);
      questions[size] = question;
      values[size] = value;
      millis[size] = watched;
      seen[size++] = cameBack;
    }

    private void room(int wanted) {
      if (wanted > millis.length) {
        int length = Math.max(wanted, 2 * millis.length);
        questions = Arrays.copyOf(questions, length);
        values = Arrays.copyOf(values, length);
        millis = Arrays.copyOf(millis, length);
        seen = Arrays.copyOf(seen, length);
      }
    }

    private Tally addAll(Tally other) {
      room(size + other.size);
      System.arraycopy(other.questions, 0, questions, size, other.size);
      System.arraycopy(other.values, 0, values, size, other.size);
      System.arraycopy(other.millis, 0, millis, size, other.size);
      System.arraycopy(other.seen, 0, seen, size, other.size);
      size += other.size;
      return this;
    }
  }

  @Override
  public Set<Column> columns() {
    return COLUMNS;
  }

  @Override
  public Tally start() {
    return new Tally();
  }

  @Override
  public void add(Tally tally, Journey journey) {
    addAll(tally, tally.single.of(journey));
  }

  /** Goes from value to value, as few events have one. */
  @Override
  public void addAll(Tally tally, Block block) {
    int journey = 0;
    for (int i = block.nextValued(block.from); i < block.end(); i = block.nextValued(i)) {
      while (block.ends[journey] <= i) {
        journey++;
      }
      if (isAnswer(block, i)) {
        watch(tally, block, i, block.ends[journey]);
        i = block.ends[journey];
      } else {
        i++;
      }
    }
  }

  private boolean isAnswer(Block block, int at) {
    return answers.node(block.signature(at)) != Coding.NONE && block.time(at) >= sinceMillis;
  }

  private void watch(Tally tally, Block block, int answer, int end) {
    int question = answers.node(block.signature(answer));
    long said = block.time(answer);
    for (int i = answer + 1; i < end; i++) {
      long time = block.time(i);
      if (time > said + pauseMillis) {
        tally.add(question, block.value(answer), time - said, true);
        return;
      }
    }
    tally.add(question, block.value(answer), Math.max(0, asOfMillis - said), false);
  }

  @Override
  public Tally merge(Tally left, Tally right) {
    return left.addAll(right);
  }

  @Override
  public Result finish(Tally tally) {
    return new Result(
        Arrays.copyOf(tally.questions, tally.size),
        Arrays.copyOf(tally.values, tally.size),
        Arrays.copyOf(tally.millis, tally.size),
        Arrays.copyOf(tally.seen, tally.size));
  }
}
