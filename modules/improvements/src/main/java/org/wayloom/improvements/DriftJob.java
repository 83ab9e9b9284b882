package org.wayloom.improvements;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.maps.MapSummary;
import org.wayloom.maps.Maps;
import org.wayloom.workspaces.Workspaces;

/**
 * Looks again and again whether maps have drifted, one after another; unchanged ones cost nothing.
 */
final class DriftJob implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(DriftJob.class);
  private static final Duration EVERY = Duration.ofMinutes(10);

  private final DriftDesk desk;
  private final Workspaces workspaces;
  private final Maps maps;
  private final DriftNews news;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("wayloom-drift").daemon().factory());

  DriftJob(DriftDesk desk, Workspaces workspaces, Maps maps, DriftNews news) {
    this.desk = desk;
    this.workspaces = workspaces;
    this.maps = maps;
    this.news = news;
  }

  DriftJob start() {
    long minutes = EVERY.toMinutes();
    thread.scheduleWithFixedDelay(this::look, minutes, minutes, TimeUnit.MINUTES);
    return this;
  }

  void look() {
    try {
      for (var workspace : workspaces.list()) {
        for (var map : maps.list(workspace.id())) {
          look(workspace.id(), map);
        }
      }
    } catch (RuntimeException e) {
      LOG.error("Maps could not be looked at for drift", e);
    }
  }

  private void look(WorkspaceId workspace, MapSummary map) {
    desk.find(workspace, map.id()).ifPresent(drift -> news.tell(workspace, map, drift));
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
