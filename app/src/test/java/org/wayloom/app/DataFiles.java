package org.wayloom.app;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipInputStream;

/** All files of a data directory, by what they hold: as bytes, as UTF-16, packed or not. */
record DataFiles(Path folder) {
  /** How many of them hold a word. */
  long with(String word) throws IOException {
    long files = 0;
    try (var all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files += holds(Files.readAllBytes(file), word) ? 1 : 0;
      }
    }
    return files;
  }

  private static boolean holds(byte[] bytes, String word) throws IOException {
    for (byte[] each : unpacked(bytes)) {
      String raw = new String(each, StandardCharsets.ISO_8859_1);
      for (Charset charset :
          List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
        if (raw.contains(new String(word.getBytes(charset), StandardCharsets.ISO_8859_1))) {
          return true;
        }
      }
    }
    return false;
  }

  private static List<byte[]> unpacked(byte[] bytes) throws IOException {
    List<byte[]> all = new ArrayList<>(List.of(bytes));
    if (bytes.length > 4 && bytes[0] == 'P' && bytes[1] == 'K') {
      try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
        while (zip.getNextEntry() != null) {
          all.add(zip.readAllBytes());
        }
      }
    }
    if (bytes.length > 2 && bytes[0] == 0x1F && bytes[1] == (byte) 0x8B) {
      try (InputStream packed = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
        all.add(packed.readAllBytes());
      }
    }
    return all;
  }
}
