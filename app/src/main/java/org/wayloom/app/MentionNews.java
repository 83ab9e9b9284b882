package org.wayloom.app;

import org.wayloom.maps.Maps;
import org.wayloom.notifications.Announcements;
import org.wayloom.notifications.Notice;
import org.wayloom.sql.Database;
import org.wayloom.talk.MentionNotice;
import org.wayloom.talk.Talk.MentionListener;

/** Announces whom messages about maps mention; what they say stays there. */
final class MentionNews implements MentionListener {
  private final Database database;
  private final Maps maps;
  private final Announcements announcements;

  MentionNews(Database database, Maps maps, Announcements announcements) {
    this.database = database;
    this.maps = maps;
    this.announcements = announcements;
  }

  @Override
  public void mentioned(MentionNotice mention) {
    Notice notice =
        new Notice.Mentioned(
            mention.map().value(),
            maps.get(mention.workspace(), mention.map()).title(),
            mention.thread(),
            mention.name(),
            mention.byName());
    database.inTransaction(
        () -> {
          announcements.announce(mention.workspace(), notice);
          return notice;
        });
  }
}
