package org.wayloom.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The hash must be the published one and stay so, for keys of stored rows are made with it. */
class Murmur3Test {
  // From the tests of github.com/spaolacci/murmur3, which were made with the reference code.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                                           | 0000000000000000 | 0000000000000000",
        "hello                                        | cbd8a7b341bd9b02 | 5b1e906a48ae1d19",
        "hello, world                                 | 342fac623a5ebc8e | 4cdcbc079642414d",
        "19 Jan 2038 at 3:14:07 AM                    | b89e5988b737affc | 664fc2950231b2cb",
        "The quick brown fox jumps over the lazy dog. | cd99481f9ee902c9 | 695da1a38987b6e7"
      })
  void isTheReferenceHash(String text, String first, String second) {
    Murmur3 murmur = new Murmur3();
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);

    murmur.hash(bytes, bytes.length);

    assertThat(murmur.first).isEqualTo(Long.parseUnsignedLong(first, 16));
    assertThat(murmur.second).isEqualTo(Long.parseUnsignedLong(second, 16));
  }
}
