package org.wayloom.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretBoxTest {
  @TempDir Path folder = Path.of("");

  @Test
  void opensWhatItSealedAlsoAfterARestart() {
    String sealed = new SecretBox(folder.resolve("key")).seal("a", "whsec_x");
    assertThat(sealed).doesNotContain("whsec");
    assertThat(new SecretBox(folder.resolve("key")).open("a", sealed)).isEqualTo("whsec_x");
  }

  @Test
  void sealsTheSameDifferentlyEachTime() {
    SecretBox box = new SecretBox(folder.resolve("key"));
    assertThat(box.seal("a", "x")).isNotEqualTo(box.seal("a", "x"));
  }

  @Test
  void opensNothingThatWasSealedElsewhere() {
    SecretBox box = new SecretBox(folder.resolve("key"));
    String sealed = box.seal("a", "x");
    assertThatThrownBy(() -> box.open("b", sealed)).hasMessageContaining("does not open");
    assertThatThrownBy(() -> new SecretBox(folder.resolve("other")).open("a", sealed))
        .hasMessageContaining("Put back the key file");
  }

  @Test
  void refusesAKeyThatOthersMayRead() throws Exception {
    assumeTrue(
        FileSystems.getDefault().supportedFileAttributeViews().contains("posix"),
        "this file system has no permissions");
    Path key = folder.resolve("key");
    new SecretBox(key).seal("a", "x");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
        .isEqualTo("rw-------");

    Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));

    assertThatThrownBy(() -> new SecretBox(key).seal("a", "x")).hasMessageContaining("chmod 600");
  }
}
