package org.wayloom.analysis;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import org.wayloom.analysis.FindingRuns.Run;
import org.wayloom.kernel.DocumentId;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.notifications.Announcements;
import org.wayloom.notifications.Notice;
import org.wayloom.sql.Database;

/**
 * Writes down what was found on a map and announces what was never found there before, in one
 * transaction. On a map that is computed for the first time everything is new, which is no news.
 */
final class FindingNews {
  private final Database database;
  private final FindingBook book;
  private final FindingRuns runs;
  private final BiFunction<WorkspaceId, DocumentId, String> titleOf;
  private final Announcements announcements;

  /**
   * @param titleOf the title of a map
   */
  FindingNews(
      Database database,
      FindingBook book,
      FindingRuns runs,
      BiFunction<WorkspaceId, DocumentId, String> titleOf,
      Announcements announcements) {
    this.database = database;
    this.book = book;
    this.runs = runs;
    this.titleOf = titleOf;
    this.announcements = announcements;
  }

  void keep(WorkspaceId workspace, DocumentId map, Run run) {
    boolean isFirst = runs.find(workspace, map).isEmpty();
    String title = titleOf.apply(workspace, map);
    database.inTransaction(
        () -> {
          List<Finding> fresh = book.note(workspace, map, run.findings());
          runs.keep(workspace, map, run);
          if (!isFirst && !fresh.isEmpty()) {
            announcements.announce(workspace, appeared(map, title, fresh));
          }
          return map;
        });
  }

  private static Notice appeared(DocumentId map, String title, List<Finding> fresh) {
    return new Notice.FindingsAppeared(
        map.value(),
        title,
        fresh.size(),
        fresh.stream()
            .sorted(Comparator.comparingDouble(Finding::weight).reversed())
            .map(FindingNews::told)
            .toList());
  }

  private static Notice.NewFinding told(Finding finding) {
    return new Notice.NewFinding(
        finding.id(),
        word(finding.code()),
        finding.stage(),
        finding.touchpoint(),
        word(finding.severity()),
        finding.persons());
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
