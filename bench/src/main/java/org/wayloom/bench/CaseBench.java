package org.wayloom.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.wayloom.cases.CaseQuery;
import org.wayloom.cases.CaseRule;
import org.wayloom.cases.CaseState;
import org.wayloom.cases.CaseTrigger;
import org.wayloom.cases.CasesModule;
import org.wayloom.evidence.EventKind;
import org.wayloom.evidence.EvidenceModule;
import org.wayloom.evidence.NewEvent;
import org.wayloom.evidence.Question;
import org.wayloom.evidence.Question.QuestionType;
import org.wayloom.kernel.Ids;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.maps.Library;
import org.wayloom.sql.Database;

/**
 * Answers come in at a fixed rate while fifty rules read them: how long until an answer was tried
 * on all of them, and whether the reading keeps up. Storing the answers is part of what the machine
 * does meanwhile.
 */
final class CaseBench {
  private static final int PERSONS = 20_000;
  private static final int RULES = 50;
  private static final int TOUCHPOINTS = 10;
  private static final Question NPS = new Question(QuestionType.NPS, 0, 10);
  private static final List<String> TEXTS =
      List.of(
          "It took two weeks and nobody told me why",
          "Great, thank you, I will come again",
          "Paczka przyszła uszkodzona, chcę zwrotu pieniędzy",
          "Всё пришло вовремя, спасибо",
          "پشتیبانی خیلی بد بود و کسی پاسخ نداد");

  private final int seconds = Integer.getInteger("bench.seconds", 30);
  private final int rate = Integer.getInteger("bench.rate", 1_000);
  private final Random random = new Random(27);
  private final WorkspaceId workspace = new WorkspaceId(Ids.next());
  private final List<String> lines = new ArrayList<>();
  private long made;

  private CaseBench() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    new CaseBench().run();
  }

  private void run() throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("wayloom-cases");
    try (Database database = Database.sqlite(folder.resolve("wayloom.db"));
        EvidenceModule evidence =
            EvidenceModule.of(folder.resolve("evidence"), Clock.systemUTC())) {
      CasesModule.Headless cases =
          CasesModule.headless(database, evidence, library(), Clock.systemUTC());
      for (int i = 0; i < RULES; i++) {
        cases.rules().add(workspace, rule(i), "bench");
      }
      line("# Rules of cases");
      line("");
      line(
          "%d processors, Java %s, load average at the start %.1f. %d rules: low scores, moods, keywords, repeated failures.",
          Runtime.getRuntime().availableProcessors(),
          System.getProperty("java.version"),
          ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
          RULES);
      line("");
      behind(evidence, cases);
      paced(evidence, cases);
      line("");
      line("%,d cases are open, each opened once.", count(cases));
    } finally {
      try (Stream<Path> all = Files.walk(folder)) {
        all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
      }
    }
    String file = System.getProperty("bench.results");
    if (file != null) {
      Files.write(Path.of(file), lines);
    }
  }

  /** All that came in while nobody read. */
  private void behind(EvidenceModule evidence, CasesModule.Headless cases) {
    int answers = 20 * rate;
    for (int i = 0; i < answers; i += 5 * rate) {
      evidence.evidence().append(workspace, "bench", answers(5 * rate));
    }
    long start = System.nanoTime();
    readAll(cases);
    double took = (System.nanoTime() - start) / 1e9;
    line(
        "%,d answers that had come in while nobody read were read in %.1f s: %,.0f a second.",
        answers, took, answers / took);
  }

  /** As they come in, second by second. */
  private void paced(EvidenceModule evidence, CasesModule.Headless cases)
      throws InterruptedException {
    double[] waits = new double[seconds];
    long start = System.nanoTime();
    for (int second = 0; second < seconds; second++) {
      long begins = start + second * 1_000_000_000L;
      long early = (begins - System.nanoTime()) / 1_000_000;
      if (early > 0) {
        Thread.sleep(early);
      }
      evidence.evidence().append(workspace, "bench", answers(rate));
      readAll(cases);
      waits[second] = (System.nanoTime() - begins) / 1e9;
    }
    Arrays.sort(waits);
    line("");
    line(
        "%,d answers a second for %d s, stored and read: from coming in until all rules were tried %.2f s (median), %.2f s (longest).",
        rate, seconds, waits[seconds / 2], waits[seconds - 1]);
  }

  private void readAll(CasesModule.Headless cases) {
    boolean more = true;
    while (more) {
      more = cases.readOn(workspace);
    }
  }

  private long count(CasesModule.Headless cases) {
    long open = cases.cases().counts(workspace, "").open();
    long listed = 0;
    String after = "";
    while (after != null) {
      var page =
          cases
              .cases()
              .list(
                  workspace, new CaseQuery(List.of(CaseState.NEW), null, null, false), 200, after);
      listed += page.items().size();
      after = page.next();
    }
    if (listed != open) {
      throw new IllegalStateException("%d are open, %d are listed".formatted(open, listed));
    }
    return open;
  }

  private static Library library() {
    List<Library.Touchpoint> touchpoints = new ArrayList<>();
    List<Library.Rule> rules = new ArrayList<>();
    for (int i = 0; i < TOUCHPOINTS; i++) {
      touchpoints.add(new Library.Touchpoint("t" + i, "Touchpoint " + i, List.of()));
      rules.add(
          new Library.Rule(
              "r" + i,
              "t" + i,
              List.of(new Library.Condition("type", Library.Match.EQUALS, "nps_" + i))));
    }
    return new Library(1, touchpoints, List.of(), rules);
  }

  private static CaseRule rule(int i) {
    String touchpoint = "t" + i % TOUCHPOINTS;
    CaseTrigger trigger =
        switch (i % 5) {
          case 0 -> new CaseTrigger.LowScore(0, CaseTrigger.Unit.POINTS, null, touchpoint);
          case 1 -> new CaseTrigger.NegativeMood(touchpoint);
          case 2 ->
              new CaseTrigger.Keyword(List.of("lawyer", "zwrot*", "жалоб*", "شکایت"), touchpoint);
          case 3 -> new CaseTrigger.RepeatedFailure(touchpoint, 3, 30);
          default ->
              new CaseTrigger.LowScore(1, CaseTrigger.Unit.POINTS, "nps_" + i % TOUCHPOINTS, null);
        };
    return new CaseRule("Rule " + i, true, trigger, null, null, null);
  }

  private List<NewEvent> answers(int count) {
    List<NewEvent> answers = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      answers.add(
          new NewEvent(
              "a" + made++,
              EventKind.ANSWER,
              "nps_" + random.nextInt(TOUCHPOINTS),
              Instant.now(),
              "p" + random.nextInt(PERSONS),
              "web",
              null,
              random.nextInt(3) == 0 ? TEXTS.get(random.nextInt(TEXTS.size())) : null,
              (double) random.nextInt(11),
              Map.of(),
              NPS));
    }
    return answers;
  }

  private void line(String format, Object... values) {
    String line = String.format(Locale.ROOT, format, values);
    System.out.println(line);
    lines.add(line);
  }
}
