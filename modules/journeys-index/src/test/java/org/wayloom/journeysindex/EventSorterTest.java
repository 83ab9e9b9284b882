package org.wayloom.journeysindex;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class EventSorterTest {
  @Test
  void sortsByTimeAndKeepsTheIntakeOrderOfEqualTimes() {
    EventSorter sorter = new EventSorter();
    for (int length = 0; length < 400; length++) {
      Random random = new Random(length);
      sorter.reserve(length);
      for (int i = 0; i < length; i++) {
        sorter.times[i] = random.nextInt(1 + length / 3);
        sorter.signatures[i] = i;
        sorter.values[i] = sorter.times[i] * 2;
      }
      assertThat(sorter.sort(length) || isSorted(sorter, length)).isTrue();
      assertThat(isSorted(sorter, length)).as("length %s", length).isTrue();
    }
  }

  private static boolean isSorted(EventSorter sorter, int length) {
    for (int i = 0; i < length; i++) {
      boolean after =
          i == 0
              || sorter.times[i - 1] < sorter.times[i]
              || (sorter.times[i - 1] == sorter.times[i]
                  && sorter.signatures[i - 1] < sorter.signatures[i]);
      if (!after || sorter.values[i] != sorter.times[i] * 2) {
        return false;
      }
    }
    return true;
  }
}
