package org.wayloom.privacy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipInputStream;

/**
 * Finds words in a file whatever it is: in its bytes as UTF-8 and UTF-16, and in those of the files
 * packed in it (zip, so office documents too, and gzip). Text in pictures and in PDF is not seen.
 */
final class FileSearch {
  private static final int MOST_BYTES = 64 << 20;
  private static final List<Charset> CHARSETS =
      List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);

  private final List<byte[]> wanted = new ArrayList<>();

  FileSearch(Collection<String> words) {
    for (String word : words) {
      CHARSETS.forEach(charset -> wanted.add(word.getBytes(charset)));
    }
  }

  boolean finds(Path file) {
    try {
      return finds(Files.readAllBytes(file));
    } catch (IOException e) {
      return false; // it went while others were read
    }
  }

  private boolean finds(byte[] bytes) {
    return wanted.stream().anyMatch(word -> holds(bytes, word)) || findsPacked(bytes);
  }

  private boolean findsPacked(byte[] bytes) {
    try {
      if (bytes.length > 4 && bytes[0] == 'P' && bytes[1] == 'K') {
        return findsZipped(bytes);
      }
      if (bytes.length > 2 && bytes[0] == 0x1F && bytes[1] == (byte) 0x8B) {
        try (InputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
          return holds(unpacked.readNBytes(MOST_BYTES));
        }
      }
    } catch (IOException e) {
      return false; // it only began like one
    }
    return false;
  }

  private boolean findsZipped(byte[] bytes) throws IOException {
    int left = MOST_BYTES;
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      while (zip.getNextEntry() != null && left > 0) {
        byte[] entry = zip.readNBytes(left);
        left -= entry.length;
        if (holds(entry)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean holds(byte[] bytes) {
    return wanted.stream().anyMatch(word -> holds(bytes, word));
  }

  private static boolean holds(byte[] bytes, byte[] word) {
    int last = bytes.length - word.length;
    for (int i = 0; i <= last; i++) {
      if (bytes[i] == word[0]
          && java.util.Arrays.equals(bytes, i, i + word.length, word, 0, word.length)) {
        return true;
      }
    }
    return false;
  }
}
