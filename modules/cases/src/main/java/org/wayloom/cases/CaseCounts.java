package org.wayloom.cases;

/**
 * How many cases there are.
 *
 * @param mine open ones of the caller
 * @param nobodys open ones that nobody has
 * @param recovered closed ones whose customer was content afterwards
 * @param lost whose customer was unhappy again
 */
public record CaseCounts(
    long open, long mine, long nobodys, long overdue, long closed, long recovered, long lost) {}
