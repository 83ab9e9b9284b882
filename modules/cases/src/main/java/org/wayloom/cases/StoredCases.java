package org.wayloom.cases;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.wayloom.cases.CaseEvent.Kind;
import org.wayloom.http.Page;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.sql.Database;

/** Cases in the database. */
final class StoredCases implements Cases {
  private static final int NOTE = 5_000;
  private static final int MOST_CAUSES_AT_ONCE = 200;

  private final Database database;
  private final CaseWork work;
  private final CauseRows causes;
  private final CaseList list;
  private final CaseTables tables;
  private final StoredSettings settings;
  private final Leads leads;
  private final HandOpener hand;
  private final FollowUps followUps;
  private final Clock clock;
  private final Runnable happened;

  /**
   * @param happened told after something happened that others are to hear of
   */
  StoredCases(
      Database database,
      StoredSettings settings,
      Leads leads,
      HandOpener hand,
      FollowUps followUps,
      Clock clock,
      Runnable happened) {
    this.database = database;
    this.work = new CaseWork(database);
    this.causes = new CauseRows(database);
    this.list = new CaseList(database);
    this.tables = new CaseTables(database);
    this.settings = settings;
    this.leads = leads;
    this.hand = hand;
    this.followUps = followUps;
    this.clock = clock;
    this.happened = happened;
  }

  @Override
  public Page<Case> list(WorkspaceId workspace, CaseQuery query, int limit, String after) {
    CasePlace place = query.place();
    if (place == null) {
      return page(workspace, query, limit, after);
    }
    List<Case> found = new ArrayList<>();
    String on = after;
    while (on != null && found.size() <= limit) {
      Page<Case> page = page(workspace, query, MOST_CAUSES_AT_ONCE, on);
      page.items().stream().filter(place::holds).forEach(found::add);
      on = page.next();
    }
    return found.size() <= limit
        ? new Page<>(found, null)
        : new Page<>(found.subList(0, limit), CaseList.after(found.get(limit - 1)));
  }

  private Page<Case> page(WorkspaceId workspace, CaseQuery query, int limit, String after) {
    Page<CaseRow> page = list.page(workspace, query, limit, after, clock.instant());
    return new Page<>(told(workspace, page.items()), page.next());
  }

  @Override
  public CaseCounts counts(WorkspaceId workspace, String owner) {
    return list.counts(
        workspace,
        owner,
        clock.instant(),
        work.journal().of(workspace, EnumSet.of(Kind.RECOVERED)));
  }

  @Override
  public Case get(WorkspaceId workspace, String id) {
    return told(workspace, List.of(work.rows().get(workspace, id))).getFirst();
  }

  @Override
  public Opened open(WorkspaceId workspace, CaseWanted wanted, String by) {
    HandOpener.Opening opening = hand.open(workspace, wanted, new CaseWork.Doer(by, now()));
    happened.run();
    return new Opened(get(workspace, opening.id()), opening.isNew());
  }

  private List<Case> told(WorkspaceId workspace, List<CaseRow> rows) {
    Instant now = clock.instant();
    List<String> ids = rows.stream().limit(MOST_CAUSES_AT_ONCE).map(CaseRow::id).toList();
    Map<String, List<CaseCause>> known = causes.of(workspace, ids);
    return rows.stream()
        .map(row -> row.told(known.getOrDefault(row.id(), List.of()), now))
        .toList();
  }

  @Override
  public List<CaseEnding> endings(WorkspaceId workspace) {
    return CaseEndings.of(
        work.journal()
            .of(workspace, EnumSet.of(Kind.OPENED, Kind.REOPENED, Kind.CLOSED, Kind.RECOVERED)));
  }

  @Override
  public List<CaseEvent> history(WorkspaceId workspace, String id) {
    work.rows().get(workspace, id);
    return work.journal().of(workspace, id);
  }

  @Override
  public Case edit(WorkspaceId workspace, String id, long version, CaseEdit edit, String by) {
    String owner = edit.owner() == null ? null : Said.line("owner", edit.owner(), 200);
    String note = Said.text("note", edit.note(), NOTE);
    CaseState state = edit.state();
    CasePriority priority = edit.priority();
    CaseWork.Doer doer = new CaseWork.Doer(by, now());
    return changed(
        workspace,
        id,
        version,
        doer,
        before -> {
          CaseRow row = owner == null ? before : work.give(before, owner, doer);
          row =
              state == null
                  ? row
                  : work.move(row, state, settings.get(workspace).settings().hours(), doer);
          row = priority == null ? row : work.press(row, priority, doer);
          return note.isEmpty() ? row : work.noted(row, CaseEvent.Kind.NOTE, note, doer);
        });
  }

