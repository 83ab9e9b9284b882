package org.wayloom.privacy;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.wayloom.attachments.Attachment;
import org.wayloom.attachments.Attachments;
import org.wayloom.evidence.PersonalData;
import org.wayloom.evidence.PersonalData.Held;
import org.wayloom.evidence.PersonalData.SourceRules;
import org.wayloom.evidence.Persons;
import org.wayloom.kernel.Ids;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.ProblemType;
import org.wayloom.kernel.WorkspaceId;

/** Privacy over the doors of those who hold something. */
final class StoredPrivacy implements Privacy {
  /** A shorter word would be found in files and texts that have nothing to do with it. */
  private static final int SHORTEST_WORD = 5;

  private final PersonalData personal;
  private final Persons persons;
  private final Attachments attachments;
  private final OwnWords ownWords;
  private final List<PersonHolder> holders;
  private final ConsentRows consents;
  private final ConsentReader reader;
  private final ErasureRows erasures;
  private final Erasing erasing;
  private final Worker worker;
  private final Clock clock;

  StoredPrivacy(Parts parts, Erasing erasing, Worker worker) {
    this.personal = parts.personal();
    this.persons = parts.persons();
    this.attachments = parts.attachments();
    this.ownWords = parts.ownWords();
    this.holders = parts.holders();
    this.consents = parts.consents();
    this.reader = parts.reader();
    this.erasures = parts.erasures();
    this.erasing = erasing;
    this.worker = worker;
    this.clock = parts.clock();
  }

  /** What it stands on. */
  record Parts(
      PersonalData personal,
      Persons persons,
      Attachments attachments,
      OwnWords ownWords,
      List<PersonHolder> holders,
      ConsentRows consents,
      ConsentReader reader,
      ErasureRows erasures,
      Clock clock) {
    Parts {
      holders = List.copyOf(holders);
    }
  }

  private String name(WorkspaceId workspace, int person) {
    return persons
        .person(workspace, person)
        .orElseThrow(
            () ->
                ProblemException.of(
                    ProblemType.NOT_FOUND, "There is no such person in this workspace."))
        .id();
  }

  private Set<String> names(WorkspaceId workspace, int person) {
    return new TreeSet<>(personal.names(workspace, name(workspace, person)));
  }

  /** Names that are long enough to be looked for in texts. */
  static List<String> words(Collection<String> names) {
    return names.stream().filter(name -> name.length() >= SHORTEST_WORD).toList();
  }

  private List<Attachment> files(WorkspaceId workspace, Set<String> names) {
    List<String> words = words(names);
    FileSearch search = new FileSearch(words);
    return attachments.list(workspace).stream()
        .filter(
            file ->
                words.stream().anyMatch(file.name()::contains)
                    || search.finds(attachments.bytesOf(workspace, file)))
        .toList();
  }

  @Override
  public HeldAbout held(WorkspaceId workspace, int person) {
    Set<String> names = names(workspace, person);
    Held held = personal.held(workspace, names);
    return new HeldAbout(
        List.copyOf(names),
        held.events(),
        held.rejected(),
        held.mentions(),
        holders.stream()
            .map(holder -> new HeldAbout.Kind(holder.kind(), holder.about(workspace, names).size()))
            .toList(),
        files(workspace, names).stream()
            .map(file -> new HeldAbout.File(file.id(), file.name()))
            .toList(),
        ownWords.about(workspace, words(names)).stream()
            .map(
                place ->
                    new HeldAbout.Text(
                        place.document(), place.record(), place.type(), place.text()))
            .toList());
  }

  @Override
  public void export(WorkspaceId workspace, int person, OutputStream out) throws IOException {
    Set<String> names = names(workspace, person);
    new PersonExport(personal, holders, attachments, ownWords)
        .write(workspace, names, words(names), files(workspace, names), now(), out);
  }

