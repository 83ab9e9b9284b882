package org.wayloom.simulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees to it that a fresh installation has the demo workspace: once. A mark in the data directory
 * remembers it, so a demo that somebody deleted does not come back.
 */
public final class Demo {
  private static final Logger LOG = LoggerFactory.getLogger(Demo.class);

  private final DemoWorkspace workspace;
  private final Path mark;
  private volatile Status status;

  Demo(DemoWorkspace workspace, Path dataDirectory) {
    this.workspace = workspace;
    this.mark = dataDirectory.resolve(SimulationModule.MARK);
    this.status = new Status(Files.exists(mark) ? State.READY : State.ABSENT, 1);
  }

  /**
   * How far it is.
   *
   * @param share of its evidence that is stored, 0 to 1
   */
  public record Status(State state, double share) {}

  /** Whether there is a demo to look at. */
  public enum State {
    ABSENT,
    LOADING,
    READY,
    FAILED
  }

  public Status status() {
    return status;
  }

  /** Starts making it in the background unless it was made before; returns at once. */
  public void makeInBackground() {
    if (status.state() != State.ABSENT) {
      return;
    }
    status = new Status(State.LOADING, 0);
    Thread.ofPlatform().name("wayloom-demo").daemon().start(this::make);
  }

  private void make() {
    long start = System.nanoTime();
    try {
      workspace.make((events, of) -> status = new Status(State.LOADING, (double) events / of));
      Files.writeString(mark, "The demo workspace was made; deleting this file makes it again.\n");
      status = new Status(State.READY, 1);
      LOG.info("The demo workspace is ready after {} ms", (System.nanoTime() - start) / 1_000_000);
    } catch (IOException e) {
      throw new UncheckedIOException("The data directory cannot be written", e);
    } catch (RuntimeException e) {
      status = new Status(State.FAILED, 0);
      LOG.error("The demo workspace could not be made; the next start tries again", e);
    }
  }
}
