package org.wayloom.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Which requests of browsers reach a server on port 8080 of its own machine. */
class SameOriginGuardTest {
  private final SameOriginGuard local = new SameOriginGuard(SiteAddress.local());
  private final SameOriginGuard published =
      new SameOriginGuard(SiteAddress.of(URI.create("https://maps.example.com")));

  @ParameterizedTest
  @ValueSource(strings = {"localhost:8080", "127.0.0.1:8080", "[::1]:8080", "LOCALHOST:8080"})
  void answersUnderItsLoopbackNames(String host) {
    assertThat(passes(local, request("GET", host))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example:8080",
        "localhost:9090",
        "localhost",
        "localhost.evil.example:8080",
        "127.0.0.1.evil.example:8080"
      })
  void doesNotAnswerUnderAnotherName(String host) {
    assertThat(passes(local, request("GET", host))).isFalse();
  }

  @Test
  void doesNotAnswerWithoutAHost() {
    assertThat(passes(local, new MockHttpServletRequest("GET", "/api/v1/session"))).isFalse();
  }

  @Test
  void letsAWriteOfItsOwnPageThrough() {
    MockHttpServletRequest request = request("POST", "localhost:8080");
    request.addHeader("Origin", "http://localhost:8080");
    request.addHeader("Sec-Fetch-Site", "same-origin");

    assertThat(passes(local, request)).isTrue();
  }

  @Test
  void letsAWriteOfAProgramThrough() {
    assertThat(passes(local, request("POST", "127.0.0.1:8080"))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "POST, https://evil.example",
    "POST, http://localhost:5173",
    "POST, https://localhost:8080",
    "POST, null",
    "DELETE, http://evil.example",
    "PATCH, http://127.0.0.1:9090"
  })
  void refusesAWriteOfAnotherSitesPage(String method, String origin) {
    MockHttpServletRequest request = request(method, "localhost:8080");
    request.addHeader("Origin", origin);

    assertThat(passes(local, request)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"cross-site", "same-site"})
  void refusesAWriteThatTheBrowserMarksAsForeign(String from) {
    MockHttpServletRequest request = request("POST", "localhost:8080");
    request.addHeader("Sec-Fetch-Site", from);

    assertThat(passes(local, request)).isFalse();
  }

  @Test
  void refusesAWebSocketOfAnotherSitesPage() {
    MockHttpServletRequest request = request("GET", "localhost:8080");
    request.addHeader("Upgrade", "websocket");
    request.addHeader("Origin", "https://evil.example");

    assertThat(passes(local, request)).isFalse();
  }

  @Test
  void letsALinkFromAnotherSiteOpenThePage() {
    MockHttpServletRequest request = request("GET", "localhost:8080");
    request.addHeader("Sec-Fetch-Site", "cross-site");

    assertThat(passes(local, request)).isTrue();
  }

  @Test
  void answersUnderItsPublicUrlToo() {
    MockHttpServletRequest request = request("POST", "maps.example.com");
    request.addHeader("Origin", "https://maps.example.com");

    assertThat(passes(published, request)).isTrue();
    assertThat(passes(published, request("GET", "localhost:8080"))).isTrue();
  }

  @Test
  void refusesTheTextOfAnInsecurePageAtItsPublicName() {
    MockHttpServletRequest request = request("POST", "maps.example.com");
    request.addHeader("Origin", "http://maps.example.com");

    assertThat(passes(published, request)).isFalse();
  }

  private static MockHttpServletRequest request(String method, String host) {
    MockHttpServletRequest request = new MockHttpServletRequest(method, "/api/v1/workspaces");
    request.setLocalPort(8080);
    request.addHeader("Host", host);
    return request;
  }

  private static boolean passes(SameOriginGuard guard, MockHttpServletRequest request) {
    MockFilterChain chain = new MockFilterChain();
    MockHttpServletResponse response = new MockHttpServletResponse();
    try {
      guard.doFilter(request, response, chain);
    } catch (ServletException | IOException e) {
      throw new AssertionError(e);
    }
    boolean passed = chain.getRequest() != null;
    assertThat(response.getStatus()).isEqualTo(passed ? 200 : 403);
    return passed;
  }
}
