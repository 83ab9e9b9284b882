package org.wayloom.surveys;

/** Tells whether what a question asks about is there. */
interface KnownSubjects {
  boolean has(Subject subject);
}
