package org.wayloom.journeysindex;

import java.io.IOException;
import java.nio.file.Path;

/** The files of an index are not what was written; the index must be built again. */
final class DamagedIndexException extends IOException {
  DamagedIndexException(Path folder, String what) {
    super("The index in " + folder.getFileName() + " is damaged: " + what);
  }
}
