package org.wayloom.evidence;

/** What sort of evidence it is. */
public enum EventKind {
  EVENT,
  ANSWER,
  TICKET,
  MENTION,
  NOTE
}
