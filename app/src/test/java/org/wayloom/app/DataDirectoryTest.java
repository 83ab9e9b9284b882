package org.wayloom.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void belongsToOneProcessAtATime() {
    try (DataDirectory taken = DataDirectory.take(folder)) {
      taken.announce(8123);
      assertThat(DataDirectory.tryTake(folder)).isEmpty();
      assertThatThrownBy(() -> DataDirectory.take(folder))
          .isInstanceOf(StartRefused.class)
          .hasMessageContaining("http://localhost:8123");
    }
  }

  @Test
  void canBeTakenAgainAfterItWasReleased() {
    DataDirectory.take(folder).close();
    DataDirectory.take(folder).close();
    assertThat(DataDirectory.runningPort(folder)).isEmpty();
  }
}
