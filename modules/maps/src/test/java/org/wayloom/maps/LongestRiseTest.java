package org.wayloom.maps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The most elements that are in order already. */
class LongestRiseTest {
  @Test
  void isAllOfWhatIsInOrder() {
    assertThat(LongestRise.indexes(List.of())).isEmpty();
    assertThat(LongestRise.indexes(List.of(1, 2, 3))).containsExactlyInAnyOrder(0, 1, 2);
  }

  @Test
  void leavesOutTheOneThatMoved() {
    assertThat(LongestRise.indexes(List.of(4, 1, 2, 3))).containsExactlyInAnyOrder(1, 2, 3);
    assertThat(LongestRise.indexes(List.of(2, 3, 4, 1))).containsExactlyInAnyOrder(0, 1, 2);
  }

  @Test
  void isAsLongAsTheLongestOfAllSubsets() {
    Random random = new Random(11);
    for (int i = 0; i < 200; i++) {
      List<Integer> numbers =
          new ArrayList<>(IntStream.range(0, 1 + random.nextInt(9)).boxed().toList());
      Collections.shuffle(numbers, random);

      Set<Integer> indexes = LongestRise.indexes(numbers);

      assertThat(indexes.stream().sorted().map(numbers::get).toList()).isSorted();
      assertThat(indexes).hasSize(longest(numbers));
    }
  }

  private static int longest(List<Integer> numbers) {
    int longest = 0;
    for (int subset = 0; subset < 1 << numbers.size(); subset++) {
      int chosen = subset;
      List<Integer> some =
          IntStream.range(0, numbers.size())
              .filter(i -> (chosen >> i & 1) == 1)
              .mapToObj(numbers::get)
              .toList();
      if (some.equals(some.stream().sorted().toList())) {
        longest = Math.max(longest, some.size());
      }
    }
    return longest;
  }
}
