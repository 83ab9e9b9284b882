package org.wayloom.notes;

/**
 * A piece of a note that people marked.
 *
 * @param certainty how sure its place is since the last edit of the text
 */
public record Passage(
    String id, String note, Anchor anchor, Certainty certainty, PassageFacts facts) {}
