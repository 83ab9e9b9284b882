package org.wayloom.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;
import org.wayloom.kernel.ProblemException;

/**
 * Opens files that strangers made, for modules that read other formats than those of evidence: by
 * the same readers, under the same locks.
 */
public final class SafeFiles {
  private static final int DEEPEST = 200;

  private SafeFiles() {}

  /** Reads what it needs of a document; depth, entities and sizes are seen to. */
  @FunctionalInterface
  public interface XmlRead<T> {
    T read(XMLStreamReader xml) throws XMLStreamException;
  }

  /**
   * A text file's text, whatever its encoding: by its mark, as UTF-8, or by the likeliest guess.
   */
  public static String decoded(byte[] bytes) {
    Encodings.Guess guess = Encodings.guess(bytes);
    return new String(bytes, guess.markBytes(), bytes.length - guess.markBytes(), guess.charset());
  }

  /**
   * What a reader makes of one XML entry of a ZIP archive; empty when the archive has none of that
   * name. A file that is damaged, has a DOCTYPE, is nested too deep or unpacks to more than the
   * limit is an UNREADABLE_FILE problem.
   *
   * @param unpackedBytes the most that the entry may hold
   */
  public static <T> Optional<T> zippedXml(
      Path file, String entry, long unpackedBytes, XmlRead<T> read) {
    Limits usual = Limits.DEFAULT;
    Limits limits =
        new Limits(
            usual.uploadBytes(),
            usual.unpackedRatio(),
            unpackedBytes,
            usual.rowChars(),
            usual.columns(),
            usual.depth(),
            usual.signatures());
    try (SafeZip zip = SafeZip.open(file, limits)) {
      InputStream in = zip.read(entry);
      return in == null ? Optional.empty() : Optional.of(read(in, read));
    } catch (IOException e) {
      throw Unreadable.of(e);
    }
  }

  private static <T> T read(InputStream in, XmlRead<T> read) throws IOException {
    try (in) {
      return read.read(new Guarded(SafeXml.reader(in)));
    } catch (XMLStreamException e) {
      throw broken(e);
    }
  }

  private static ProblemException broken(XMLStreamException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof Unreadable.BrokenFileException found) {
        return Unreadable.file(found.getMessage());
      }
    }
    return Unreadable.file(
        "The XML inside the file is broken. Save it again from the program that made it.");
  }

  /** Lets no document type and no bottomless nesting through. */
  private static final class Guarded extends StreamReaderDelegate {
    private int depth;

    Guarded(XMLStreamReader reader) {
      super(reader);
    }

    @Override
    public int next() throws XMLStreamException {
      int event = super.next();
      SafeXml.refuseDoctype(event);
      depth += event == XMLStreamConstants.START_ELEMENT ? 1 : 0;
      depth -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
      if (depth > DEEPEST) {
        throw Unreadable.file(
            "Elements are nested more than %d deep. Save the file again from the program that made it."
                .formatted(DEEPEST));
      }
      return event;
    }
  }
}
