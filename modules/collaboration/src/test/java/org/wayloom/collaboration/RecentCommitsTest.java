package org.wayloom.collaboration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wayloom.kernel.Actor;

class RecentCommitsTest {
  private static final LiveLimits LIMITS = LiveLimits.STANDARD.withDeltaVersions(20);

  private final RecentCommits recent = new RecentCommits(LIMITS);

  @Test
  @DisplayName("LV32: what is at hand has no gaps, and reaches back as far as a delta may")
  void holdsTheLastVersions() {
    addUpTo(1, 30);
    assertThat(between(10, 30)).contains(versions(11, 30));
    assertThat(between(12, 15)).contains(versions(13, 15));
    assertThat(between(9, 30)).as("version 10 is gone").isEmpty();
    assertThat(between(12, 31)).as("version 31 is not there yet").isEmpty();
    assertThat(between(7, 7)).contains(List.of());
  }

  @Test
  void losesTheOldestWhenTextsGrowBeyondWhatADeltaMayHold() {
    for (long version = 1; version <= 5; version++) {
      recent.add(List.of(commit(version, "x".repeat(300_000))));
    }
    assertThat(between(2, 5)).as("three of these texts fit into 1 MB").contains(versions(3, 5));
    assertThat(between(1, 5)).isEmpty();
  }

  @Test
  @DisplayName(
      "LV32: whatever came and went, it answers with exactly what was asked for or nothing")
  void answersExactlyOrNot() {
    for (int seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      RecentCommits some = new RecentCommits(LIMITS);
      long version = random.nextInt(5);
      for (int step = 0; step < 30; step++) {
        if (random.nextInt(10) == 0) {
          some.clear();
          version += random.nextInt(3);
        }
        long next = version + 1 + random.nextInt(4);
        some.add(LongStream.rangeClosed(version + 1, next).mapToObj(v -> commit(v, "x")).toList());
        version = next;
        long after = version - random.nextInt(30);
        long upTo = after + random.nextInt(30);
        some.between(after, upTo)
            .ifPresent(
                found ->
                    assertThat(found)
                        .map(one -> one.commit().version())
                        .isEqualTo(versions(after + 1, upTo)));
        assertThat(some.between(version - 1, version)).as("the last one").isPresent();
      }
    }
  }

  private void addUpTo(long first, long last) {
    recent.add(LongStream.rangeClosed(first, last).mapToObj(v -> commit(v, "x")).toList());
  }

  private Optional<List<Long>> between(long after, long upTo) {
    return recent
        .between(after, upTo)
        .map(found -> found.stream().map(one -> one.commit().version()).toList());
  }

  private static List<Long> versions(long first, long last) {
    return LongStream.rangeClosed(first, last).boxed().toList();
  }

  private static RenderedCommit commit(long version, String text) {
    return new RenderedCommit(
        new Commit(
            version,
            new ClientId("tab"),
            version,
            Actor.LOCAL,
            Instant.EPOCH,
            List.of(new Operation.Set("m", Map.of("text", FieldValue.text(text))))));
  }
}
