package org.wayloom.analysis;

/** A touchpoint, stage or channel by its id and what people call it. */
public record NodeName(String id, String label) {}
