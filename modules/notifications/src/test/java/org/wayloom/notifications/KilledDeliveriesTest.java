package org.wayloom.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wayloom.notifications.Receiver.Heard;
import org.wayloom.notifications.WebhookStore.Facts;
import org.wayloom.sql.Database;
import org.wayloom.testing.ResultsPage;

/**
 * Events are announced and delivered by a process that is killed (kill -9) while it does, to a
 * receiver that fails three times of ten. 300 events and 2 kills; 10,000 and 20 with {@code
 * -Dwayloom.webhooks=true}.
 */
class KilledDeliveriesTest {
  private static final boolean LONG = Boolean.getBoolean("wayloom.webhooks");
  private static final int EVENTS = LONG ? 10_000 : 300;
  private static final int KILLS = LONG ? 20 : 2;
  private static final double FAILING = 0.3;

  /** Fewer than the tries of the schedule, so that chance alone stops no webhook. */
  private static final int MOST_IN_A_ROW = 8;

  @TempDir Path data = Path.of("");
  private Receiver receiver;
  private String secret = "";
  private final Random chance = new Random(20_260_328);
  private final Map<String, Integer> failuresOf = new HashMap<>();
  private final Map<String, String> bodyOf = new HashMap<>();
  private final Set<String> taken = new HashSet<>();
  private int received;
  private int wrong;
  private int repeated;

  @BeforeEach
  void open() throws IOException {
    receiver = new Receiver();
    receiver.answer(this::answer);
    try (Database database = TellingProcess.database(data);
        NotificationsModule module = TellingProcess.module(database, data, receiver.port())) {
      secret =
          module
              .webhooks()
              .add(TellingProcess.SHOP, new Facts(receiver.url(), "", List.of()))
              .secret()
              .text();
    }
  }

  @AfterEach
  void close() {
    receiver.close();
  }

  private synchronized int answer(Heard message) {
    received++;
    try {
      new Webhook(secret).verify(message.body(), message.headers());
    } catch (WebhookVerificationException e) {
      wrong++;
    }
    String before = bodyOf.putIfAbsent(message.id(), message.body());
    if (before != null && !before.equals(message.body())) {
      wrong++;
    }
    int failures = failuresOf.getOrDefault(message.id(), 0);
    if (failures < MOST_IN_A_ROW && chance.nextDouble() < FAILING) {
      failuresOf.put(message.id(), failures + 1);
      return 500;
    }
    if (!taken.add(message.id())) {
      repeated++;
    }
    return 200;
  }

  @Test
  void everyEventIsDeliveredThoughTheProcessIsKilled() throws Exception {
    ResultsPage page = ResultsPage.begin("Webhooks and kills");
    long start = System.nanoTime();
    for (int kill = 1; kill <= KILLS; kill++) {
      int at = kill * EVENTS / (KILLS + 1);
      assertThat(run(at)).isGreaterThanOrEqualTo(at);
    }
    assertThat(run(EVENTS)).isEqualTo(EVENTS - 1);

    Set<String> written = written();
    assertThat(written).hasSize(EVENTS);
    synchronized (this) {
      assertThat(taken).isEqualTo(written);
      assertThat(wrong).as("signatures that do not hold, and bodies that changed").isZero();
      assertThat(received).isGreaterThan(EVENTS);
      if (LONG) {
        page.write(
            "bench/webhooks/RESULTS.md",
            String.format(
                Locale.ROOT,
                """
                A process announces and delivers %,d events and is killed (kill -9) %d times; the receiver answers 500 to three in ten.

                %,d requests in %d s: %,d answered 500, %,d events taken, %d of them once more after a kill, under the same id.

                0 lost, 0 with a wrong signature, 0 whose body changed between tries.
                """,
                EVENTS,
                KILLS,
                received,
                TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start),
                received - taken.size() - repeated,
                taken.size(),
                repeated));
      }
    }
  }

  /** Runs a process until it says a number, and kills it; the last number that it said. */
  private int run(int killAt) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                TellingProcess.class.getName(),
                data.toString(),
                Integer.toString(receiver.port()),
                Integer.toString(EVENTS))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    int last = -1;
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.matches("\\d+")) {
          last = Integer.parseInt(line);
        }
        if (last >= killAt) {
          // Not the process itself, which would close what it still has to say.
          process.toHandle().destroyForcibly();
        }
      }
    }
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    return last;
  }

  private Set<String> written() {
    try (Database database = TellingProcess.database(data)) {
      return Set.copyOf(
          database.read().sql("SELECT id FROM notice").query((row, n) -> row.getString(1)).list());
    }
  }
}
