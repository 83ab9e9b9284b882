package org.wayloom.analysis;

import java.time.Instant;

/**
 * A customer who came to a stage and has not gone on, for longer than 95 of 100 visits take to.
 *
 * @param person code
 * @param id the name that stands for the person
 * @param entered when the visit began
 * @param crossed when it had lasted as long as 95 of 100 take at most
 * @param usualMillis how long that is
 * @param visits from which it is known
 * @param asOf the time of the newest event
 */
public record StillPerson(
    int person,
    String id,
    String stage,
    String stageTitle,
    Instant entered,
    Instant crossed,
    long usualMillis,
    long visits,
    Instant asOf) {}
