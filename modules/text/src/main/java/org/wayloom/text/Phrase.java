package org.wayloom.text;

/**
 * One or two words that some texts have more often than the others.
 *
 * @param words as they are most often written
 * @param texts in how many of the texts they stand
 * @param weight larger for what is more special
 */
public record Phrase(String words, Language language, int texts, double weight) {}
