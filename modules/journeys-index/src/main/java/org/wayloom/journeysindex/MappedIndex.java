package org.wayloom.journeysindex;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * A finished index, mapped. Counts its borrowers; once it is retired and the last one is gone, it
 * unmaps and deletes its files.
 */
final class MappedIndex {
  private final Path folder;
  private final Manifest manifest;
  private final Arena arena;
  private final MappedBlocks blocks;
  private int borrowers;
  private Fate fate = Fate.IN_USE;

  private enum Fate {
    IN_USE,
    TO_BE_CLOSED,
    TO_BE_DELETED,
    CLOSED
  }

  private MappedIndex(Path folder, Manifest manifest, Arena arena, MappedBlocks blocks) {
    this.folder = folder;
    this.manifest = manifest;
    this.arena = arena;
    this.blocks = blocks;
  }

  /**
   * Maps the files of a folder.
   *
   * @param verify whether to compare the checksums of all files; sizes always are
   */
  static MappedIndex open(Path folder, boolean verify) throws IOException {
    Manifest manifest = Manifest.read(folder);
    Arena arena = Arena.ofShared();
    try {
      for (Map.Entry<String, Long> size : manifest.sizes().entrySet()) {
        Path file = folder.resolve(size.getKey());
        if (!Files.isRegularFile(file) || Files.size(file) != size.getValue()) {
          throw new DamagedIndexException(folder, size.getKey() + " has not its size");
        }
      }
      MappedBlocks blocks =
          new MappedBlocks(
              manifest,
              open(folder, IndexFiles.OFFSETS, manifest, verify, arena),
              open(folder, IndexFiles.SIGNATURES, manifest, verify, arena),
              open(folder, IndexFiles.TIMES, manifest, verify, arena),
              open(folder, IndexFiles.VALUES, manifest, verify, arena),
              open(folder, IndexFiles.VALUED, manifest, verify, arena));
      return new MappedIndex(folder, manifest, arena, blocks);
    } catch (IOException | RuntimeException e) {
      arena.close();
      throw e;
    }
  }

  private static MemorySegment open(
      Path folder, String name, Manifest manifest, boolean verify, Arena arena) throws IOException {
    MemorySegment file = IndexFiles.open(folder.resolve(name), arena);
    Long expected = manifest.checksums().get(name);
    if (expected == null || (verify && IndexFiles.checksum(file) != expected)) {
      throw new DamagedIndexException(folder, name + " has not its checksum");
    }
    return file;
  }

  boolean isIn(Path path) {
    return folder.equals(path);
  }

  Manifest manifest() {
    return manifest;
  }

  MappedBlocks blocks() {
    return blocks;
  }

  synchronized void borrow() {
    if (fate != Fate.IN_USE) {
      throw new IllegalStateException("the index is gone");
    }
    borrowers++;
  }

  synchronized void giveBack() {
    borrowers--;
    endIfUnused();
  }

  /** Its files go as soon as nobody borrows it: a newer one has taken its place. */
  synchronized void retire() {
    if (fate == Fate.IN_USE || fate == Fate.TO_BE_CLOSED) {
      fate = Fate.TO_BE_DELETED;
      endIfUnused();
    }
  }

  /** It unmaps its files as soon as nobody borrows it; they stay for the next start. */
  synchronized void close() {
    if (fate == Fate.IN_USE) {
      fate = Fate.TO_BE_CLOSED;
      endIfUnused();
    }
  }

  private void endIfUnused() {
    if (borrowers == 0 && (fate == Fate.TO_BE_CLOSED || fate == Fate.TO_BE_DELETED)) {
      boolean delete = fate == Fate.TO_BE_DELETED;
      fate = Fate.CLOSED;
      arena.close();
      if (delete) {
        IndexFolder.delete(folder);
      }
    }
  }
}
