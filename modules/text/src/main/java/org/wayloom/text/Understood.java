package org.wayloom.text;

/** What was made out of one text. */
public record Understood(Language language, Mood mood) {}
