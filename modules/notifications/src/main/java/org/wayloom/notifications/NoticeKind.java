package org.wayloom.notifications;

/** The kinds of notices, by which people and webhooks choose. */
public enum NoticeKind {
  CASE_OPENED("case.opened"),
  CASE_WAITING("case.waiting"),
  CASE_CLOSED("case.closed"),
  CHANGE_MOVED("change.moved"),
  EFFECT_FOUND("effect.found"),
  FINDINGS_APPEARED("findings.appeared"),
  MAP_DRIFTED("map.drifted"),
  MENTIONED("mentioned"),
  FILE_REFUSED("file.refused"),
  WEBHOOK_STOPPED("webhook.stopped");

  private final String type;

  NoticeKind(String type) {
    this.type = type;
  }

  /** What webhooks know it by. */
  public String type() {
    return type;
  }
}
