package org.wayloom.cases;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.wayloom.kernel.Ids;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.sql.Database;

/** Rules and settings in the database. */
final class StoredCaseRules implements CaseRules {
  private final Database database;
  private final RuleRows rows;
  private final StoredSettings settings;
  private final CaseReading reading;
  private final RulePreviewer previewer;
  private final FollowUps followUps;
  private final Clock clock;
  private final Consumer<WorkspaceId> changed;

  /**
   * @param changed told that there is something else to look for
   */
  StoredCaseRules(
      Database database,
      StoredSettings settings,
      CaseReading reading,
      RulePreviewer previewer,
      FollowUps followUps,
      Clock clock,
      Consumer<WorkspaceId> changed) {
    this.database = database;
    this.rows = new RuleRows(database);
    this.settings = settings;
    this.reading = reading;
    this.previewer = previewer;
    this.followUps = followUps;
    this.clock = clock;
    this.changed = changed;
  }

  @Override
  public List<StoredRule> list(WorkspaceId workspace) {
    return rows.list(workspace);
  }

  @Override
  public StoredRule get(WorkspaceId workspace, String id) {
    return rows.get(workspace, id);
  }

  @Override
  public StoredRule add(WorkspaceId workspace, CaseRule rule, String by) {
    reading.begin(workspace);
    Instant now = now();
    StoredRule made = new StoredRule(Ids.next(), 1, rule, now, now, now, by);
    rows.insert(workspace, made);
    changed.accept(workspace);
    return made;
  }

  @Override
  public StoredRule edit(WorkspaceId workspace, String id, long version, CaseRule rule, String by) {
    StoredRule next =
        database.inTransaction(
            () -> {
              StoredRule before = rows.get(workspace, id);
              if (before.version() != version) {
                throw CaseRows.stale();
              }
              boolean goesOn = rule.on() && !before.facts().on();
              StoredRule edited =
                  new StoredRule(
                      id,
                      version + 1,
                      rule,
                      goesOn ? now() : before.since(),
                      before.created(),
                      now(),
                      by);
              rows.update(workspace, edited);
              return edited;
            });
    changed.accept(workspace);
    return next;
  }

  @Override
  public void remove(WorkspaceId workspace, String id) {
    rows.get(workspace, id);
    rows.delete(workspace, id, now());
  }

  @Override
  public void restore(WorkspaceId workspace, String id) {
    rows.restore(workspace, id);
    changed.accept(workspace);
  }

  @Override
  public Preview preview(WorkspaceId workspace, CaseRule rule) {
    return previewer.preview(workspace, rule, settings.get(workspace).settings(), now());
  }

  @Override
  public CaseSettings.Version settings(WorkspaceId workspace) {
    return settings.get(workspace);
  }

  @Override
  public CaseSettings.Version save(WorkspaceId workspace, long version, CaseSettings wanted) {
    CaseSettings.Version before = settings.get(workspace);
    if (before.version() != version) {
      throw CaseRows.stale();
    }
    String survey = before.settings().survey();
    if (wanted.asking() == CaseSettings.Asking.LINK) {
      // A team may ask about cases that it opened by hand, without a rule that reads what comes in.
      reading.begin(workspace);
      survey = followUps.ask(workspace, survey, wanted.followUp());
    }
    return settings.save(workspace, version, wanted.askedBy(survey));
  }

  private Instant now() {
    return Instant.ofEpochMilli(clock.millis());
  }
}
