package org.wayloom.cases;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a workspace deals with its cases.
 *
 * @param people who deal with cases
 * @param owners who answers for which touchpoint
 * @param rootCauses what cases are told to come from
 * @param followUp what a customer is asked after a case was closed
 * @param asking how
 * @param survey that asks by a link; the server says so. Null where none ever did
 * @param reopenWithinDays for how long after closing an unhappy answer opens the same case again
 * @param unhappyPercent of its scale up to which a score is an unhappy one
 * @param notOlderThanDays what happened longer ago than this before the newest evidence opens no
 *     case
 */
public record CaseSettings(
    WorkingHours hours,
    List<String> people,
    List<Owner> owners,
    List<String> rootCauses,
    List<CaseMacro> macros,
    CaseWording followUp,
    int reopenWithinDays,
    int unhappyPercent,
    int notOlderThanDays,
    Asking asking,
    @Nullable String survey) {
  /** How a customer is asked afterwards. */
  public enum Asking {
    /** The question stands in a text, and people answer to it. */
    TEXT,
    /** A link under the question leads to where the customer answers about this very case. */
    LINK
  }

  /** Who answers for a touchpoint. */
  public record Owner(String touchpoint, String owner) {
    public Owner {
      touchpoint = Said.line("touchpoint", touchpoint, 400);
      owner = Said.line("owner", owner, 200);
      if (touchpoint.isEmpty() || owner.isEmpty()) {
        throw new IllegalArgumentException("An owner needs a name and a touchpoint");
      }
    }
  }

  /** Settings as they were read or edited. */
  public record Version(long version, CaseSettings settings) {}

  public CaseSettings(
      @Nullable WorkingHours hours,
      @Nullable List<String> people,
      @Nullable List<Owner> owners,
      @Nullable List<String> rootCauses,
      @Nullable List<CaseMacro> macros,
      @Nullable CaseWording followUp,
      int reopenWithinDays,
      int unhappyPercent,
      int notOlderThanDays,
      @Nullable Asking asking,
      @Nullable String survey) {
    if (hours == null) {
      throw new IllegalArgumentException("hours must say when the team works");
    }
    this.hours = hours;
    this.people = Said.lines("people", people, 200, 200);
    this.owners = Said.list("owners", owners, 2_000);
    this.rootCauses = Said.lines("rootCauses", rootCauses, 200, 200);
    if (this.rootCauses.isEmpty()) {
      throw new IllegalArgumentException("rootCauses must name one at least");
    }
    this.macros = Said.list("macros", macros, 200);
    this.followUp = followUp == null ? new CaseWording("", "", "", "") : followUp;
    this.reopenWithinDays = Said.within("reopenWithinDays", reopenWithinDays, 0, 365);
    this.unhappyPercent = Said.within("unhappyPercent", unhappyPercent, 0, 99);
    this.notOlderThanDays = Said.within("notOlderThanDays", notOlderThanDays, 1, 365);
    this.asking = Said.or(asking, Asking.TEXT);
    this.survey = Said.lineOrNull("survey", survey, 80);
    if (this.asking == Asking.LINK && !this.followUp.isPlain()) {
      throw new IllegalArgumentException(
          "A question that is asked by a link needs a text, which is the same for everybody: write"
              + " it without blanks in braces");
    }
  }

  /** The same with the survey that asks. */
  CaseSettings askedBy(@Nullable String other) {
    return new CaseSettings(
        hours,
        people,
        owners,
        rootCauses,
        macros,
        followUp,
        reopenWithinDays,
        unhappyPercent,
        notOlderThanDays,
        asking,
        other);
  }

  String ownerOf(@Nullable String touchpoint) {
    return owners.stream()
        .filter(each -> each.touchpoint().equals(touchpoint))
        .map(Owner::owner)
        .findFirst()
        .orElse("");
  }
}
