package org.wayloom.cases;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.wayloom.evidence.EventKind;
import org.wayloom.evidence.EvidenceModule;
import org.wayloom.evidence.NewEvent;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.maps.Library;
import org.wayloom.sql.Database;

/**
 * A process in which unhappy answers come in, ten at a time and each of another customer, and rules
 * read them, until it is killed: {@code ReadingProcess DATA ANSWERS}. Says how many are stored
 * before it reads them.
 */
final class ReadingProcess {
  static final WorkspaceId SHOP = new WorkspaceId("shop");

  private static final int AT_ONCE = 10;
  private static final Library EMPTY = new Library(1, List.of(), List.of(), List.of());

  private ReadingProcess() {}

  static Database database(Path data) {
    return Database.sqlite(data.resolve("wayloom.db"));
  }

  static CasesModule.Headless cases(Database database, EvidenceModule evidence) {
    return CasesModule.headless(database, evidence, EMPTY, Clock.systemUTC());
  }

  public static void main(String[] arguments) {
    Path data = Path.of(arguments[0]);
    long wanted = Long.parseLong(arguments[1]);
    try (Database database = database(data);
        EvidenceModule evidence = EvidenceModule.of(data.resolve("evidence"), Clock.systemUTC())) {
      CasesModule.Headless cases = cases(database, evidence);
      if (cases.rules().list(SHOP).isEmpty()) {
        cases.rules().add(SHOP, Shop.rule("Low", Shop.low(2)), "Ewa");
      }
      long stored = evidence.evidence().revision(SHOP).lastSequence();
      readAll(cases);
      while (stored < wanted) {
        evidence
            .evidence()
            .append(
                SHOP,
                "survey",
                LongStream.range(stored, Math.min(wanted, stored + AT_ONCE))
                    .mapToObj(ReadingProcess::answer)
                    .toList());
        stored = Math.min(wanted, stored + AT_ONCE);
        System.out.println(stored);
        readAll(cases);
      }
    }
  }

  private static void readAll(CasesModule.Headless cases) {
    while (cases.readOn(SHOP)) {
      // until the end of what came in
    }
  }

  private static NewEvent answer(long number) {
    return new NewEvent(
        "answer-" + number,
        EventKind.ANSWER,
        "nps",
        Instant.now(),
        "customer-" + number,
        null,
        null,
        null,
        1.0,
        Map.of(),
        Shop.NPS);
  }
}
