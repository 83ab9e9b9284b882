package org.wayloom.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PartitionsTest {
  /**
   * On a line at 0, 1, 10 and 11, divided in the middle: the outer points are 1 from their own and
   * 10.5 from the others, the inner ones 1 and 9.5.
   */
  @Test
  void silhouettesAreThoseWorkedOutByHand() {
    double[][] points = {{0}, {1}, {10}, {11}};

    double silhouette =
        Partitions.silhouette(Partitions.distances(points), new int[] {0, 0, 1, 1}, 2);

    assertThat(silhouette).isCloseTo((9.5 / 10.5 + 8.5 / 9.5) / 2, within(1e-6));
  }

  @Test
  void aPointAloneInItsGroupCountsNothing() {
    double[][] points = {{0}, {1}, {10}};

    double silhouette = Partitions.silhouette(Partitions.distances(points), new int[] {0, 0, 1}, 2);

    assertThat(silhouette).isCloseTo((9.0 / 10 + 8.0 / 9 + 0) / 3, within(1e-6));
  }

  /** scikit-learn's documentation of adjusted_rand_score: 0.57…, and 0 for the last. */
  @Test
  void agreementIsThatOfPublishedExamples() {
    assertThat(Partitions.adjustedRand(new int[] {0, 0, 1, 1}, new int[] {0, 0, 1, 2}))
        .isCloseTo(4.0 / 7, within(1e-12));
    assertThat(Partitions.adjustedRand(new int[] {0, 0, 1, 1}, new int[] {1, 1, 0, 0}))
        .isEqualTo(1);
    assertThat(Partitions.adjustedRand(new int[] {0, 0, 0, 0}, new int[] {0, 1, 2, 3}))
        .isEqualTo(0);
  }

  /** Three of the first group's four are together again with one other: 3 of 5. */
  @Test
  void aGroupIsFoundAgainAsFarAsItOverlaps() {
    int[] before = {0, 0, 0, 0, 1, 1};
    int[] after = {1, 1, 1, 0, 1, 0};

    assertThat(Partitions.foundAgain(before, after, 2)[0]).isCloseTo(3.0 / 5, within(1e-12));
    assertThat(Partitions.foundAgain(before, after, 2)[1]).isCloseTo(1.0 / 3, within(1e-12));
  }
}
