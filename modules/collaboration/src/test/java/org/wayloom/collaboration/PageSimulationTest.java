package org.wayloom.collaboration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The true server and the true page in one simulated world, which one seed decides: what each of
 * them says goes to the other as it stands. {@code make soak} lives more of these lives.
 */
@NullUnmarked
class PageSimulationTest {
  private static final long SEEDS = Long.getLong("wayloom.pageSeeds", 100);
  private static final long SEEDS_FOR_A_MISTAKE = 100;
  private static final int STEPS = 200;
  private static final int OFTEN_ENOUGH = 5;
  private static final String NONE = "none";

  private static PageProcess page;

  @BeforeAll
  static void start() throws IOException {
    Optional<PageProcess> started = PageProcess.start();
    Assumptions.assumeTrue(started.isPresent(), "the page's packages are not installed");
    page = started.get();
  }

  @AfterAll
  static void stop() {
    if (page != null) {
      page.close();
    }
  }

  @Test
  @DisplayName(
      "LV12, LV14, LV16, LV20, LV21, LV22, LV24, LV29, LV30, LV31, LV32, LV33, LV34, LV35, LV36,"
          + " LV57, LV60, LV61, LV63, LV64: nothing is lost or doubled between this server and this page")
  void pageAndServerLoseAndDoubleNothing() throws IOException {
    Map<String, Long> happened = new HashMap<>();
    for (long seed = 0; seed < SEEDS; seed++) {
      WiredServer server = new WiredServer(Mutant.NONE, new Happenings());
      PageProcess.Outcome life = page.live(seed, STEPS, NONE, server);
      assertThat(life.failure()).as("seed %d", seed).isEmpty();
      life.happened().forEach((what, times) -> happened.merge(what, times, Long::sum));
    }
    assertThat(happened).hasSizeGreaterThanOrEqualTo(17);
    assertThat(happened.values()).allMatch(times -> times >= OFTEN_ENOUGH, happened.toString());
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.INCLUDE,
      names = {
        "TAKES_A_CYCLE",
        "PURGES_WHAT_IS_NOT_DELETED",
        "FORGETS_NUMBERS_AT_A_RESTART",
        "TRUSTS_THE_CACHE_OF_THE_DISK",
        "LOADS_A_SNAPSHOT_WITHOUT_ITS_TAIL"
      })
  void findsThePlantedMistakeOfTheServer(Mutant mutant) throws IOException {
    assertThat(failingSeed(mutant, NONE)).as("a seed that shows %s", mutant).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "drops-pending-at-a-welcome",
        "takes-any-commit-for-its-own",
        "settles-what-is-sent",
        "keeps-what-is-purged"
      })
  void findsThePlantedMistakeOfThePage(String mistake) throws IOException {
    assertThat(failingSeed(Mutant.NONE, mistake)).as("a seed that shows %s", mistake).isPresent();
  }

  private static Optional<Long> failingSeed(Mutant mutant, String mistake) throws IOException {
    for (long seed = 0; seed < SEEDS_FOR_A_MISTAKE; seed++) {
      WiredServer server = new WiredServer(mutant, new Happenings());
      if (!page.live(seed, STEPS, mistake, server).failure().isEmpty()) {
        return Optional.of(seed);
      }
    }
    return Optional.empty();
  }
}
