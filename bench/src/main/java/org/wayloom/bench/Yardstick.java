package org.wayloom.bench;

import java.util.Arrays;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Supplier;
import org.wayloom.journeys.BlockSource;
import org.wayloom.journeys.Engine;
import org.wayloom.journeys.Question;

/**
 * A question, and the loop for it.
 *
 * @param question made anew for each repetition
 * @param numbers the engine's answer in the form of the loop's
 * @param loop over {@link PlainArrays}
 * @param agrees whether the engine's numbers are the loop's
 */
record Yardstick<R>(
    String name,
    BlockSource source,
    Supplier<Question<R>> question,
    Function<R, long[]> numbers,
    Supplier<long[]> loop,
    BiPredicate<long[], long[]> agrees) {
  static <R> Yardstick<R> of(
      String name,
      BlockSource source,
      Supplier<Question<R>> question,
      Function<R, long[]> numbers,
      Supplier<long[]> loop) {
    return new Yardstick<>(name, source, question, numbers, loop, Arrays::equals);
  }

  R ask(Engine engine) {
    return engine.run(source, question.get());
  }

  /** The numbers to which both come; throws where they do not. */
  long[] checked(Engine engine) {
    long[] ours = numbers.apply(ask(engine));
    long[] theirs = loop.get();
    if (!agrees.test(ours, theirs)) {
      throw new IllegalStateException(
          "%s: the answers differ\nengine %s\nloop %s".formatted(name, text(ours), text(theirs)));
    }
    return ours;
  }

  private static String text(long[] numbers) {
    return numbers.length + " " + Arrays.toString(Arrays.copyOf(numbers, 100));
  }
}
