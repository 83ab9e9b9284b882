package org.wayloom.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletResponse;

/** What every answer tells the browser, whether it is data, a refusal or a failure. */
class SecurityHeadersTest {
  @ParameterizedTest
  @ValueSource(strings = {"/api/v1/answer", "/api/v1/refused", "/api/v1/broken", "/nothing"})
  void standOnEveryAnswer(String path) {
    MockHttpServletResponse response = Edge.open().get().uri(path).exchange().getResponse();

    assertThat(response.getHeader("Content-Security-Policy"))
        .isEqualTo(
            "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
                + "img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; "
                + "object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'");
    assertThat(response.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(response.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(response.getHeader(RequestIds.HEADER)).hasSize(32);
  }
}
