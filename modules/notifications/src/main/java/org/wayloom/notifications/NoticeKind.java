package org.wayloom.notifications;

/** The kinds of notices, by which people and webhooks choose. */
public enum NoticeKind {
  CHANGE_MOVED("change.moved"),
  EFFECT_FOUND("effect.found"),
  FINDINGS_APPEARED("findings.appeared"),
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
