package org.wayloom.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wayloom.outgoing.Outcome.Answered;
import org.wayloom.outgoing.Outcome.Failed;
import org.wayloom.outgoing.Outcome.Failure;

/** What goes over a real wire, to a server of this machine that is known under another name. */
class ApacheWireTest {
  private static final Duration LIMIT = Duration.ofMillis(1_500);

  private final List<String> heard = new CopyOnWriteArrayList<>();
  private HttpServer server;
  private SafeHttp http;

  @BeforeEach
  void open() throws IOException {
    InetAddress here = InetAddress.ofLiteral("127.0.0.1");
    server = HttpServer.create(new InetSocketAddress(here, 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
    http =
        new SafeHttp(
            Reachable.parse("127.0.0.1:" + port()), host -> List.of(here), new ApacheWire(LIMIT));
  }

  @AfterEach
  void close() {
    http.close();
    server.stop(0);
  }

  private int port() {
    return server.getAddress().getPort();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String path = exchange.getRequestURI().toString();
    heard.add(
        "%s %s host=%s id=%s %s"
            .formatted(
                exchange.getRequestMethod(),
                path,
                exchange.getRequestHeaders().getFirst("Host"),
                exchange.getRequestHeaders().getFirst("webhook-id"),
                body));
    switch (path) {
      case "/moved" -> {
        exchange.getResponseHeaders().add("Location", "http://127.0.0.1:" + port() + "/other");
        exchange.getResponseHeaders().add("Set-Cookie", "a=b");
        exchange.sendResponseHeaders(302, -1);
      }
      case "/silent" -> sleep();
      case "/endless" -> {
        exchange.sendResponseHeaders(200, 0);
        drip(exchange.getResponseBody());
      }
      default -> exchange.sendResponseHeaders(204, -1);
    }
    exchange.close();
  }

  private static void sleep() {
    try {
      Thread.sleep(LIMIT.plusSeconds(3));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** A byte now and then, so that no pause is long. */
  private static void drip(OutputStream out) throws IOException {
    for (int i = 0; i < 60; i++) {
      out.write('x');
      out.flush();
      try {
        Thread.sleep(50);
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private Outcome post(String path) {
    return http.post(
        "http://hooks.example.org:" + port() + path,
        Map.of("webhook-id", "m1"),
        "{\"a\":\"ż\"}".getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void speaksToTheAddressUnderTheName() {
    assertThat(post("/a?b=%20c")).isEqualTo(new Answered(204));
    assertThat(heard)
        .containsExactly(
            "POST /a?b=%%20c host=hooks.example.org:%d id=m1 {\"a\":\"ż\"}".formatted(port()));
  }

  @Test
  void aPathThatLooksLikeAnotherHostIsAPath() {
    assertThat(post("//evil.example.org/x")).isEqualTo(new Answered(204));
    assertThat(heard).hasSize(1);
    assertThat(heard.getFirst()).contains("evil.example.org/x").contains("host=hooks.example.org");
  }

  @Test
  void followsNoRedirectAndKeepsNoCookie() {
    assertThat(post("/moved")).isEqualTo(new Answered(302));
    assertThat(post("/moved")).isEqualTo(new Answered(302));
    assertThat(heard).hasSize(2).allMatch(line -> line.startsWith("POST /moved"));
  }

  @Test
  void waitsNoLongerThanItsLimit() {
    assertThat(post("/silent")).isEqualTo(new Failed(Failure.TIMEOUT));
  }

  @Test
  void anAnswerThatNeverEndsIsAnAnswer() {
    assertThat(post("/endless")).isEqualTo(new Answered(200));
  }

  @Test
  void saysThatNobodyListens() {
    server.stop(0);
    assertThat(post("/")).isEqualTo(new Failed(Failure.NO_CONNECTION));
  }
}
