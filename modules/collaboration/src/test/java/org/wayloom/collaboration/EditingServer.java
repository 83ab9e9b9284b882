package org.wayloom.collaboration;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * An {@link EditingProcess} seen from outside: what it acknowledges goes into {@link AckedEdits};
 * it is told to rest and to show what it serves, or is killed.
 */
final class EditingServer implements AutoCloseable {
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);

  private final Process process;
  private final AckedEdits edits;
  private final Instant begun = Instant.now();
  private final Thread ear;
  private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();
  private final AtomicInteger heard = new AtomicInteger();
  private volatile Duration serving = Duration.ZERO;

  private EditingServer(Process process, AckedEdits edits) {
    this.process = process;
    this.edits = edits;
    this.ear = Thread.ofPlatform().start(this::hear);
  }

  /**
   * Starts a process on a database in which these clients edit; what was not acknowledged is sent
   * again, for it may be on disk or not.
   *
   * @param place a file or a URL
   * @param pauseMillis how long a client thinks between two edits at the longest
   */
  static EditingServer start(
      String place, int pauseMillis, Collection<String> clients, AckedEdits edits)
      throws IOException {
    String classes =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    List<String> command =
        new ArrayList<>(
            List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                classes,
                EditingProcess.class.getName(),
                place,
                Integer.toString(pauseMillis)));
    clients.forEach(client -> command.add(client + "=" + edits.next(client)));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    return new EditingServer(process, edits);
  }

  private void hear() {
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        if (line.startsWith("acked ") && line.endsWith(EditingProcess.END)) {
          edits.hear(line);
          if (heard.getAndIncrement() == 0) {
            serving = Duration.between(begun, Instant.now());
          }
        } else if (line.endsWith(EditingProcess.END)) {
          answers.add(line);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How many edits it has acknowledged. */
  int heard() {
    return heard.get();
  }

  /** How long it took from the start to the first acknowledgement. */
  Duration serving() {
    return serving;
  }

  /** Waits until it has acknowledged so many edits. */
  void awaitAcks(int acks) throws TimeoutException {
    Instant end = Instant.now().plus(LONGEST_WAIT);
    while (heard() < acks) {
      if (!ear.isAlive() || Instant.now().isAfter(end)) {
        throw new TimeoutException(
            "heard %d of %d acknowledgements, then %s".formatted(heard(), acks, answers));
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
    }
  }

  /** Kills it in the midst of more, and hears what it had said before. */
  void kill() throws InterruptedException {
    // Not by the process itself: that would close the pipe with what was said before.
    process.toHandle().destroyForcibly();
    ear.join();
    if (!answers.isEmpty()) {
      throw new IllegalStateException(answers.toString());
    }
  }

  /** Lets its clients end what they are sending and begin nothing more. */
  void rest() throws IOException, InterruptedException, TimeoutException {
    tell(EditingProcess.REST);
    String answer = answer();
    if (!answer.equals("resting")) {
      throw new IllegalStateException(answer);
    }
  }

  /** The document as it serves it, once it has come to a version. */
  String shown(long version) throws IOException, InterruptedException, TimeoutException {
    tell(EditingProcess.SHOW + version);
    return answer().substring("shows ".length());
  }

  private void tell(String words) throws IOException {
    process.outputWriter(StandardCharsets.UTF_8).append(words).append('\n').flush();
  }

  private String answer() throws InterruptedException, TimeoutException {
    String line = answers.poll(LONGEST_WAIT.toSeconds(), TimeUnit.SECONDS);
    if (line == null) {
      throw new TimeoutException("no answer");
    }
    return line.substring(0, line.length() - EditingProcess.END.length());
  }

  @Override
  public void close() {
    process.destroyForcibly();
    process.onExit().join();
  }
}
