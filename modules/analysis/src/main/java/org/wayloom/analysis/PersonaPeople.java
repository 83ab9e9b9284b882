package org.wayloom.analysis;

/**
 * How many customers a persona stands for.
 *
 * @param persons whose evidence has the properties that the persona asks for
 * @param of all persons with evidence
 */
public record PersonaPeople(String persona, long persons, long of) {}
