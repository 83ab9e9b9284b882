package org.wayloom.notifications;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.outgoing.Reachable;
import org.wayloom.outgoing.SafeHttp;
import org.wayloom.sql.Database;

/**
 * A process that announces numbered events until there are as many as wanted, delivers them, and is
 * killed now and then: {@code TellingProcess DATA PORT EVENTS}. Says the number of each event once
 * it is written, and {@code done} when nothing waits.
 */
final class TellingProcess {
  static final WorkspaceId SHOP = new WorkspaceId("shop");

  /** An hour of the schedule: 24 of them are half a second. */
  private static final int HOUR_MILLIS = 20;

  private TellingProcess() {}

  static NotificationsModule module(Database database, Path data, int port) {
    return NotificationsModule.of(
        new NotificationsModule.Needs(
            database,
            data.resolve("key"),
            SafeHttp.of(Reachable.parse("127.0.0.1:" + port)),
            Optional.empty(),
            "",
            WorkspaceId::value,
            Team.of(database),
            Clock.systemUTC()),
        RetrySchedule.STANDARD.withHoursOf(HOUR_MILLIS));
  }

  static Database database(Path data) {
    return Database.sqlite(data.resolve("wayloom.db"));
  }

  public static void main(String[] arguments) throws InterruptedException {
    Path data = Path.of(arguments[0]);
    int events = Integer.parseInt(arguments[2]);
    Database database = database(data);
    NotificationsModule module = module(database, data, Integer.parseInt(arguments[1])).start();
    for (long number = written(database); number < events; number++) {
      announce(database, module, number);
      System.out.println(number);
    }
    while (waiting(database) > 0) {
      Thread.sleep(20);
    }
    System.out.println("done");
    module.close();
    database.close();
  }

  private static void announce(Database database, NotificationsModule module, long number) {
    Notice notice =
        new Notice.ChangeMoved("e" + number, "Event " + number, "planned", "running", "Ewa");
    database.inTransaction(
        () -> {
          module.announcements().announce(SHOP, notice);
          return notice;
        });
  }

  private static long written(Database database) {
    return database.write().sql("SELECT count(*) FROM notice").query(Long.class).single();
  }

  private static long waiting(Database database) {
    return database
        .read()
        .sql("SELECT count(*) FROM webhook_delivery WHERE state = 'WAITING'")
        .query(Long.class)
        .single();
  }
}
