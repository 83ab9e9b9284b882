package org.wayloom.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.wayloom.outgoing.Outcome.Answered;
import org.wayloom.outgoing.Outcome.Failed;
import org.wayloom.outgoing.Outcome.Failure;
import org.wayloom.testing.HostileAddresses;

/** Where requests go, by a wire that notes what it is given. */
class SafeHttpTest {
  private static final byte[] NOTHING = {};
  private static final InetAddress ROOT_SERVER = InetAddress.ofLiteral("198.41.0.4");

  private final List<InetAddress> reached = new ArrayList<>();

  private SafeHttp http(Reachable reachable, Resolver resolver) {
    return new SafeHttp(reachable, resolver, new Noting(reached, new ArrayDeque<>()));
  }

  private static Outcome post(SafeHttp http, String url) {
    return http.post(url, Map.of(), NOTHING);
  }

  /** Notes the addresses; fails as it is told to, then answers 204. */
  private record Noting(List<InetAddress> reached, Deque<IOException> failures) implements Wire {
    @Override
    public int post(InetAddress address, Post post) throws IOException {
      reached.add(address);
      if (!failures.isEmpty()) {
        throw failures.remove();
      }
      return 204;
    }

    @Override
    public void close() {}
  }

  @Test
  void noHostileAddressIsTakenOrReached() {
    SafeHttp http = http(Reachable.publicOnly(), HostileAddresses::resolve);
    assertThat(HostileAddresses.urls()).hasSizeGreaterThanOrEqualTo(80);
    for (String url : HostileAddresses.urls()) {
      assertThat(http.fault(url)).as(url).isPresent();
      assertThat(post(http, url)).as(url).isEqualTo(new Failed(Failure.NOT_ALLOWED));
    }
    assertThat(reached).isEmpty();
  }

  @Test
  void reachesThePublicByNameAndByAddress() {
    SafeHttp http = http(Reachable.publicOnly(), host -> List.of(ROOT_SERVER));
    for (String url :
        List.of(
            "https://hooks.example.org/a?b=c",
            "HTTPS://Hooks.Example.ORG",
            "http://hooks.example.org.:80/",
            "http://198.41.0.4/",
            "https://[2001:503:ba3e::2:30]:443/",
            "https://xn--e1afmkfd.example/")) {
      assertThat(http.fault(url)).as(url).isEmpty();
      assertThat(post(http, url)).as(url).isEqualTo(new Answered(204));
    }
    assertThat(reached).hasSize(6);
  }

  @Test
  void aNameThatLeadsElsewhereAMomentLaterLeadsNobodyThere() {
    Deque<String> answers = new ArrayDeque<>(List.of("198.41.0.4", "198.41.0.4", "127.0.0.1"));
    SafeHttp http =
        http(Reachable.publicOnly(), host -> List.of(InetAddress.ofLiteral(answers.removeFirst())));

    assertThat(http.fault("https://rebound.example.org/")).isEmpty();
    assertThat(post(http, "https://rebound.example.org/")).isEqualTo(new Answered(204));
    assertThat(post(http, "https://rebound.example.org/"))
        .isEqualTo(new Failed(Failure.NOT_ALLOWED));

    assertThat(reached).containsExactly(ROOT_SERVER);
    assertThat(answers).as("each was asked for once").isEmpty();
  }

  @Test
  void theOperatorMayAllowAPartOfTheHouse() {
    SafeHttp http =
        http(
            Reachable.parse("10.1.2.0/24, 127.0.0.1:9000,[fd00::1]:8443"),
            HostileAddresses::resolve);
    assertThat(post(http, "http://10.1.2.200/")).isEqualTo(new Answered(204));
    assertThat(post(http, "http://127.0.0.1:9000/")).isEqualTo(new Answered(204));
    assertThat(post(http, "https://[fd00::1]:8443/")).isEqualTo(new Answered(204));
    for (String beside :
        List.of(
            "http://10.1.3.1/",
            "http://10.1.2.200:9000/",
            "http://127.0.0.1/",
            "http://127.0.0.2:9000/",
            "https://[fd00::1]/")) {
      assertThat(post(http, beside)).as(beside).isEqualTo(new Failed(Failure.NOT_ALLOWED));
    }
  }

  @Test
  void triesTheNextAddressOfANameOnlyWhereNobodyListens() {
    List<InetAddress> two = List.of(ROOT_SERVER, InetAddress.ofLiteral("199.9.14.201"));
    Deque<IOException> failures = new ArrayDeque<>(List.of(new ConnectException("refused")));
    SafeHttp http =
        new SafeHttp(Reachable.publicOnly(), host -> two, new Noting(reached, failures));
    assertThat(post(http, "https://hooks.example.org/")).isEqualTo(new Answered(204));
    assertThat(reached).isEqualTo(two);

    reached.clear();
    failures.add(new SocketTimeoutException("too slow"));
    assertThat(post(http, "https://hooks.example.org/")).isEqualTo(new Failed(Failure.TIMEOUT));
    assertThat(reached).hasSize(1);
  }

  @Test
  void saysThatANameIsNotKnown() {
    SafeHttp http = http(Reachable.publicOnly(), HostileAddresses::resolve);
    assertThat(http.fault("https://nobody.example.org/"))
        .isEqualTo(Optional.of("No host is known as nobody.example.org."));
    assertThat(post(http, "https://nobody.example.org/"))
        .isEqualTo(new Failed(Failure.UNKNOWN_HOST));
  }
}
