package org.wayloom.privacy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wayloom.evidence.EventRow;
import org.wayloom.evidence.Evidence;
import org.wayloom.evidence.PersonalData;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.surveys.Surveys;

/**
 * Reads from new evidence what persons consent to: the answer to a survey's consent text, and
 * fields called {@code consent.PURPOSE} that came with an identify message or a row of a file.
 */
final class ConsentReader {
  private static final String PREFIX = "consent.";
  private static final Set<String> YES = Set.of("true", "yes", "1", "given", "granted");
  private static final Set<String> NO = Set.of("false", "no", "0", "withdrawn", "denied");

  private final PersonalData personal;
  private final Evidence evidence;
  private final Surveys surveys;
  private final ConsentRows rows;

  ConsentReader(PersonalData personal, Evidence evidence, Surveys surveys, ConsentRows rows) {
    this.personal = personal;
    this.evidence = evidence;
    this.surveys = surveys;
    this.rows = rows;
  }

  /** Notes what is new; true when something was. Read twice, a word changes nothing. */
  boolean read(WorkspaceId workspace) {
    long last = evidence.revision(workspace).lastSequence();
    // After removals the numbers are smaller: what is read again is known already.
    long from = Math.min(rows.readUpTo(workspace), last);
    boolean some = false;
    for (PersonalData.Said said : personal.consentSince(workspace, from)) {
      some |= note(workspace, said.row());
    }
    if (last != rows.readUpTo(workspace)) {
      rows.setReadUpTo(workspace, last);
    }
    return some;
  }

  private boolean note(WorkspaceId workspace, EventRow row) {
    boolean some = false;
    for (Map.Entry<String, String> field : row.properties().entrySet()) {
      Optional<Boolean> given = given(field.getValue());
      String name = field.getKey();
      if (given.isPresent() && name.startsWith(PREFIX)) {
        String purpose = name.substring(PREFIX.length());
        some |= add(workspace, row, purpose, given.get(), Consent.How.TRAIT, "");
      } else if (given.isPresent()
          && name.equals("consent")
          && row.properties().containsKey("survey")) {
        some |=
            add(
                workspace,
                row,
                Purpose.RESEARCH,
                given.get(),
                Consent.How.SURVEY,
                text(workspace, row));
      }
    }
    return some;
  }

  private static Optional<Boolean> given(String value) {
    String word = value.strip().toLowerCase(Locale.ROOT);
    return YES.contains(word)
        ? Optional.of(true)
        : NO.contains(word) ? Optional.of(false) : Optional.empty();
  }

  private String text(WorkspaceId workspace, EventRow row) {
    Map<String, String> properties = row.properties();
    try {
      int version = Integer.parseInt(properties.getOrDefault("version", "0"));
      return surveys
          .consentText(
              workspace,
              properties.getOrDefault("survey", ""),
              version,
              properties.getOrDefault("language", ""))
          .orElse("");
    } catch (NumberFormatException e) {
      return ""; // another system's survey
    }
  }

  private boolean add(
      WorkspaceId workspace,
      EventRow row,
      String purpose,
      boolean given,
      Consent.How how,
      String text) {
    if (rows.purposes(workspace).stream().noneMatch(known -> known.key().equals(purpose))) {
      return false;
    }
    Consent said = new Consent(purpose, given, row.time(), how, row.source(), text);
    List<Consent> before = rows.history(workspace, List.of(row.person()));
    if (before.contains(said)) {
      return false; // the other answers of the same response say the same
    }
    rows.add(workspace, row.person(), said);
    return true;
  }
}
