package org.wayloom.notes;

/**
 * A word of a workspace's code book, with what it is used for so far.
 *
 * @param persons how many different persons said something that has this code
 */
public record Code(String id, CodeFacts facts, int passages, int notes, int persons) {}
