package org.wayloom.notifications;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An address of somebody's program that is told what happens.
 *
 * @param note what it is for, in the team's words
 * @param kinds what it is told; empty = all
 * @param stopped null while it is told
 * @param oldSecretUntil until when the secret before the last also signs
 * @param lastSuccess when it last took something
 */
public record Webhook(
    String id,
    String url,
    String note,
    List<NoticeKind> kinds,
    @Nullable Stopped stopped,
    @Nullable Instant oldSecretUntil,
    @Nullable Instant lastSuccess,
    Instant created) {
  public Webhook {
    kinds = List.copyOf(kinds);
  }

  /** Since when it is told nothing, and why. */
  public record Stopped(Stop why, Instant since) {}

  /** Why a webhook is told nothing. */
  public enum Stop {
    /** Somebody here said so. */
    BY_HAND,
    /** It answered 410: it is not there any more. */
    GONE,
    /** It took nothing for as long as anything is tried again. */
    FAILING
  }
}
