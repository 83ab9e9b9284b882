package org.wayloom.maps;

import java.time.LocalDate;

/**
 * A measured number that a claim rests on.
 *
 * @param number as its support names it: {@code touchpoint:ID:score}
 * @param day the day it is from, or a later one on which somebody said that it still holds
 */
public record ClaimedNumber(String number, LocalDate day) {}
