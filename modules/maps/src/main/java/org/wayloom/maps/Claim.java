package org.wayloom.maps;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a card or a persona's trait states, and how well that is supported.
 *
 * @param record the card or the trait
 * @param methods by which what speaks for it was found out, each once, in alphabetical order; the
 *     old ones too
 * @param supports how many speak for it
 * @param contradicts how many speak against it
 * @param newest the date of the youngest of those that speak for it
 * @param why the rule that gave the grade
 * @param moved the number that it rests on and that is not as it was, the surest of several; empty
 *     unless that is why
 */
record Claim(
    String record,
    Grade grade,
    List<String> methods,
    int supports,
    int contradicts,
    Optional<LocalDate> newest,
    Why why,
    Optional<MovedNumber> moved) {
  Claim {
    methods = List.copyOf(methods);
  }

  /** Why a claim has its grade. */
  enum Why {
    /** Nothing was linked to it. */
    NO_EVIDENCE,
    /** Some speak for it and some against. */
    FOR_AND_AGAINST,
    /** All that was linked speaks against it. */
    ONLY_AGAINST,
    /** A number that it rests on is not as it was. */
    MOVED,
    /** All that speaks for it is too old. */
    OLD,
    /** What speaks for it has no date, so nobody can tell how old it is. */
    UNDATED,
    /** One fresh thing speaks for it. */
    ONE_SUPPORT,
    /** Several fresh ones speak for it, all found out in one way. */
    ONE_METHOD,
    /** Fresh ones speak for it that were found out in different ways. */
    SEVERAL_METHODS
  }
}
