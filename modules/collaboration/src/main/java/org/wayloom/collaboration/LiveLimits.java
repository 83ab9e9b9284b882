package org.wayloom.collaboration;

import java.time.Duration;

/**
 * What one document and one connection may take (LV50). Announced to every client in {@code
 * welcome}.
 *
 * @param frameBytes of one message to the server
 * @param batchOps operations in one batch over the wire; the server's own writers may send more
 * @param batchBytes of one batch over the wire: a frame less the room for what is around the batch
 * @param inFlight batches of one connection that are not on disk yet
 * @param batchBurst batches at once before {@code batchesPerSecond} holds
 * @param records that are not deleted
 * @param documentBytes of all records of a document
 * @param rebalanceAt length of an index key from which siblings get new keys
 * @param depth of a record below the root
 * @param textBytes of one text
 * @param outboundBytes that may wait for a slow reader
 * @param helloWithin from the opening of a connection to its hello
 * @param deltaVersions missed versions up to which a client gets commits rather than a snapshot
 */
public record LiveLimits(
    int frameBytes,
    int batchOps,
    int batchBytes,
    int batchesPerSecond,
    int batchBurst,
    int inFlight,
    int connectionsPerDocument,
    int connectionsPerUser,
    int records,
    int documentBytes,
    int idxChars,
    int rebalanceAt,
    int depth,
    int textBytes,
    int presenceBytes,
    int outboundBytes,
    Duration outboundWithin,
    Duration helloWithin,
    Duration heartbeat,
    int deltaVersions,
    int deltaBytes,
    int chunkBytes,
    int welcomesAtOnce) {

  /** The limits of the protocol as the specification gives them. */
  public static final LiveLimits STANDARD =
      new LiveLimits(
          64 * 1024,
          500,
          63 * 1024,
          20,
          60,
          32,
          200,
          20,
          20_000,
          10 * 1024 * 1024,
          64,
          48,
          12,
          16 * 1024,
          1024,
          1024 * 1024,
          Duration.ofSeconds(10),
          Duration.ofSeconds(10),
          Duration.ofSeconds(15),
          1_000,
          1024 * 1024,
          256 * 1024,
          100);

  public LiveLimits {
    if (batchBytes > frameBytes) {
      throw new IllegalArgumentException(
          "a batch must fit into a frame: " + batchBytes + " > " + frameBytes);
    }
  }

  /** The same with another length of what a client may miss and still get as commits. */
  LiveLimits withDeltaVersions(int versions) {
    return with(versions, depth);
  }

  /** The same with records so many levels below the root. */
  LiveLimits withDepth(int levels) {
    return with(deltaVersions, levels);
  }

  private LiveLimits with(int versions, int levels) {
    return new LiveLimits(
        frameBytes,
        batchOps,
        batchBytes,
        batchesPerSecond,
        batchBurst,
        inFlight,
        connectionsPerDocument,
        connectionsPerUser,
        records,
        documentBytes,
        idxChars,
        rebalanceAt,
        levels,
        textBytes,
        presenceBytes,
        outboundBytes,
        outboundWithin,
        helloWithin,
        heartbeat,
        versions,
        deltaBytes,
        chunkBytes,
        welcomesAtOnce);
  }
}
