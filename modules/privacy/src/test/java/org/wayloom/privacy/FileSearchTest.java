package org.wayloom.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FileSearchTest {
  private static final String NAME = "Żaneta-Ω";

  private final FileSearch search = new FileSearch(List.of(NAME));

  @TempDir private Path folder;

  private boolean finds(byte[] bytes) throws IOException {
    return search.finds(Files.write(folder.resolve("file"), bytes));
  }

  private static byte[] bytes(Charset charset) {
    return ("before " + NAME + " after").getBytes(charset);
  }

  @Test
  void findsANameInEveryUnicodeEncoding() throws IOException {
    for (Charset charset :
        List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      assertThat(finds(bytes(charset))).as(charset.name()).isTrue();
    }
  }

  @Test
  void findsANameInsideAnArchive() throws IOException {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(zipped)) {
      zip.putNextEntry(new ZipEntry("first.txt"));
      zip.write("nothing".getBytes(StandardCharsets.UTF_8));
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      zip.write(bytes(StandardCharsets.UTF_8));
    }
    assertThat(finds(zipped.toByteArray())).isTrue();

    ByteArrayOutputStream gzipped = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(gzipped)) {
      gzip.write(bytes(StandardCharsets.UTF_8));
    }
    assertThat(finds(gzipped.toByteArray())).isTrue();
  }

  @Test
  void doesNotFindWhatIsNotThere() throws IOException {
    assertThat(finds("Zaneta-Ω Żaneta-".getBytes(StandardCharsets.UTF_8))).isFalse();
    assertThat(finds(new byte[0])).isFalse();
    assertThat(search.finds(folder.resolve("gone"))).isFalse();
  }

  @Test
  void takesAFileThatOnlyBeginsLikeAnArchiveForWhatItIs() throws IOException {
    assertThat(finds("PK is how zip files begin".getBytes(StandardCharsets.UTF_8))).isFalse();
    assertThat(finds(new byte[] {0x1F, (byte) 0x8B, 1, 2, 3})).isFalse();
    assertThat(finds(("PK " + NAME).getBytes(StandardCharsets.UTF_8))).isTrue();
  }
}
