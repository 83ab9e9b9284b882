package org.wayloom.maps;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The files made from the vocabulary are checked in; run with {@code -Dwayloom.generate=true}
 * ({@code make generate}) to write them anew.
 */
class VocabularyFilesTest {
  private static final Path ROOT = Path.of(System.getProperty("wayloom.root", "../.."));

  @Test
  void theSchemaInTheDocsIsTheVocabularys() throws IOException {
    sameOrWritten("docs/live/vocabulary.schema.json", VocabularySchema.json());
  }

  @Test
  void theTypesOfThePageAreTheVocabularys() throws IOException {
    sameOrWritten("web/src/wire/generated/vocabulary.ts", VocabularyTypes.typescript());
  }

  private static void sameOrWritten(String file, String wanted) throws IOException {
    Path path = ROOT.resolve(file);
    if (Boolean.getBoolean("wayloom.generate")) {
      Files.createDirectories(path.getParent());
      Files.writeString(path, wanted);
    }
    assertThat(Files.exists(path) ? Files.readString(path) : "")
        .as("%s differs from the vocabulary: run `make generate`", file)
        .isEqualTo(wanted);
  }
}
