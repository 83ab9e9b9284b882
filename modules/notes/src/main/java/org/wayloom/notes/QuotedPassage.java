package org.wayloom.notes;

/** A passage away from its note: with what is needed to say whose words these are. */
public record QuotedPassage(Passage passage, NoteFacts note) {}
