package org.wayloom.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.wayloom.http.Json;

/** A backup that is copied aside and only has to be packed; closing removes the copies. */
public final class GatheredBackup implements AutoCloseable {
  private final Path folder;
  private final Manifest manifest;
  private final Runnable closed;

  GatheredBackup(Path folder, Manifest manifest, Runnable closed) {
    this.folder = folder;
    this.manifest = manifest;
    this.closed = closed;
  }

  public Manifest manifest() {
    return manifest;
  }

  /** Writes the archive: the manifest first, then its files in its order. */
  public void writeTo(OutputStream out) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out);
    zip.setLevel(Deflater.BEST_SPEED);
    zip.putNextEntry(new ZipEntry(Manifest.NAME));
    zip.write(Json.mapper().writeValueAsBytes(manifest));
    zip.closeEntry();
    for (KeptFile file : manifest.files()) {
      zip.putNextEntry(new ZipEntry(file.path()));
      Files.copy(folder.resolve(file.path()), zip);
      zip.closeEntry();
    }
    zip.finish();
    zip.flush();
  }

  @Override
  public void close() {
    FileTree.deleteQuietly(folder);
    closed.run();
  }
}