  @Override
  public Case close(
      WorkspaceId workspace, String id, long version, CaseClosing.Wanted closing, String by) {
    CaseWork.Doer doer = new CaseWork.Doer(by, now());
    CaseClosing said = closing.at(doer.now(), by);
    String change = said.change();
    if (change != null) {
      leads.checkChange(workspace, change);
    }
    return changed(workspace, id, version, doer, row -> work.close(row, said, doer));
  }

  @Override
  public Case makeOpportunity(WorkspaceId workspace, String id, String by) {
    Case one = get(workspace, id);
    if (one.opportunity() != null) {
      return one;
    }
    String made = leads.makeOpportunity(workspace, one, by);
    CaseWork.Doer doer = new CaseWork.Doer(by, now());
    return changed(
        workspace,
        id,
        null,
        doer,
        row -> work.noted(row.leadingTo(made), CaseEvent.Kind.OPPORTUNITY, made, doer));
  }

  /**
   * @param version null = whatever it is now
   */
  private Case changed(
      WorkspaceId workspace,
      String id,
      @Nullable Long version,
      CaseWork.Doer doer,
      UnaryOperator<CaseRow> change) {
    database.inTransaction(
        () -> {
          CaseRow before = work.rows().get(workspace, id);
          if (version != null && before.version() != version) {
            throw CaseRows.stale();
          }
          return work.write(before, change.apply(before), doer);
        });
    happened.run();
    return get(workspace, id);
  }

  @Override
  public List<CaseMacro.Draft> drafts(
      WorkspaceId workspace, String id, String language, String site) {
    Case one = get(workspace, id);
    CaseSettings known = settings.get(workspace).settings();
    String link = link(workspace, known, one).map(path -> site + path).orElse("");
    Map<String, String> values = values(one, known.hours(), language, link);
    List<CaseMacro.Draft> drafts =
        new java.util.ArrayList<>(
            known.macros().stream()
                .map(
                    macro ->
                        new CaseMacro.Draft(
                            macro.id(),
                            macro.title(),
                            CaseMacro.fill(macro.text().in(language), values)))
                .toList());
    if (!known.followUp().isEmpty()) {
      String asked = CaseMacro.fill(known.followUp().in(language), values);
      drafts.add(
          new CaseMacro.Draft("follow-up", "", link.isEmpty() ? asked : asked + "\n\n" + link));
    }
    return drafts;
  }

  private Optional<String> link(WorkspaceId workspace, CaseSettings known, Case one) {
    return known.asking() == CaseSettings.Asking.LINK
        ? Optional.ofNullable(known.survey())
            .flatMap(survey -> followUps.path(workspace, survey, one))
        : Optional.empty();
  }

  private static Map<String, String> values(
      Case one, WorkingHours hours, String language, String link) {
    CaseCause first = one.causes().getFirst();
    Double score = first.value();
    String touchpoint = first.touchpointName();
    LocalDate day = LocalDate.ofInstant(first.at(), ZoneId.of(hours.zone()));
    return Map.of(
        "person", one.person(),
        "owner", one.owner(),
        "touchpoint", touchpoint == null ? "" : touchpoint,
        "score", score == null ? "" : plain(score),
        "number", Long.toString(one.number()),
        "link", link,
        "date",
            day.format(
                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                    .withLocale(Locale.forLanguageTag(language))));
  }

  private static String plain(double score) {
    return score == Math.rint(score) ? Long.toString(Math.round(score)) : Double.toString(score);
  }

  @Override
  public List<Case> ofOpportunity(WorkspaceId workspace, String opportunity) {
    return told(workspace, work.rows().ofOpportunity(workspace, opportunity));
  }

  @Override
  public List<Case> ofChange(WorkspaceId workspace, String change) {
    return told(workspace, work.rows().ofChange(workspace, change));
  }

  @Override
  public List<Case> ofPerson(WorkspaceId workspace, Collection<String> names) {
    return told(workspace, work.rows().ofPersons(workspace, names));
  }

  @Override
  public long erase(WorkspaceId workspace, Collection<String> names) {
    return tables.erase(workspace, names);
  }

  /** To the millisecond, as the database keeps it. */
  private Instant now() {
    return Instant.ofEpochMilli(clock.millis());
  }
}
