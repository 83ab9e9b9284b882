package org.wayloom.evidence;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.wayloom.kernel.WorkspaceId;

/**
 * The door to what evidence says of single persons: what of it may be kept, how long, and how all
 * of one person is found, handed out and removed.
 */
public interface PersonalData {
  /** Why something of an erased person was not taken. */
  String ERASED = RejectionReason.ERASED.with();

  /** What a stream is called where sources are named: people may rename it. */
  static String stream(String id) {
    return "stream " + id;
  }

  /** Every source that has evidence, with its policy; those with a policy only come last. */
  List<SourceRules> sources(WorkspaceId workspace);

  /** Sets what is kept of a source from now on. */
  void setPolicy(WorkspaceId workspace, String source, SourcePolicy policy);

  /** What of a single event may be kept, before it is written anywhere. */
  Checked check(WorkspaceId workspace, String source, NewEvent event);

  /** What of a refused piece may be shown to people. */
  Rejection check(WorkspaceId workspace, String source, Rejection rejection);

  /** All names of the person of whom this is one; only itself when nothing else is known. */
  Set<String> names(WorkspaceId workspace, String name);

  /** What is held about somebody with these names, counted. */
  Held held(WorkspaceId workspace, Collection<String> names);

  /** Hands out every piece of evidence about somebody with these names, in order. */
  void eachRow(WorkspaceId workspace, Collection<String> names, Consumer<EventRow> taker);

  /** Rejected rows in which one of the names stands. */
  List<Rejection> rejectedAbout(WorkspaceId workspace, Collection<String> names);

  /**
   * Removes all evidence about somebody with these names in one transaction, and refuses more of it
   * from now on; again it does nothing. The bytes are gone after {@link #rewrite}.
   */
  Removed erase(WorkspaceId workspace, Collection<String> names);

  /**
   * Writes the store anew from what is in it, so that nothing of what was removed is left in its
   * files. Waits until nobody reads or writes, and lets others wait meanwhile.
   */
  void rewrite(WorkspaceId workspace);

  /** Removes files on their way in: nobody can tell who stands in them. */
  void forgetUploads(WorkspaceId workspace);

  /**
   * Removes evidence of a source from before the moment, and rejected rows that came in before it.
   *
   * @param dryRun only count
   */
  Removed removeBefore(WorkspaceId workspace, String source, Instant before, boolean dryRun);

  /** What was removed, newest first, as counts. */
  List<RemovalEntry> removals(WorkspaceId workspace);

  /** Leaves these persons out of what analyses read, and nobody else. */
  void leaveOut(WorkspaceId workspace, Collection<String> names);

  /** Pieces after this one that say what their person consents to, oldest first. */
  List<Said> consentSince(WorkspaceId workspace, long sequence);

  /**
   * A source and what is kept of it.
   *
   * @param key names it for {@link #setPolicy}
   * @param fields that its evidence has, with the class that each has now
   * @param masked how many things were replaced in its texts
   */
  record SourceRules(
      String key, String name, long events, long masked, SourcePolicy policy, List<Field> fields) {
    public SourceRules {
      fields = List.copyOf(fields);
    }
  }

  /**
   * A field of a source.
   *
   * @param said whether a user said its class
   */
  record Field(String name, SourcePolicy.FieldClass fieldClass, boolean said) {}

  /**
   * What may be kept of an event.
   *
   * @param event null when nothing of its person may be kept
   */
  record Checked(@Nullable NewEvent event, long masked) {}

  /** How much is held, and in how many pieces of others one of the names stands. */
  record Held(List<OfSource> events, long rejected, long identities, long mentions) {
    public Held {
      events = List.copyOf(events);
    }
  }

  /** Pieces of one source. */
  record OfSource(String source, long events) {}

  /** How much was removed, or would be. */
  record Removed(long events, long persons, long rejected) {
    public static final Removed NOTHING = new Removed(0, 0, 0);
  }

  /**
   * One removal as counts: of the events of a source's receipts that are not undone, those in the
   * store and those in removals are all there were.
   */
  record RemovalEntry(Instant at, Reason reason, String source, long events, long rejected) {}

  /** Why something was removed. */
  enum Reason {
    ERASED,
    TOO_OLD
  }

  /** What somebody said in a piece of evidence. */
  record Said(long sequence, EventRow row) {}
}
