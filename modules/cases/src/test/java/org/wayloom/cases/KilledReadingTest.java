package org.wayloom.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wayloom.evidence.EvidenceModule;
import org.wayloom.http.Page;
import org.wayloom.sql.Database;
import org.wayloom.testing.ResultsPage;

/**
 * Rules read answers in a process that is killed (kill -9) while it does. 100 answers and a kill;
 * 10,000 and 20 with {@code -Dwayloom.cases=true}.
 */
class KilledReadingTest {
  private static final boolean LONG = Boolean.getBoolean("wayloom.cases");
  private static final int ANSWERS = LONG ? 10_000 : 100;
  private static final int KILLS = LONG ? 20 : 1;

  @TempDir Path data = Path.of("");

  @Test
  void eachAnswerOpensItsCaseExactlyOnceThoughTheProcessIsKilled() throws Exception {
    ResultsPage page = ResultsPage.begin("Cases and kills");
    long start = System.nanoTime();
    for (int kill = 1; kill <= KILLS; kill++) {
      int at = kill * ANSWERS / (KILLS + 1);
      assertThat(run(at)).isBetween((long) at, ANSWERS - 1L);
    }
    assertThat(run(Long.MAX_VALUE)).isEqualTo(ANSWERS);

    List<Case> cases = cases();
    assertThat(cases)
        .extracting(Case::person)
        .containsExactlyInAnyOrderElementsOf(
            LongStream.range(0, ANSWERS).mapToObj(number -> "customer-" + number).toList());
    assertThat(cases).allSatisfy(one -> assertThat(one.causes()).hasSize(1));
    // Numbers without gaps: nothing was opened and undone by half.
    assertThat(cases).extracting(Case::number).doesNotHaveDuplicates().contains((long) ANSWERS);
    if (LONG) {
      page.write(
          "bench/cases-killed/RESULTS.md",
          String.format(
              Locale.ROOT,
              """
              A process reads %,d unhappy answers of as many customers and is killed (kill -9) %d times.

              Each answer opened its case exactly once: %,d cases with one cause each, numbered from 1 to %,d without a gap, in %d s.
              """,
              ANSWERS,
              KILLS,
              cases.size(),
              ANSWERS,
              TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start)));
    }
  }

  /** Runs a process until it says a number, and kills it; the last number that it said. */
  private long run(long killAt) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                ReadingProcess.class.getName(),
                data.toString(),
                Integer.toString(ANSWERS))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    long last = -1;
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        last = line.matches("\\d+") ? Long.parseLong(line) : last;
        if (last >= killAt) {
          // Not the process itself, which would close what it still has to say.
          process.toHandle().destroyForcibly();
        }
      }
    }
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    return last;
  }

  private List<Case> cases() {
    try (Database database = ReadingProcess.database(data);
        EvidenceModule evidence = EvidenceModule.of(data.resolve("evidence"), Clock.systemUTC())) {
      Cases cases = ReadingProcess.cases(database, evidence).cases();
      List<Case> all = new ArrayList<>();
      String after = "";
      do {
        Page<Case> page = cases.list(ReadingProcess.SHOP, CaseQuery.OPEN, 200, after);
        all.addAll(page.items());
        after = page.next();
      } while (after != null);
      return all;
    }
  }
}
