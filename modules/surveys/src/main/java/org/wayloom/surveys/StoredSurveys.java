package org.wayloom.surveys;

import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wayloom.evidence.Evidence;
import org.wayloom.evidence.Persons;
import org.wayloom.kernel.Actor;
import org.wayloom.kernel.Ids;
import org.wayloom.kernel.Problem;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.ProblemType;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.maps.Maps;

/** Surveys in the database, their answers in the evidence, their rules in the library. */
final class StoredSurveys implements Surveys {
  private static final int TOKEN_BYTES = 20;
  private static final int SECRET_BYTES = 32;

  private final SurveyStore store;
  private final LibraryLinks library;
  private final Maps maps;
  private final Evidence evidence;
  private final Persons persons;
  private final Clock clock;

  StoredSurveys(
      SurveyStore store,
      LibraryLinks library,
      Maps maps,
      Evidence evidence,
      Persons persons,
      Clock clock) {
    this.store = store;
    this.library = library;
    this.maps = maps;
    this.evidence = evidence;
    this.persons = persons;
    this.clock = clock;
  }

  @Override
  public List<Survey> list(WorkspaceId workspace) {
    KnownSubjects known = library.known(workspace);
    return store.list(workspace).stream().map(row -> survey(row, known)).toList();
  }

  @Override
  public Survey get(WorkspaceId workspace, String id) {
    return survey(row(workspace, id), library.known(workspace));
  }

  private Survey survey(SurveyStore.Row row, KnownSubjects known) {
    boolean changed =
        store
            .version(row, row.version())
            .map(version -> !version.definition().equals(row.draft()))
            .orElse(true);
    return new Survey(
        row.id(),
        row.key(),
        row.token(),
        row.state(),
        row.version(),
        changed,
        row.responses(),
        row.lastResponse().orElse(null),
        row.edited(),
        row.draft(),
        DefinitionCheck.faults(row.draft(), known));
  }

  @Override
  public Survey create(WorkspaceId workspace, SurveyDefinition draft) {
    String id = Ids.next();
    store.insert(
        new SurveyStore.Row(
            workspace,
            id,
            freeKey(workspace, draft),
            PersonLinks.random(TOKEN_BYTES),
            PersonLinks.random(SECRET_BYTES),
            Survey.State.DRAFT,
            draft,
            now(),
            0,
            0,
            Optional.empty()));
    return get(workspace, id);
  }

  /** The title in small Latin letters where it has any, and a number where that is taken. */
  private String freeKey(WorkspaceId workspace, SurveyDefinition draft) {
    String title = draft.title().in(draft.language(), "en");
    String latin =
        Normalizer.normalize(title.replace('ł', 'l').replace('Ł', 'L'), Normalizer.Form.NFD)
            .toLowerCase(Locale.ROOT)
            .replaceAll("\\p{M}", "")
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    String plain = latin.isEmpty() ? "survey" : latin.substring(0, Math.min(latin.length(), 40));
    String key = plain;
    for (int number = 2; store.hasKey(workspace, key); number++) {
      key = plain + "-" + number;
    }
    return key;
  }

  @Override
  public Survey save(WorkspaceId workspace, String id, SurveyDefinition draft) {
    store.save(row(workspace, id), draft, now());
    return get(workspace, id);
  }

  @Override
  public SurveySubjects subjects(WorkspaceId workspace) {
    return SurveySubjects.of(
        maps.library(workspace),
        maps.list(workspace).stream().map(map -> maps.get(workspace, map.id())).toList());
  }

  @Override
  public List<Problem.Place> faults(WorkspaceId workspace, SurveyDefinition draft) {
    return DefinitionCheck.faults(draft, library.known(workspace));
  }

  @Override
  public Survey open(WorkspaceId workspace, String id, Actor by) {
    SurveyStore.Row row = row(workspace, id);
    List<Problem.Place> faults = faults(workspace, row.draft());
    if (!faults.isEmpty()) {
      throw new Problem(
              ProblemType.INVALID_OPERATION,
              "The survey cannot be opened yet: " + faults.getFirst().detail(),
              faults)
          .toException();
    }
    // The rules first: an answer must never come in before there is a place for it.
    library.tie(workspace, row.key(), row.draft(), by);
    boolean published =
        store
            .version(row, row.version())
            .filter(version -> version.definition().equals(row.draft()))
            .isPresent();
    if (!published) {
      store.publish(row, row.version() + 1, now());
    }
    store.setState(row, Survey.State.OPEN);
    return get(workspace, id);
  }

