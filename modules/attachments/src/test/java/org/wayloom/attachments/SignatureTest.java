package org.wayloom.attachments;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which files are pictures, by how they begin. */
class SignatureTest {
  @ParameterizedTest
  @CsvSource({
    "89504e470d0a1a0a0000000d, image/png",
    "ffd8ffe000104a4649460001, image/jpeg",
    "474946383961010001008000, image/gif",
    "474946383761010001008000, image/gif",
    "52494646240000005745425056503820, image/webp",
    "ffd8ff, image/jpeg",
  })
  void knowsAPictureByItsFirstBytes(String head, String type) {
    assertThat(Signature.mediaType(HexFormat.of().parseHex(head))).isEqualTo(type);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "GIF8",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>",
        "<!doctype html><script>alert(1)</script>",
        "RIFF....WAVEfmt ",
        " GIF89a",
        "%PDF-1.7",
        "BM",
      })
  void takesNothingElseForAPicture(String head) {
    assertThat(Signature.mediaType(head.getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("application/octet-stream");
  }
}
