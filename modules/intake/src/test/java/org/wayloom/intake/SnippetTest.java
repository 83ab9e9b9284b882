package org.wayloom.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** The script that other people's pages load. */
class SnippetTest {
  private static byte[] script() throws IOException {
    try (InputStream file =
        Objects.requireNonNull(SnippetTest.class.getResourceAsStream("wayloom.js"))) {
      return file.readAllBytes();
    }
  }

  @Test
  void isSmallerThanThreeKilobytesGzipped() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(script());
    }
    assertThat(packed.size()).isLessThan(3 * 1024);
  }

  @Test
  void setsNoCookieAndAsksWhetherItMayWatch() throws IOException {
    assertThat(new String(script(), StandardCharsets.UTF_8))
        .doesNotContain("cookie =", "localStorage")
        .contains("globalPrivacyControl", "doNotTrack", "sendBeacon");
  }
}