  @Override
  public Erasure erase(WorkspaceId workspace, int person, @Nullable List<String> files, String by) {
    Set<String> names = names(workspace, person);
    List<String> found = files(workspace, names).stream().map(Attachment::id).toList();
    List<String> going = files == null ? found : files.stream().filter(found::contains).toList();
    Erasure made =
        new Erasure(Ids.next(), Erasure.State.REMOVING, now(), by, null, Erasure.Counts.NONE);
    erasures.insert(workspace, made, new ErasureRows.Pending(List.copyOf(names), going));
    worker.now("An erasure", this::finish);
    return made;
  }

  /** Carries through whatever was noted and is not done. */
  void finish() {
    for (ErasureRows.Row row : erasures.unfinished()) {
      erasing.run(row);
      consents.setReadUpTo(row.workspace(), 0);
    }
  }

  @Override
  public List<Erasure> erasures(WorkspaceId workspace) {
    return erasures.list(workspace).stream().map(ErasureRows.Row::erasure).toList();
  }

  @Override
  public List<Purpose> purposes(WorkspaceId workspace) {
    return consents.purposes(workspace);
  }

  @Override
  public void setPurposes(WorkspaceId workspace, List<Purpose> purposes) {
    consents.setPurposes(workspace, purposes);
    applyProfiling(workspace);
  }

  @Override
  public List<Consent> consents(WorkspaceId workspace, int person) {
    read(workspace);
    return consents.history(workspace, names(workspace, person));
  }

  @Override
  public void say(WorkspaceId workspace, int person, Consent said) {
    if (purposes(workspace).stream().noneMatch(known -> known.key().equals(said.purpose()))) {
      throw ProblemException.of(
          ProblemType.INVALID_REQUEST,
          "There is no purpose \"%s\" in this workspace.".formatted(said.purpose()));
    }
    consents.add(workspace, name(workspace, person), said);
    applyProfiling(workspace);
  }

  /** Notes what new evidence says of consent. */
  void read(WorkspaceId workspace) {
    if (reader.read(workspace)) {
      applyProfiling(workspace);
    }
  }

  private void applyProfiling(WorkspaceId workspace) {
    personal.leaveOut(workspace, withdrawn(workspace, Purpose.PROFILING));
  }

  /** All names of those whose last word under any of their names was no. */
  private Set<String> withdrawn(WorkspaceId workspace, String purpose) {
    Set<String> all = new TreeSet<>();
    for (String name : consents.withdrawn(workspace, purpose)) {
      Set<String> names = personal.names(workspace, name);
      if (isWithdrawn(workspace, names, purpose)) {
        all.addAll(names);
      }
    }
    return all;
  }

  private boolean isWithdrawn(WorkspaceId workspace, Set<String> names, String purpose) {
    Optional<Consent> last =
        consents.history(workspace, names).stream()
            .filter(said -> said.purpose().equals(purpose))
            .findFirst();
    return last.map(said -> !said.given()).orElse(false);
  }

  @Override
  public Set<String> notToContact(WorkspaceId workspace) {
    read(workspace);
    return withdrawn(workspace, Purpose.CONTACT);
  }

  @Override
  public PersonalData.Removed removeOld(WorkspaceId workspace, String source, boolean dryRun) {
    SourceRules rules =
        personal.sources(workspace).stream()
            .filter(each -> each.key().equals(source))
            .findFirst()
            .orElseThrow(
                () -> ProblemException.of(ProblemType.NOT_FOUND, "There is no such source here."));
    int days = rules.policy().keepDays();
    if (days == 0) {
      return PersonalData.Removed.NOTHING;
    }
    PersonalData.Removed removed =
        personal.removeBefore(workspace, source, now().minus(Duration.ofDays(days)), dryRun);
    if (!dryRun && removed.events() + removed.rejected() > 0) {
      personal.rewrite(workspace);
      consents.setReadUpTo(workspace, 0);
    }
    return removed;
  }

  /** Removes what is too old in all sources of a workspace. */
  void removeOld(WorkspaceId workspace) {
    for (SourceRules rules : personal.sources(workspace)) {
      removeOld(workspace, rules.key(), false);
    }
  }

  private Instant now() {
    return Instant.ofEpochMilli(clock.millis());
  }

  @Override
  public void forgetWorkspace(WorkspaceId workspace) {
    consents.forget(workspace);
  }
}
