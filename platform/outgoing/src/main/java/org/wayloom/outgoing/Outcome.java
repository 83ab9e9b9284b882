package org.wayloom.outgoing;

/** What became of a request. The text of an answer stays where it is. */
public sealed interface Outcome {
  /** Somebody answered. A redirect is an answer like any other: nobody follows it. */
  record Answered(int status) implements Outcome {
    public boolean isSuccess() {
      return status >= 200 && status < 300;
    }
  }

  /** Nobody did. */
  record Failed(Failure why) implements Outcome {}

  /** Why nobody answered. */
  enum Failure {
    /** It leads into a network of the house, or to a port that is not for the web. */
    NOT_ALLOWED,
    /** No address is known under the name. */
    UNKNOWN_HOST,
    /** Nobody listens there. */
    NO_CONNECTION,
    /** It took longer than 15 s. */
    TIMEOUT,
    /** There is no trust: the certificate is wrong, out of date or of somebody else. */
    NOT_TRUSTED,
    /** What came back was no answer. */
    BROKEN
  }
}
