package org.wayloom.privacy;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.wayloom.attachments.Attachments;
import org.wayloom.cases.Cases;
import org.wayloom.collaboration.Documents;
import org.wayloom.evidence.Evidence;
import org.wayloom.evidence.EvidenceModule;
import org.wayloom.improvements.TeamTexts;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.notes.Notes;
import org.wayloom.sql.Database;
import org.wayloom.surveys.Surveys;

/**
 * Privacy, wired: one object for the life of the process; close it before what it removes things
 * from.
 */
public final class PrivacyModule implements AutoCloseable {
  private static final int RETENTION_MINUTES = 60 * 24;

  private final StoredPrivacy privacy;
  private final PrivacyEndpoint endpoint;
  private final Worker worker;
  private final AutoCloseable listening;

  private PrivacyModule(Needs needs, Worker worker) {
    needs.database().migrate("privacy");
    this.worker = worker;
    EvidenceModule module = needs.evidence();
    Evidence evidence = module.evidence();
    ConsentRows consents = new ConsentRows(needs.database());
    List<PersonHolder> holders = new ArrayList<>();
    holders.add(new ResponseHolder(needs.surveys()));
    holders.add(new NoteHolder(needs.notes()));
    holders.add(new ImprovementHolder(needs.texts(), needs.cases()));
    holders.add(new CaseHolder(needs.cases()));
    holders.add(consents);
    ErasureRows erasures = new ErasureRows(needs.database());
    StoredPrivacy.Parts parts =
        new StoredPrivacy.Parts(
            module.personalData(),
            module.persons(),
            needs.attachments(),
            new OwnWords(needs.documents()),
            holders,
            consents,
            new ConsentReader(module.personalData(), evidence, needs.surveys(), consents),
            erasures,
            needs.clock());
    Erasing erasing =
        new Erasing(
            erasures,
            module.personalData(),
            holders,
            needs.attachments(),
            needs.database(),
            needs.emptyJournal(),
            needs.indexAgain(),
            needs.clock());
    this.privacy = new StoredPrivacy(parts, erasing, worker);
    this.endpoint =
        new PrivacyEndpoint(privacy, module.personalData(), needs.caller(), needs.clock());
    this.listening =
        evidence.onChange(
            workspace -> worker.now("Reading consent", () -> privacy.read(workspace)));
  }

  /**
   * What privacy stands on.
   *
   * @param emptyJournal takes live events on their way into the evidence and leaves no file of them
   * @param indexAgain returns when the journey index is of what is stored now
   * @param caller the name of who asks
   */
  public record Needs(
      Database database,
      EvidenceModule evidence,
      Surveys surveys,
      Attachments attachments,
      Documents documents,
      Notes notes,
      Cases cases,
      TeamTexts texts,
      Consumer<WorkspaceId> emptyJournal,
      Consumer<WorkspaceId> indexAgain,
      java.util.function.Supplier<String> caller,
      Clock clock) {}

  public static PrivacyModule of(Needs needs) {
    return new PrivacyModule(needs, new Worker());
  }

  /** Goes on with what a killed process left, and removes day by day what is too old. */
  public PrivacyModule start(java.util.function.Supplier<List<WorkspaceId>> workspaces) {
    worker.now("An erasure", privacy::finish);
    worker.every(1, "An erasure", privacy::finish);
    worker.every(RETENTION_MINUTES, "Removing what is too old", () -> removeOld(workspaces.get()));
    return this;
  }

  /** Removes from every source of these workspaces what is older than the source may keep. */
  public void removeOld(List<WorkspaceId> workspaces) {
    workspaces.forEach(privacy::removeOld);
  }

  public Privacy privacy() {
    return privacy;
  }

  /** Carries through what was noted, on the caller's thread. */
  void finish() {
    privacy.finish();
  }

  PrivacyEndpoint endpoint() {
    return endpoint;
  }

  @Override
  public void close() {
    try {
      listening.close();
    } catch (Exception e) {
      throw new IllegalStateException("The evidence could not be told to stop", e);
    }
    worker.close();
  }
}
