package org.wayloom.analysis;

import org.wayloom.evidence.EventKind;

/** How words of a customer reached us: with evidence, or said to somebody who asked. */
public enum VoiceKind {
  EVENT,
  ANSWER,
  TICKET,
  MENTION,
  NOTE,
  INTERVIEW;

  static VoiceKind of(EventKind kind) {
    return valueOf(kind.name());
  }
}
