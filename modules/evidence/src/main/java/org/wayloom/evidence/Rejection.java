package org.wayloom.evidence;

import org.jspecify.annotations.Nullable;

/**
 * Why a row was not stored.
 *
 * @param line where the row starts in the file, from 1
 * @param column the column at fault, null when the row as a whole is
 * @param reason what is wrong and how to mend it, in a sentence
 * @param raw the row as it was, at most 2,000 characters
 */
public record Rejection(long line, @Nullable String column, String reason, String raw) {}
