package org.wayloom.masking;

/**
 * A text after masking.
 *
 * @param text the very same object where nothing was found
 * @param found how many things were replaced
 */
public record Masked(String text, int found) {}
