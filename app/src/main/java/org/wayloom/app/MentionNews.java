package org.wayloom.app;

import org.wayloom.notifications.Announcements;
import org.wayloom.notifications.Notice;
import org.wayloom.talk.MentionNotice;
import org.wayloom.talk.Talk.MentionListener;

/**
 * Announces whom messages about maps mention, in the transaction in which that is noted; what they
 * say stays there.
 */
final class MentionNews implements MentionListener {
  private final Announcements announcements;

  MentionNews(Announcements announcements) {
    this.announcements = announcements;
  }

  @Override
  public void mentioned(MentionNotice mention) {
    announcements.announce(
        mention.workspace(),
        new Notice.Mentioned(
            mention.map().value(),
            mention.title(),
            mention.thread(),
            mention.name(),
            mention.byName()));
  }
}
