package org.wayloom.intake;

/**
 * How much intake may ask of the machine. Message and batch are Segment's own limits.
 *
 * @param messageBytes of one message
 * @param batchBytes of one request, unpacked
 * @param messages in one request
 * @param backlogBytes that wait in a journal before senders are asked to come again later
 * @param segmentBytes of one file of a journal
 * @param pauseMillis that messages are gathered before they are stored together
 */
record IntakeLimits(
    int messageBytes,
    int batchBytes,
    int messages,
    long backlogBytes,
    long segmentBytes,
    long pauseMillis) {
  static final IntakeLimits DEFAULT =
      new IntakeLimits(32 << 10, 500 << 10, 2_500, 128L << 20, 32L << 20, 300);
}
