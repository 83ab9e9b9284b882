package org.wayloom.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Sha256Test {
  /** The example of FIPS 180-2, appendix B.1. */
  private static final String OF_ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  @Test
  void isThatOfTheStandardForTextsFilesAndBytesAsTheyCome(@TempDir Path folder) throws IOException {
    assertThat(Sha256.hex("abc")).isEqualTo(OF_ABC);
    assertThat(Sha256.hex(Files.writeString(folder.resolve("abc.txt"), "abc"))).isEqualTo(OF_ABC);
    var digest = Sha256.digest();
    digest.update(new byte[] {'a', 'b'});
    digest.update((byte) 'c');
    assertThat(Sha256.hex(digest)).isEqualTo(OF_ABC);
  }
}
