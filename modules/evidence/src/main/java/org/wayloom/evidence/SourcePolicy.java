package org.wayloom.evidence;

import java.util.Map;
import java.util.TreeMap;

/**
 * What is kept of the evidence of one source, and for how long.
 *
 * @param texts what becomes of texts that may say who somebody is
 * @param fields the classes of fields that a user has said; others are guessed by their names
 * @param keepDays how many days after it happened evidence is removed; 0 = never
 */
public record SourcePolicy(Texts texts, Map<String, FieldClass> fields, int keepDays) {
  static final int LONGEST_DAYS = 36_500;

  /** Texts are masked, fields guessed, evidence kept for good. */
  public static final SourcePolicy DEFAULT = new SourcePolicy(Texts.MASK, Map.of(), 0);

  public SourcePolicy {
    fields = java.util.Collections.unmodifiableMap(new TreeMap<>(fields));
    if (keepDays < 0 || keepDays > LONGEST_DAYS) {
      throw new IllegalArgumentException(
          "evidence is kept for 1 to %d days, or 0 for good: %d".formatted(LONGEST_DAYS, keepDays));
    }
  }

  /** What becomes of texts. */
  public enum Texts {
    /** E-mail addresses, telephones, cards and accounts in them are replaced. */
    MASK,
    KEEP,
    /** What somebody wrote is not kept at all; other fields are masked. */
    DROP
  }

  /** Who may see a field, and whether it is stored. */
  public enum FieldClass {
    PUBLIC,
    INTERNAL,
    /** Stored as it came, hidden in shared views; goes with the person. */
    PERSONAL,
    /** Never stored. */
    SECRET
  }

  /** The class that a user has said, else the one that the field's name suggests. */
  public FieldClass classOf(String field) {
    FieldClass said = fields.get(field);
    return said == null ? FieldNames.guess(field) : said;
  }
}
