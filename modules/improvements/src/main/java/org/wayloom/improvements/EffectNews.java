package org.wayloom.improvements;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wayloom.analysis.Days.Measure;
import org.wayloom.improvements.Effect.Found;
import org.wayloom.improvements.Effect.Verdict;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.notifications.Announcements;
import org.wayloom.notifications.Notice;
import org.wayloom.sql.Database;

/**
 * Looks now and then whether it is known what a change did, and announces it. Who looks every day
 * until a verdict comes will find one some day, so it must be the same with and without the newest
 * seven days.
 */
final class EffectNews implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EffectNews.class);
  private static final int FIRST_MINUTES = 5;
  private static final int EVERY_MINUTES = 6 * 60;
  private static final int NEWEST_DAYS = 7;

  private final Database database;
  private final Rows<ChangeFacts> rows;
  private final Effects effects;
  private final Announcements announcements;
  private final Supplier<List<WorkspaceId>> workspaces;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("wayloom-effects").factory());

  EffectNews(
      Database database,
      Rows<ChangeFacts> rows,
      Effects effects,
      Announcements announcements,
      Supplier<List<WorkspaceId>> workspaces) {
    this.database = database;
    this.rows = rows;
    this.effects = effects;
    this.announcements = announcements;
    this.workspaces = workspaces;
  }

  EffectNews start() {
    thread.scheduleWithFixedDelay(
        () -> workspaces.get().forEach(this::lookSafely),
        FIRST_MINUTES,
        EVERY_MINUTES,
        TimeUnit.MINUTES);
    return this;
  }

  private void lookSafely(WorkspaceId workspace) {
    try {
      look(workspace);
    } catch (RuntimeException e) {
      LOG.warn("The effects of changes in {} could not be looked at: {}", workspace, e.toString());
    }
  }

  /** Announces what is known of the changes of a workspace. */
  void look(WorkspaceId workspace) {
    for (Rows.Row<ChangeFacts> row : rows.list(workspace)) {
      if (row.facts().hasStarted()) {
        known(workspace, row.facts())
            .ifPresent(effect -> announce(workspace, row.id(), row.facts().title(), effect));
      }
    }
  }

  /** The effect with its verdict, if it is one that stays. */
  private Optional<Effect> known(WorkspaceId workspace, ChangeFacts change) {
    Effect effect = effects.of(workspace, change, EffectOptions.PROPOSED);
    Effect.Span after = effect.after();
    if (effect.verdict() == Verdict.NOT_YET || effect.found() == null || after == null) {
      return Optional.empty();
    }
    int days = (int) ChronoUnit.DAYS.between(effect.start(), after.to()) - NEWEST_DAYS;
    if (days < NEWEST_DAYS) {
      return Optional.empty();
    }
    Effect before = effects.of(workspace, change, new EffectOptions(null, days));
    return Optional.of(effect).filter(now -> now.verdict() == before.verdict());
  }

  private void announce(WorkspaceId workspace, String change, String title, Effect effect) {
    Found found = Objects.requireNonNull(effect.found());
    Notice notice =
        new Notice.EffectFound(
            change,
            title,
            effect.verdict().name().toLowerCase(Locale.ROOT).replace('_', '-'),
            found.effect(),
            found.low(),
            found.high(),
            unit(effect.measure()));
    database.inTransaction(
        () -> {
          announcements.announce(workspace, notice);
          return notice;
        });
  }

  private static Notice.Unit unit(Measure measure) {
    return switch (measure) {
      case SCORE, NPS -> Notice.Unit.POINTS;
      case GOES_ON, CSAT -> Notice.Unit.SHARE;
      case HOURS_TO_NEXT -> Notice.Unit.HOURS;
    };
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
