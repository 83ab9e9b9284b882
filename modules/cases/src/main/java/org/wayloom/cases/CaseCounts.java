package org.wayloom.cases;

/**
 * How many cases there are.
 *
 * @param mine open ones of the caller
 * @param nobodys open ones that nobody has
 * @param recovered closings after which the customer was content
 * @param lost closings after which the customer was unhappy, also where that opened the case again
 */
public record CaseCounts(
    long open, long mine, long nobodys, long overdue, long closed, long recovered, long lost) {}
