package org.wayloom.evidence;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayloom.http.Page;
import org.wayloom.kernel.WorkspaceId;

/**
 * The door to what customers did and said. Append-only; for every import {@code received = stored +
 * duplicate + rejected}, exactly.
 */
public interface Evidence extends StoredEvidence, EvidenceColumns {
  /** How much there is, by source; zeros for a workspace without evidence. */
  EvidenceSummary summary(WorkspaceId workspace);

  /** Reads the start of a file, guesses what its columns are, and shows what would be stored. */
  ImportPreview preview(WorkspaceId workspace, Path file, String name, ImportMapping mapping);

  /**
   * Takes a whole file in, all or nothing, and returns when it is on disk. The same file again adds
   * nothing. Blocks for as long as that takes.
   *
   * @param progress told now and then; may be called from another thread
   */
  ImportReceipt importFile(
      WorkspaceId workspace,
      Path file,
      String name,
      ImportMapping mapping,
      boolean dryRun,
      Progress progress);

  /** Stores events made by the product itself (the demo workspace); durable when it returns. */
  ImportReceipt store(WorkspaceId workspace, String source, Iterable<NewEvent> events);

  /**
   * {@link #store} for evidence that comes in one by one, such as answers on a survey's page: it
   * does not enter the history of imports.
   */
  ImportReceipt append(WorkspaceId workspace, String source, List<NewEvent> events);

  /** Which values persons gave with events of some signatures, those who gave the same together. */
  List<GivenAlike> given(WorkspaceId workspace, List<Integer> signatures);

  /**
   * Stores the next stretch of a stream and how far the stream has come with it, both or neither;
   * durable when it returns. In the history of imports a stream has one entry a day.
   *
   * @throws IllegalArgumentException when the stream has come that far already
   */
  ImportReceipt deliver(WorkspaceId workspace, Delivery delivery);

  /** How far each stream has come, and what became of its events. */
  List<StreamState> streams(WorkspaceId workspace);

  /** What of a stream was not stored, newest first. */
  Page<Rejection> rejectedOf(WorkspaceId workspace, String stream, int limit, String after);

  /** Makes a property part of signatures; all stored events are signed anew. */
  void addSignatureProperty(WorkspaceId workspace, String property);

  /**
   * Says that two names are one person, from now on and for all that is stored; see {@link
   * Persons}, which can also tell and take back such pairs.
   *
   * @return false when that was known
   */
  boolean merge(WorkspaceId workspace, String anonymous, String known);

  /**
   * The rows that hold words, newest first, of one moment the later stored first; none of persons
   * whose events no analysis reads.
   */
  FoundRows find(WorkspaceId workspace, RowSearch search);

  @FunctionalInterface
  interface ChangeListener {
    void changed(WorkspaceId workspace);
  }

  /** Hears how far an import is. */
  @FunctionalInterface
  interface Progress {
    void at(Phase phase, long bytesRead, long bytesTotal, long rows);

    enum Phase {
      READING,
      STORING,
      DONE
    }
  }

  /**
   * Takes events column by column; called with at least one event at a time, arrays are the
   * caller's again after the call. {@code values[i]} is NaN where the event has none.
   */
  @FunctionalInterface
  interface ColumnSink {
    void accept(int count, int[] persons, long[] timesMillis, int[] signatures, float[] values);
  }

  /**
   * Two equal revisions mean that the same events of the same persons with the same signature codes
   * are stored.
   *
   * @param identities how often it changed which names are one person
   */
  record Revision(long lastSequence, long signing, long identities) {
    public Revision(long lastSequence, long signing) {
      this(lastSequence, signing, 0);
    }
  }

  /**
   * Persons who gave the same values.
   *
   * @param values ascending, each as often as one of them gave it; one at least
   */
  record GivenAlike(List<Double> values, long persons) {
    public GivenAlike {
      values = List.copyOf(values);
    }
  }

  /**
   * Which texts are wanted.
   *
   * @param signatures null for all of them
   * @param from the first moment, null for the first there is
   * @param until the first moment after, null for no end
   */
  record TextQuery(
      @Nullable List<Integer> signatures,
      @Nullable Instant from,
      @Nullable Instant until,
      int limit) {
    public TextQuery {
      signatures = signatures == null ? null : List.copyOf(signatures);
    }
  }

  /**
   * Which rows are looked for.
   *
   * @param signatures null for all of them
   * @param words a row holds each of them; none asks for all rows
   * @param after the {@code next} of the page before; empty for the first
   */
  record RowSearch(@Nullable List<Integer> signatures, String words, int limit, String after) {
    public RowSearch {
      signatures = signatures == null ? null : List.copyOf(signatures);
      if (limit < 1 || limit > 1000) {
        throw new IllegalArgumentException("limit must be 1 to 1000: " + limit);
      }
    }
  }

  /**
   * Which rows are wanted.
   *
   * @param after the {@code next} of the page before; empty for the first
   */
  record RowQuery(List<Integer> persons, List<Integer> signatures, int limit, String after) {
    public RowQuery {
      persons = List.copyOf(persons);
      signatures = List.copyOf(signatures);
      if (limit < 1 || limit > 1000) {
        throw new IllegalArgumentException("limit must be 1 to 1000: " + limit);
      }
    }
  }
}
