package org.wayloom.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoldersTest {
  @TempDir private Path place = Path.of("");

  @Test
  void deletesAFolderWithAllThatIsInItAndNothingBesideIt() throws IOException {
    Path gone = place.resolve("gone");
    Path within = Files.createDirectories(gone.resolve("within"));
    Files.writeString(within.resolve("a.txt"), "a");
    Path stays = Files.writeString(place.resolve("stays.txt"), "b");
    Files.createSymbolicLink(gone.resolve("link"), stays);

    Folders.delete(gone);
    Folders.delete(gone);

    assertThat(gone).doesNotExist();
    assertThat(stays).hasContent("b");
  }
}
