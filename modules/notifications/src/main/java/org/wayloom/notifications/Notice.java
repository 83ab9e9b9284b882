package org.wayloom.notifications;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Something that happened and is worth telling, with all that a sentence about it needs. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Notice.CaseOpened.class, name = "case-opened"),
  @JsonSubTypes.Type(value = Notice.CaseWaiting.class, name = "case-waiting"),
  @JsonSubTypes.Type(value = Notice.CaseClosed.class, name = "case-closed"),
  @JsonSubTypes.Type(value = Notice.ChangeMoved.class, name = "change-moved"),
  @JsonSubTypes.Type(value = Notice.EffectFound.class, name = "effect-found"),
  @JsonSubTypes.Type(value = Notice.FindingsAppeared.class, name = "findings-appeared"),
  @JsonSubTypes.Type(value = Notice.MapDrifted.class, name = "map-drifted"),
  @JsonSubTypes.Type(value = Notice.Mentioned.class, name = "mentioned"),
  @JsonSubTypes.Type(value = Notice.FileRefused.class, name = "file-refused"),
  @JsonSubTypes.Type(value = Notice.WebhookStopped.class, name = "webhook-stopped")
})
public sealed interface Notice {
  int LONGEST_LINE = 400;

  /**
   * A customer's case was opened, or opened again. Who the customer is stands in the case only.
   *
   * @param number as people say it
   * @param owner empty while nobody has it
   * @param due by when it is to be done
   */
  record CaseOpened(
      String id, long number, boolean again, Urgency priority, String owner, @Nullable Instant due)
      implements Notice {
    public CaseOpened {
      owner = line(owner);
    }

    /** How much it presses. */
    public enum Urgency {
      NORMAL,
      HIGH,
      URGENT
    }
  }

  /**
   * A case waits for somebody.
   *
   * @param why it was given to its owner, its time is nearly over, is over, or others are to know
   *     of it
   * @param owner empty where nobody has it
   * @param to who is to know besides the owner; empty but for an escalation
   */
  record CaseWaiting(
      String id, long number, Why why, String owner, String to, @Nullable Instant due)
      implements Notice {
    public CaseWaiting {
      owner = line(owner);
      to = line(to);
    }

    /** Why a case is told of. */
    public enum Why {
      GIVEN,
      REMINDED,
      DUE,
      ESCALATED
    }
  }

  /**
   * A case came to its end.
   *
   * @param recovered whether the customer said that all is well again; false when it was closed
   */
  record CaseClosed(String id, long number, boolean recovered, String by) implements Notice {
    public CaseClosed {
      by = line(by);
    }
  }

  /**
   * What customers do is not what it was when somebody last looked at a map.
   *
   * @param count how many numbers moved
   * @param since when somebody last looked
   * @param owner who keeps the map true; empty where nobody does
   */
  record MapDrifted(String map, String title, int count, Instant since, String owner)
      implements Notice {
    public MapDrifted {
      title = line(title);
      owner = line(owner);
    }
  }

  /**
   * A message about a map mentions somebody. What it says stands there only.
   *
   * @param name whom it mentions
   * @param by who wrote it; empty where that is not known
   */
  record Mentioned(String map, String title, String thread, String name, String by)
      implements Notice {
    public Mentioned {
      title = line(title);
      name = line(name);
      by = line(by);
    }
  }

  /** A change went to another column of the board; both are the words of its status. */
  record ChangeMoved(String change, String title, String from, String to, String by)
      implements Notice {
    public ChangeMoved {
      title = line(title);
      by = line(by);
    }
  }

  /**
   * It is known what a change did.
   *
   * @param verdict {@code better}, {@code worse} or {@code no-effect}
   * @param effect with its 95 % interval, in the unit
   */
  record EffectFound(
      String change,
      String title,
      String verdict,
      double effect,
      double low,
      double high,
      Unit unit)
      implements Notice {
    public EffectFound {
      title = line(title);
    }
  }

  /** What an effect is told in. */
  enum Unit {
    /** Points of a score. */
    POINTS,
    /** A share from 0 to 1. */
    SHARE,
    HOURS
  }

  /** Something stands out on a map that did not before; the weightiest first, at most twenty. */
  record FindingsAppeared(String map, String title, int count, List<NewFinding> findings)
      implements Notice {
    private static final int MOST = 20;

    public FindingsAppeared {
      title = line(title);
      findings = List.copyOf(findings.subList(0, Math.min(findings.size(), MOST)));
    }
  }

  /**
   * A finding.
   *
   * @param code what was found, in the word that findings have for it
   * @param persons whom it affects
   */
  record NewFinding(
      String id,
      String code,
      @Nullable String stage,
      @Nullable String touchpoint,
      String severity,
      long persons) {}

  /** A file of a watched folder was not imported. */
  record FileRefused(String folder, String file, String problem) implements Notice {
    public FileRefused {
      folder = line(folder);
      file = line(file);
      problem = line(problem);
    }
  }

  /** A webhook is not told any more. */
  record WebhookStopped(String webhook, String host, Webhook.Stop why) implements Notice {
    public WebhookStopped {
      host = line(host);
    }
  }

  /** The kind that one chooses by. */
  default NoticeKind kind() {
    return switch (this) {
      case CaseOpened opened -> NoticeKind.CASE_OPENED;
      case CaseWaiting waiting -> NoticeKind.CASE_WAITING;
      case CaseClosed closed -> NoticeKind.CASE_CLOSED;
      case ChangeMoved moved -> NoticeKind.CHANGE_MOVED;
      case EffectFound found -> NoticeKind.EFFECT_FOUND;
      case FindingsAppeared appeared -> NoticeKind.FINDINGS_APPEARED;
      case MapDrifted drifted -> NoticeKind.MAP_DRIFTED;
      case Mentioned mentioned -> NoticeKind.MENTIONED;
      case FileRefused refused -> NoticeKind.FILE_REFUSED;
      case WebhookStopped stopped -> NoticeKind.WEBHOOK_STOPPED;
    };
  }

  /** Whom it is for, by name; nobody where it is for everybody. */
  default List<String> names() {
    return switch (this) {
      case CaseWaiting waiting ->
          Stream.of(waiting.owner(), waiting.to()).filter(name -> !name.isEmpty()).toList();
      case MapDrifted drifted ->
          Stream.of(drifted.owner()).filter(name -> !name.isEmpty()).toList();
      case Mentioned mentioned -> List.of(mentioned.name());
      default -> List.of();
    };
  }

  /** A name for what is told once, however often somebody announces it; empty where each counts. */
  default Optional<String> once() {
    return switch (this) {
      case EffectFound found -> Optional.of("effect/" + found.change() + "/" + found.verdict());
      case MapDrifted drifted -> Optional.of("drift/" + drifted.map() + "/" + drifted.since());
      default -> Optional.empty();
    };
  }

  private static String line(String text) {
    String one = text.replaceAll("[\\s\\p{Cc}]+", " ").strip();
    return one.length() <= LONGEST_LINE ? one : one.substring(0, LONGEST_LINE - 1) + "…";
  }
}
