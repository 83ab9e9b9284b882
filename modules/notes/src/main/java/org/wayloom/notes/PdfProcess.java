package org.wayloom.notes;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Reads PDFs in a process of its own, one at a time. A PDF is a program of sorts: a few bytes can
 * ask for all memory or for ever, and no limit inside a process holds against that. This one has a
 * heap and a deadline, and whatever becomes of it, the server goes on.
 */
final class PdfProcess {
  private static final int HEAP_MEGABYTES = 192;

  private final Duration deadline;
  private final Semaphore turn = new Semaphore(1, true);

  PdfProcess(Duration deadline) {
    this.deadline = deadline;
  }

  /** The text of the PDF, or an UNREADABLE_FILE problem. */
  String textOf(Path file) {
    turn.acquireUninterruptibly();
    try {
      return judged(run(file));
    } catch (IOException e) {
      throw new UncheckedIOException("The reader of PDFs could not be started", e);
    } finally {
      turn.release();
    }
  }

  /** What the process wrote; empty when it failed or had to be ended. */
  private String run(Path file) throws IOException {
    Process process =
        new ProcessBuilder(command(file)).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    Thread.startVirtualThread(() -> endAtDeadline(process));
    try {
      String answer = read(process.getInputStream());
      return process.waitFor(1, TimeUnit.SECONDS) && process.exitValue() == 0 ? answer : "";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "";
    } finally {
      process.destroyForcibly();
    }
  }

  private void endAtDeadline(Process process) {
    try {
      process.waitFor(deadline);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      process.destroyForcibly();
    }
  }

  private static String read(InputStream in) throws IOException {
    return new String(in.readNBytes(8 * NoteText.LONGEST), StandardCharsets.UTF_8);
  }

  private static String judged(String answer) {
    int line = answer.indexOf('\n');
    String what = line < 0 ? "" : answer.substring(0, line);
    return switch (what) {
      case "text" -> answer.substring(line + 1);
      case "fault" -> throw SourceText.unreadable(answer.substring(line + 1));
      default ->
          throw SourceText.unreadable(
              "The PDF takes too much time or memory to read, as files made to do harm do. Print it to a"
                  + " new PDF, or save its text.");
    };
  }

  private static List<String> command(Path file) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx" + HEAP_MEGABYTES + "m",
        "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC",
        "-Xshare:auto",
        "-Djava.awt.headless=true",
        "-cp",
        System.getProperty("java.class.path"),
        PdfText.class.getName(),
        file.toString());
  }
}