  @Override
  public Survey close(WorkspaceId workspace, String id) {
    SurveyStore.Row row = row(workspace, id);
    if (row.version() == 0) {
      throw ProblemException.of(
          ProblemType.INVALID_OPERATION, "The survey was never open, so it cannot be closed.");
    }
    store.setState(row, Survey.State.CLOSED);
    return get(workspace, id);
  }

  @Override
  public void delete(WorkspaceId workspace, String id) {
    store.delete(row(workspace, id));
  }

  @Override
  public SurveyResults results(WorkspaceId workspace, String id) {
    SurveyStore.Row row = row(workspace, id);
    List<Survey.Version> versions = store.versions(row);
    return new SurveyResults(
        row.responses(),
        row.lastResponse().orElse(null),
        versions.isEmpty()
            ? List.of()
            : new ResultsMaker(evidence, workspace, row.key()).of(versions));
  }

  @Override
  public Asking ask(WorkspaceId workspace, String id, List<String> wanted) {
    SurveyStore.Row row = row(workspace, id);
    Instant now = now();
    int quietDays = row.draft().quietDays();
    return store.inTransaction(
        () -> {
          Set<String> quiet =
              quietDays == 0
                  ? Set.of()
                  : persons.names(
                      workspace, store.askedElsewhere(row, now.minus(Duration.ofDays(quietDays))));
          List<Asking.Signed> asked = new ArrayList<>();
          List<String> resting = new ArrayList<>();
          for (String person : new LinkedHashSet<>(wanted)) {
            if (quiet.contains(person)) {
              resting.add(person);
            } else {
              store.asked(row, person, now);
              asked.add(new Asking.Signed(person, PersonLinks.sign(row.secret(), person)));
            }
          }
          return new Asking(asked, resting);
        });
  }

  @Override
  public Survey askAfterACase(
      WorkspaceId workspace, @Nullable String id, Words question, Actor by) {
    SurveyDefinition asked = SurveyTemplates.afterACase(question);
    String survey =
        Optional.ofNullable(id)
            .flatMap(known -> store.find(workspace, known))
            .map(SurveyStore.Row::id)
            .orElseGet(() -> create(workspace, asked).id());
    save(workspace, survey, asked);
    return open(workspace, survey, by);
  }

  @Override
  public Optional<String> linkTo(WorkspaceId workspace, String id, String person, String about) {
    Ids.check("about", about);
    return store
        .find(workspace, id)
        .filter(row -> row.state() == Survey.State.OPEN)
        .map(
            row ->
                "/s/%s?p=%s&c=%s"
                    .formatted(row.token(), PersonLinks.sign(row.secret(), person), about));
  }

  @Override
  public List<ResponseOf> responsesOf(WorkspaceId workspace, Collection<String> names) {
    return names.stream().flatMap(name -> store.responsesOf(workspace, name).stream()).toList();
  }

  @Override
  public List<AskedBy> askedOf(WorkspaceId workspace, Collection<String> names) {
    return names.stream().flatMap(name -> store.askedOf(workspace, name).stream()).toList();
  }

  @Override
  public long forgetPerson(WorkspaceId workspace, Collection<String> names) {
    return names.stream().mapToLong(name -> store.forgetPerson(workspace, name)).sum();
  }

  @Override
  public Optional<String> consentText(
      WorkspaceId workspace, String key, int version, String language) {
    return store.list(workspace).stream()
        .filter(row -> row.key().equals(key))
        .flatMap(row -> store.version(row, version).stream())
        .map(Survey.Version::definition)
        .filter(definition -> definition.consent().asked())
        .map(definition -> definition.consent().text().in(language, definition.language()))
        .findFirst();
  }

  @Override
  public void forgetWorkspace(WorkspaceId workspace) {
    store.forget(workspace);
  }

  private SurveyStore.Row row(WorkspaceId workspace, String id) {
    return store
        .find(workspace, id)
        .orElseThrow(
            () ->
                ProblemException.of(
                    ProblemType.NOT_FOUND, "There is no such survey in this workspace."));
  }

  private Instant now() {
    return Instant.ofEpochMilli(clock.millis());
  }
}
