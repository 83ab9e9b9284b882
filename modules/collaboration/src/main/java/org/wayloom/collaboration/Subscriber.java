package org.wayloom.collaboration;

import java.util.List;
import org.wayloom.kernel.Actor;

/** One connection to a document. Calls come from the committer and must not wait. */
interface Subscriber {
  ClientId client();

  Actor user();

  /** The first thing that it hears: the document as of a version; what follows, follows on that. */
  void welcome(Welcome welcome);

  /** The next batches, all of which are on disk. */
  void committed(SharedCommits commits);

  /** The end; nothing follows. */
  void dismissed(Dismissal why);

  /** Why a connection ends. */
  enum Dismissal {
    /** The server stops. */
    RESTART(CloseCode.RESTART, 1_000),
    /** The document cannot be saved now. */
    NOT_SAVED(CloseCode.OVERLOAD, 5_000),
    /** The document is deleted. */
    GONE(CloseCode.NOT_FOUND, 0),
    /** The same client connected again. */
    CONNECTED_ELSEWHERE(CloseCode.CONNECTED_ELSEWHERE, 0);

    private final int closeCode;
    private final int retryAfterMillis;

    Dismissal(int closeCode, int retryAfterMillis) {
      this.closeCode = closeCode;
      this.retryAfterMillis = retryAfterMillis;
    }

    int closeCode() {
      return closeCode;
    }

    int retryAfterMillis() {
      return retryAfterMillis;
    }
  }

  /**
   * What a joining connection starts from.
   *
   * @param snapshot the document as of the moment of joining; on disk by the time of the welcome
   * @param recent batches before that, as far as they are at hand
   * @param lastSeq of this client in that document
   * @param peers who else is connected
   */
  record Welcome(SharedSnapshot snapshot, RecentCommits recent, long lastSeq, List<Peer> peers) {
    public Welcome {
      peers = List.copyOf(peers);
    }

    Forest document() {
      return snapshot.document();
    }
  }

  /** Another connection to the same document. */
  record Peer(ClientId client, Actor user) {}
}
