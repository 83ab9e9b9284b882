package org.wayloom.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wayloom.evidence.EventKind;
import org.wayloom.evidence.Evidence;
import org.wayloom.evidence.NewEvent;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.workspaces.Workspaces;

/**
 * The whole server, asked what nobody should ask: every endpoint of the description with ids,
 * words, numbers and bodies made to do harm. Each is answered soon and cleanly, and the server goes
 * on.
 */
class HostileRequestsTest {
  private static final int REQUESTS = 2_400;
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final long MOST_GROWTH = 256L << 20;

  @TempDir private Path folder = Path.of("");

  @Test
  void everyHostileRequestIsAnsweredCleanlyAndTheServerGoesOn() throws Exception {
    Path root = Path.of(System.getProperty("wayloom.root", ".."));
    WayloomConfig config = new WayloomConfig(0, folder, Optional.empty(), Optional.empty(), false);
    try (RunningServer server = RunningServer.start(config);
        HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      WorkspaceId workspace = server.bean(Workspaces.class).create("Shop", false, "en").id();
      server.bean(Evidence.class).store(workspace, "test", events());
      HostileRequests requests =
          new HostileRequests(
              Files.readString(root.resolve("docs/openapi.json")),
              URI.create("http://localhost:" + server.port()),
              workspace.value(),
              18);
      long before = usedBytes();

      Queue<String> faults = new ConcurrentLinkedQueue<>();
      try (ExecutorService askers = Executors.newFixedThreadPool(4)) {
        List<Future<?>> asked = new ArrayList<>();
        for (int i = 0; i < REQUESTS; i++) {
          HttpRequest request = requests.next();
          asked.add(askers.submit(() -> faults.addAll(faultsOf(client, request))));
        }
        for (Future<?> each : asked) {
          each.get();
        }
      }

      assertThat(faults).isEmpty();
      assertThat(usedBytes() - before).isLessThan(MOST_GROWTH);
      HttpResponse<String> alive =
          client.send(
              HttpRequest.newBuilder(
                      URI.create("http://localhost:" + server.port() + "/api/v1/workspaces"))
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      assertThat(alive.statusCode()).isEqualTo(200);
      assertThat(alive.body()).contains(workspace.value());
    }
  }

  private static List<NewEvent> events() {
    List<NewEvent> events = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      events.add(
          new NewEvent(
              "e" + i,
              EventKind.EVENT,
              i % 2 == 0 ? "look" : "buy",
              java.time.Instant.parse("2026-03-01T10:00:00Z").plusSeconds(60L * i),
              "p" + i % 5,
              "web",
              "/",
              i % 3 == 0 ? "thank you" : null,
              null,
              Map.of("plan", "plus"),
              null));
    }
    return events;
  }

  private static long usedBytes() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  private static List<String> faultsOf(HttpClient client, HttpRequest request) {
    String name = request.method() + " " + shorten(request.uri().toString()) + ": ";
    long start = System.nanoTime();
    try {
      HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      List<String> faults = new ArrayList<>();
      String type = answer.headers().firstValue("Content-Type").orElse("");
      String body = answer.body();
      if (answer.statusCode() >= 500 && answer.statusCode() != 503) {
        faults.add(name + answer.statusCode() + " " + shorten(body));
      }
      boolean api = request.uri().getPath().startsWith("/api/");
      if (api && answer.statusCode() >= 400 && !type.startsWith("application/problem+json")) {
        faults.add(name + answer.statusCode() + " is no problem but " + type + shorten(body));
      }
      if (body.contains("\tat ") || body.contains("java.lang.") || body.contains("Exception:")) {
        faults.add(name + "tells its insides: " + shorten(body));
      }
      if (System.nanoTime() - start > PATIENCE.toNanos()) {
        faults.add(name + "took too long");
      }
      return faults;
    } catch (IOException e) {
      return List.of(name + e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return List.of(name + "interrupted");
    }
  }

  private static String shorten(String text) {
    return text.length() <= 300 ? text : text.substring(0, 300);
  }
}
