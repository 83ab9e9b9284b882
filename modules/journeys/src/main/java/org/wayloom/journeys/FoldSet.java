package org.wayloom.journeys;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Any number of questions answered together: each journey is fetched once per pass for all of them,
 * and those that need another pass share that one too.
 *
 * <pre>{@code
 * FoldSet set = new FoldSet();
 * var funnel = set.add(stageFunnel);
 * var times = set.add(timeToNext);
 * FoldSet.Answers answers = engine.run(source, set);
 * answers.of(funnel).steps();
 * }</pre>
 */
public final class FoldSet implements Question<FoldSet.Answers> {
  private final List<Question<?>> questions = new ArrayList<>();
  private final AtomicBoolean asked = new AtomicBoolean();

  /** Adds a question and returns where its answer will be; not after the set has been asked. */
  public <R> Slot<R> add(Question<R> question) {
    if (asked.get()) {
      throw new IllegalStateException("the set has been asked: add questions before");
    }
    questions.add(question);
    return new Slot<>(this, questions.size() - 1);
  }

  public int size() {
    return questions.size();
  }

  @Override
  public Fold<?, Next<Answers>> firstPass() {
    asked.set(true);
    return FoldSetPass.first(this, List.copyOf(questions));
  }

  /** The place of one answer. */
  public static final class Slot<R> {
    private final FoldSet set;
    private final int index;

    private Slot(FoldSet set, int index) {
      this.set = set;
      this.index = index;
    }
  }

  /** The answers to all questions of a set. */
  public static final class Answers {
    private final FoldSet set;
    private final Object[] values;

    Answers(FoldSet set, Object[] values) {
      this.set = set;
      this.values = values;
    }

    /** The answer to the question that was added for this slot. */
    @SuppressWarnings(
        "unchecked") // a slot is made with its question's type and never changes hands
    public <R> R of(Slot<R> slot) {
      if (slot.set != set) {
        throw new IllegalArgumentException("the slot belongs to another set");
      }
      return (R) values[slot.index];
    }
  }
}
