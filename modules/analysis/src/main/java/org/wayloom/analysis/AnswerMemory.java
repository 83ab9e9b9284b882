package org.wayloom.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.wayloom.evidence.Evidence;
import org.wayloom.journeys.Engine;
import org.wayloom.journeys.FoldSet;
import org.wayloom.journeys.Question;
import org.wayloom.kernel.WorkspaceId;

/**
 * The answers to the latest questions. What a question is known by holds all that its answer
 * depends on: the workspace, the revision of the evidence, whose journeys are read, and what was
 * asked with the codings that rules and map come down to. So a text typed on a map costs nothing,
 * and moving a touchpoint to another stage asks again for what stages know but not for what
 * touchpoints know. Safe from any thread.
 */
final class AnswerMemory {
  private static final int KEPT = 256;

  private final Map<Key, Object> answers =
      new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Object> eldest) {
          return size() > KEPT;
        }
      };

  private record Key(
      WorkspaceId workspace, Evidence.Revision revision, Object among, Object question) {}

  synchronized void forget(WorkspaceId workspace) {
    answers.keySet().removeIf(key -> key.workspace.equals(workspace));
  }

  private synchronized Optional<Object> find(Key key) {
    return Optional.ofNullable(answers.get(key));
  }

  private synchronized void keep(Key key, Object answer) {
    answers.put(key, answer);
  }

  /** Begins a round of questions about what was read. */
  Round about(Reading reading) {
    return new Round(reading);
  }

  /** Answers one question. */
  <R> R ask(Reading reading, Engine engine, Object knownBy, Question<R> question) {
    Round round = about(reading);
    Asked<R> asked = round.ask(knownBy, question);
    round.run(engine);
    return asked.answer();
  }

  /**
   * What is made of several answers: from memory, or made now.
   *
   * @param knownBy equal for two exactly if what is made of the same evidence is
   */
  @SuppressWarnings("unchecked") // a key is only ever kept with what was made for it
  <R> R made(Reading reading, Object knownBy, Supplier<R> maker) {
    Key key = new Key(reading.workspace(), reading.revision(), reading.among(), knownBy);
    Optional<Object> known = find(key);
    if (known.isPresent()) {
      return (R) known.get();
    }
    R made = maker.get();
    keep(key, Objects.requireNonNull(made));
    return made;
  }

  /** Questions that are answered together: from memory, or in as few passes as they need. */
  final class Round {
    private final Reading reading;
    private final FoldSet open = new FoldSet();
    private final List<Runnable> takers = new ArrayList<>();
    private FoldSet.@Nullable Answers found;

    private Round(Reading reading) {
      this.reading = reading;
    }

    /**
     * @param knownBy equal for two questions exactly if their answers about the same evidence are
     */
    @SuppressWarnings("unchecked") // a key is only ever kept with the answer to its own question
    <R> Asked<R> ask(Object knownBy, Question<R> question) {
      Key key = new Key(reading.workspace(), reading.revision(), reading.among(), knownBy);
      Asked<R> asked = new Asked<>();
      Optional<Object> known = find(key);
      if (known.isPresent()) {
        asked.answer = (R) known.get();
      } else {
        FoldSet.Slot<R> slot = open.add(question);
        takers.add(
            () -> {
              R answer = Objects.requireNonNull(found).of(slot);
              asked.answer = answer;
              keep(key, Objects.requireNonNull(answer));
            });
      }
      return asked;
    }

    void run(Engine engine) {
      if (open.size() > 0) {
        found = engine.run(reading.source(), open);
        takers.forEach(Runnable::run);
      }
    }
  }

  /** The place of an answer; filled when the round has run. */
  static final class Asked<R> {
    private @Nullable R answer;

    R answer() {
      return Objects.requireNonNull(answer, "the round has not run");
    }
  }
}
