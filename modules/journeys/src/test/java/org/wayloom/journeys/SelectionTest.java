package org.wayloom.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SelectionTest {
  @Test
  void selectsWhatSortingWouldPutThere() {
    Random random = new Random(8);
    for (int length = 1; length < 200; length++) {
      int distinct = 1 + random.nextInt(length);
      long[] values = random.ints(length, 0, distinct).asLongStream().toArray();
      long[] sorted = values.clone();
      Arrays.sort(sorted);
      for (int k = 0; k < length; k++) {
        assertThat(Selection.select(values.clone(), length, k)).isEqualTo(sorted[k]);
      }
    }
  }

  @Test
  void leavesWhatLiesBehindTheLengthAlone() {
    long[] values = {5, 4, 3, 0};
    assertThat(Selection.select(values, 3, 0)).isEqualTo(3);
    assertThat(values[3]).isZero();
  }
}
