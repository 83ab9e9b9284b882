package org.wayloom.analysis;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.wayloom.analysis.Quotes.Quote;
import org.wayloom.analysis.Voices.Voice;
import org.wayloom.evidence.EventRow;
import org.wayloom.evidence.Evidence;
import org.wayloom.evidence.Evidence.TextQuery;
import org.wayloom.evidence.StoredEvidence;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.text.KeyPhrases;
import org.wayloom.text.TextReader;
import org.wayloom.text.Understood;

/**
 * What customers say: all texts of a workspace with their moods, read once per revision of its
 * evidence. Safe from any thread.
 */
final class Texts {
  /** The most texts of a workspace that are read. */
  static final int MOST = 20_000;

  private static final int WORKSPACES = 8;

  private final StoredEvidence evidence;
  private final TextReader reader = new TextReader();
  private final Map<WorkspaceId, Read> known =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<WorkspaceId, Read> eldest) {
          return size() > WORKSPACES;
        }
      };

  Texts(StoredEvidence evidence) {
    this.evidence = evidence;
  }

  /** A text, and what is known of the event that it came with. */
  record Said(Voice voice, int person, Instant time, int signature, KeyPhrases.Text text) {
    Heard heard() {
      return new Heard(voice, text);
    }
  }

  /** A text, whether it came with an event or not. */
  record Heard(Voice voice, KeyPhrases.Text text) {}

  /**
   * The newest texts of a workspace, newest first.
   *
   * @param understood what any text of the workspace was read as, so far
   */
  record Read(Evidence.Revision revision, List<Said> all, Map<String, Understood> understood) {}

  Read of(WorkspaceId workspace) {
    Evidence.Revision now = evidence.revision(workspace);
    synchronized (known) {
      Read last = known.get(workspace);
      if (last != null && last.revision.equals(now)) {
        return last;
      }
    }
    Read read = readAll(workspace, now);
    synchronized (known) {
      known.put(workspace, read);
    }
    return read;
  }

  private Read readAll(WorkspaceId workspace, Evidence.Revision now) {
    Read none = new Read(now, List.of(), new ConcurrentHashMap<>());
    List<EventRow> newest = evidence.texts(workspace, new TextQuery(null, null, null, MOST));
    return new Read(now, said(none, newest), none.understood);
  }

  /** Reads rows of the same workspace, in their order; those without a text are left out. */
  List<Said> said(Read read, List<EventRow> rows) {
    List<Said> said = new ArrayList<>();
    for (EventRow row : rows) {
      String text = row.text();
      if (text != null) {
        said.add(said(row, text, read.understood.computeIfAbsent(text, reader::read)));
      }
    }
    return List.copyOf(said);
  }

  private static Said said(EventRow row, String text, Understood understood) {
    return new Said(
        new Voice(
            row.sequence(),
            row.personCode(),
            row.person(),
            row.time(),
            VoiceKind.of(row.kind()),
            row.channel(),
            text,
            row.value(),
            understood.language().code(),
            understood.mood(),
            null),
        row.personCode(),
        row.time(),
        row.signature(),
        new KeyPhrases.Text(text, understood.language()));
  }

  /** Reads what was said in an interview. */
  Heard heard(Read read, Quote quote) {
    Understood understood = read.understood.computeIfAbsent(quote.text(), reader::read);
    LocalDate day = quote.day();
    return new Heard(
        new Voice(
            null,
            null,
            quote.person(),
            day == null ? null : day.atStartOfDay(ZoneOffset.UTC).toInstant(),
            VoiceKind.INTERVIEW,
            null,
            quote.text(),
            null,
            understood.language().code(),
            understood.mood(),
            new Voices.Interview(quote.note(), quote.title(), quote.id())),
        new KeyPhrases.Text(quote.text(), understood.language()));
  }

  /** Lets go of what was read of a workspace. */
  void forget(WorkspaceId workspace) {
    synchronized (known) {
      known.remove(workspace);
    }
  }
}
